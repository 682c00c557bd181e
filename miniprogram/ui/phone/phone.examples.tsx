import type { Examples } from '../examples';
import { forResident } from '../examples';
import { Stack } from '../stack/stack';
import { Phone } from './phone';
import { TextMessage } from './text-message';

export const examples: Examples = {
  landline: forResident(() => <Phone number="0459-555-0142" who="王小燕" />),
  mobile: forResident(() => <Phone number="13804591234" who="李桂兰家里人" />),
  'text message': forResident(() => <TextMessage number="12110" who="警察（听不见、说不出）" />),
  several: forResident(() => (
    <Stack near>
      <Phone number="120" who="急救" />
      <Phone number="13804591234" who="王小燕" />
      <TextMessage number="13804591234" who="王小燕" />
    </Stack>
  )),
  longest: forResident(() => (
    <Stack near>
      <Phone number="0459-5555-0142" who="肇州县残疾人联合会康复教育就业服务中心欧阳慕容雪梅" />
      <TextMessage number="13804591234" who="肇州县残疾人联合会康复教育就业服务中心欧阳慕容雪梅" />
    </Stack>
  )),
};

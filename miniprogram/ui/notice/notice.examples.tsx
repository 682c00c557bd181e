import { Button } from '../button/button';
import type { Examples } from '../examples';
import { atDesk, forResident, nothing } from '../examples';
import { Phone } from '../phone/phone';
import { Sentence } from '../sentence/sentence';
import { Stack } from '../stack/stack';
import { Notice } from './notice';

export const examples: Examples = {
  done: forResident(() => (
    <Notice tone="done" word="已经办好了">
      轮椅送到了。
    </Notice>
  )),
  due: forResident(() => (
    <Notice tone="due" word="未送出 1 条" announced>
      您说的、写的都存在手机里。有网了会自动再送，也可以现在再试。
    </Notice>
  )),
  late: forResident(() => (
    <Notice tone="late" word="过了日子还没办" announced>
      已经告诉镇里了。
    </Notice>
  )),
  waiting: forResident(() => <Notice tone="waiting" word="现在没有网络。连上以后再试，写好的先留着。" />),
  info: forResident(() => (
    <Notice tone="info" word="告诉您一声">
      别的人替您提了这一件。
    </Notice>
  )),
  buttons: forResident(() => (
    <Notice tone="due" word="真的不要了？删了就找不回来。" announced>
      <Stack near>
        <Button look="secondary" onPress={nothing}>
          都不要了
        </Button>
        <Button look="secondary" onPress={nothing}>
          留着
        </Button>
      </Stack>
    </Notice>
  )),
  numbers: forResident(() => (
    <Notice tone="late" word="先打电话，马上有人来" announced>
      <Stack near>
        <Phone number="110" who="警察" />
        <Phone number="120" who="急救" />
      </Stack>
    </Notice>
  )),
  'at a desk': atDesk(() => (
    <Notice tone="late" word="有危险，请现在就打电话">
      <Button look="secondary" onPress={nothing}>
        查看电话
      </Button>
    </Notice>
  )),
  longest: forResident(() => (
    <Notice tone="due" word="肇州县残疾人联合会康复教育就业服务中心要在2026年11月27日（周五）9:30前给您回音">
      <Sentence>
        还没有回音，就打0459-555-0142，说编号202611 000001 7，红旗镇阳光村的欧阳慕容雪梅会接着办。
      </Sentence>
    </Notice>
  )),
};

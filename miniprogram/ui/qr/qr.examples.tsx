import type { Examples } from '../examples';
import { forResident } from '../examples';
import { Stack } from '../stack/stack';
import { LargeDigits } from '../text/text';
import { Qr } from './qr';

const code = (
  <Stack near>
    <Qr text="wenxu:desk:12345678" words="登录用的二维码" />
    <LargeDigits>1234 5678</LargeDigits>
  </Stack>
);

export const examples: Examples = {
  'with its digits': forResident(() => code),
};

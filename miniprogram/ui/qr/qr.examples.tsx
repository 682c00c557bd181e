import type { Examples } from '../examples';
import { forResident } from '../examples';
import { Paragraph } from '../native/text';
import { Stack } from '../stack/stack';
import { Qr } from './qr';

const code = (
  <Stack near>
    <Qr text="wenxu:desk:12345678" words="登录用的二维码" />
    <Paragraph className="spoken-code">1234 5678</Paragraph>
  </Stack>
);

export const examples: Examples = {
  'with its digits': forResident(() => code),
};

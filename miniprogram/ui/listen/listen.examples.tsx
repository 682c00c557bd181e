import type { Examples } from '../examples';
import { asPage } from '../examples';
import { Paragraph } from '../native/text';
import { Page } from '../page/page';

const page = asPage(() => (
  <Page title="轮椅怎么申请" back="返回">
    <Paragraph>拿着残疾人证，到镇里找王小燕。</Paragraph>
  </Page>
));

export const examples: Examples = {
  silent: page,
};

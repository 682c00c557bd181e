import type { Examples } from '../examples';
import { atDesk, forResident } from '../examples';
import { Paragraph } from '../native/text';
import { Sentence } from '../sentence/sentence';
import { Section } from '../stack/stack';
import { Tag } from '../tag/tag';
import { Soft } from '../text/text';
import { Card, ReadAloud } from './card';

const reply = '轮椅已经到镇里了。2026年11月27日（周五）上午9:30送到您家，有事打0459-555-0142。';

export const examples: Examples = {
  plain: forResident(() => (
    <Card>
      <Paragraph>“轮椅坏了，想换一辆。”</Paragraph>
    </Card>
  )),
  titled: forResident(() => (
    <Card title="王小燕的答复">
      <Paragraph>
        <Sentence>{reply}</Sentence>
      </Paragraph>
      <Soft>昨天下午3:20</Soft>
    </Card>
  )),
  tinted: forResident(() => (
    <Card tone="tint" title="王小燕的答复">
      <Paragraph>
        <Sentence>{reply}</Sentence>
      </Paragraph>
      <Soft>昨天下午3:20</Soft>
      <Tag tone="due">今天到期</Tag>
    </Card>
  )),
  'in a section': forResident(() => (
    <Section title="有人说这是他本人">
      <Card title="今天上午9:30提出" level={3}>
        <Paragraph>用微信的手机号核对</Paragraph>
      </Card>
    </Section>
  )),
  'read aloud': atDesk(() => <ReadAloud sentences={['赵淑芬，住红旗镇阳光村。', reply]} />),
  longest: forResident(() => (
    <Card title="肇州县残疾人联合会康复教育就业服务中心欧阳慕容雪梅2026年11月27日（周五）的答复">
      <Paragraph>
        <Sentence>{reply.repeat(3)}</Sentence>
      </Paragraph>
    </Card>
  )),
};

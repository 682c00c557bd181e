import { Button } from '../button/button';
import type { Examples } from '../examples';
import { forResident, nothing } from '../examples';
import { Paragraph } from '../native/text';
import { Sentence } from '../sentence/sentence';
import { Empty } from './empty';

export const examples: Examples = {
  title: forResident(() => <Empty title="还没有消息" />),
  'next step': forResident(() => (
    <Empty icon="heart" title="还没有提过需求">
      <Paragraph>提了以后，办到哪一步在这里看。</Paragraph>
      <Button onPress={nothing}>我要提需求</Button>
    </Empty>
  )),
  longest: forResident(() => (
    <Empty icon="paper" title="从2026年11月1日到2026年11月23日没有人用您的名字提过需求">
      <Paragraph>
        <Sentence>有人替您提了，会有短信告诉您，也可以打0459-555-0142问。</Sentence>
      </Paragraph>
    </Empty>
  )),
};

import { Card } from '../card/card';
import type { Examples } from '../examples';
import { atDesk, nothing } from '../examples';
import { ListRow, Rows } from '../list-row/list-row';
import { Paragraph } from '../native/text';
import { Phone } from '../phone/phone';
import { Sentence } from '../sentence/sentence';
import { Section } from '../stack/stack';
import type { SplitViewProps } from './split-view';
import { SplitView } from './split-view';

const split: SplitViewProps = {
  listLabel: '待办',
  list: (
    <Rows label="待办">
      <ListRow title="要轮椅等辅具" detail="李桂兰，红旗镇阳光村" onPress={nothing} />
    </Rows>
  ),
  detailLabel: '诉求内容',
  placeholder: '点左边一条，在这里办。',
};

export const examples: Examples = {
  'nothing chosen': atDesk(() => <SplitView {...split} />),
  chosen: atDesk(() => (
    <SplitView
      {...split}
      detail={
        <Section title="李桂兰要轮椅">
          <Card>
            <Paragraph>“轮椅坏了，想换一辆。”</Paragraph>
          </Card>
        </Section>
      }
    />
  )),
  longest: atDesk(() => (
    <SplitView
      {...split}
      detail={
        <Section title="肇州县残疾人联合会康复教育就业服务中心欧阳慕容雪梅要找工作、学技术">
          <Card title="本人说的" level={3}>
            <Paragraph>
              <Sentence>
                {'从2026年11月1日起没有发过补贴，打过0459-555-0142，编号202611 000001 7。'.repeat(3)}
              </Sentence>
            </Paragraph>
          </Card>
          <Phone number="13804591234" who="欧阳慕容雪梅家里人" />
        </Section>
      }
    />
  )),
};

import type { Examples } from '../examples';
import { atDesk, forResident } from '../examples';
import { Paragraph } from '../native/text';
import { Sentence } from '../sentence/sentence';
import { Timeline } from './timeline';

const entries = [
  { id: '1', title: '李桂兰提出', detail: '11月23日（周一）9:00' },
  { id: '2', title: '王小燕受理了', detail: '昨天下午3:20' },
  { id: '3', title: '转给红旗镇残联来办' },
];

export const examples: Examples = {
  several: forResident(() => <Timeline label="经过" entries={entries} />),
  'at a desk': atDesk(() => (
    <Timeline
      label="办理经过"
      entries={entries.map((entry) => ({
        ...entry,
        children: (
          <Paragraph>
            <Sentence>“轮椅坏了，想换一辆，打0459-555-0142。”</Sentence>
          </Paragraph>
        ),
      }))}
    />
  )),
  longest: forResident(() => (
    <Timeline
      label="经过"
      entries={[
        {
          id: '0',
          title: '肇州县残疾人联合会康复教育就业服务中心欧阳慕容雪梅把2026年11月27日（周五）的卡交还了李桂兰',
          detail: '2026年11月27日（周五）上午9:30，编号202611 000001 7，从0459-555-0142打来',
        },
        ...entries,
      ]}
    />
  )),
};

import { Card } from '../card/card';
import type { Examples } from '../examples';
import { atDesk, forResident, nothing } from '../examples';
import { Summary, SummaryRows } from './summary';

const rows = [
  { term: '谁的事', value: '李桂兰' },
  { term: '什么事', value: '要轮椅、拐杖、助听器' },
  { term: '怎么联系', value: '打电话，上午' },
];
const longest = [
  {
    term: '出了什么事',
    value: '轮椅坏了，想换一辆。\n从2026年11月1日起就没法出门。\n\n（打过0459-555-0142）',
  },
  { term: '写在哪里（政策文件的名字和编号）', value: '黑残联发〔2026〕12号，编号20261100000123456789' },
  { term: '电话', value: '0459-555-0142' },
];

export const examples: Examples = {
  read: forResident(() => <Summary label="您填的" rows={rows} />),
  changeable: forResident(() => (
    <Summary label="您填的" rows={rows.map((row) => ({ ...row, onChange: nothing }))} />
  )),
  changing: forResident(() => (
    <SummaryRows
      id="change"
      label="您填的"
      rows={rows.map((row) => ({ ...row, onChange: nothing }))}
      changing
    />
  )),
  'on a card': atDesk(() => (
    <Card title="第 1 台电脑">
      <Summary
        label="第 1 台电脑"
        rows={[
          { term: '登录', value: '今天上午9:30' },
          { term: '最后用', value: '2026年11月27日（周五）15:20' },
        ]}
      />
    </Card>
  )),
  longest: forResident(() => (
    <SummaryRows
      id="change"
      label="您填的"
      rows={longest.map((row) => ({ ...row, onChange: nothing }))}
      changing
    />
  )),
};

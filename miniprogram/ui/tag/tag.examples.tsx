import { Card } from '../card/card';
import type { Examples } from '../examples';
import { atDesk, forResident } from '../examples';
import type { Tone } from '../tone';
import { Tag, Tags } from './tag';

const words: Readonly<Record<Tone, string>> = {
  done: '办好了',
  due: '今天到期',
  late: '过了 2 天',
  waiting: '还没看',
  info: '要手语',
};
const tones = Object.keys(words) as Tone[];
const all = (
  <Tags>
    {tones.map((tone) => (
      <Tag key={tone} tone={tone}>
        {words[tone]}
      </Tag>
    ))}
  </Tags>
);

export const examples: Examples = {
  tones: forResident(() => all),
  'on a card': atDesk(() => <Card>{all}</Card>),
  'on a tinted card': forResident(() => <Card tone="tint">{all}</Card>),
  longest: forResident(() => (
    <Tags>
      <Tag tone="waiting">只文字 · 手语 · 家属转达 · 上午方便</Tag>
      <Tag tone="late">过了 12 个工作日，2026年11月5日（周四）到期</Tag>
      <Tag tone="waiting">只发文字，不打电话，请家里人转告</Tag>
    </Tags>
  )),
};

import type { Examples } from '../examples';
import { forResident, nothing } from '../examples';
import { DayField } from './day-field';

const field = { id: 'day', label: '到哪一天为止？', value: '', from: '2026-11-24', onChange: nothing };

export const examples: Examples = {
  empty: forResident(() => <DayField {...field} />),
  filled: forResident(() => <DayField {...field} value="2026-12-31" />),
  hint: forResident(() => <DayField {...field} hint="最远到2027年11月23日。" />),
  error: forResident(() => <DayField {...field} error="请选一天，从2026年11月24日起" />),
  longest: forResident(() => (
    <DayField
      {...field}
      label="肇州县残疾人联合会说最晚哪一天能把轮椅送到您家？"
      hint="写在答复里的是2026年12月31日（周四）上午，没有写就空着，打0459-555-0142问。"
      error="这一天已经过去了，请选2026年11月24日（周二）以后的一天"
      value="2026-11-01"
    />
  )),
};

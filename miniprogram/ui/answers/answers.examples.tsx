import type { Examples } from '../examples';
import { atDesk, forResident, nothing, pressed } from '../examples';
import { Answers } from './answers';

const danger = [
  { value: 'no', words: '没有危险' },
  { value: 'yes', words: '有危险，很着急' },
];
const persons = [
  { value: 'self', words: '我自己（欧阳慕容雪梅）', detail: '红旗镇阳光村' },
  { value: 'mother', words: '李桂兰', detail: '肇州县托古乡长春村第三居民组，电话0459-555-0142' },
];
const topics = [
  { value: 'device', words: '要轮椅、拐杖、助听器', icon: 'wheelchair' },
  { value: 'allowance', words: '补贴没发、低保、生活困难', icon: 'money' },
] as const;
const further = [
  { value: 'school', words: '孩子上学', icon: 'book' },
  { value: 'job', words: '找工作、学技术', icon: 'briefcase' },
] as const;
const last = [{ value: 'unclear', words: '说不清，你们帮我看看', icon: 'talk' }] as const;

const topic = forResident(() => (
  <Answers id="topic" options={topics} further={further} last={last} value={undefined} onAnswer={nothing} />
));

export const examples: Examples = {
  list: forResident(() => <Answers id="danger" options={danger} value={undefined} onAnswer={nothing} />),
  marked: forResident(() => <Answers id="danger" options={danger} value="no" onAnswer={nothing} />),
  hint: forResident(() => (
    <Answers
      id="danger"
      hint="您说过只收文字，所以这里没有“打电话”。"
      options={danger}
      value={undefined}
      onAnswer={nothing}
    />
  )),
  details: forResident(() => <Answers id="person" options={persons} value="mother" onAnswer={nothing} />),
  topic,
  'all topics': pressed('还有 2 样', '收起来', topic),
  'a later topic marked': forResident(() => (
    <Answers id="topic" options={topics} further={further} last={last} value="job" onAnswer={nothing} />
  )),
  desk: atDesk(() => <Answers id="person" options={persons} value="self" onAnswer={nothing} />),
  longest: forResident(() => (
    <Answers
      id="told"
      hint="记不清也可以不选，干部会打0459-555-0142再问您一遍。"
      options={[
        {
          value: 'living',
          words: '困难残疾人生活补贴和重度残疾人护理补贴，从2026年11月1日起',
          detail: '肇州县民政局社会救助和残疾人福利股',
          icon: 'money',
        },
        { value: 'number', words: '20261100000123456789' },
      ]}
      value="living"
      onAnswer={nothing}
    />
  )),
};

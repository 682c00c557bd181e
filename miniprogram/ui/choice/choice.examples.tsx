import type { Examples } from '../examples';
import { atDesk, forResident, nothing } from '../examples';
import { Checks, Choice } from './choice';

const danger = [
  { value: 'no', words: '没有危险' },
  { value: 'yes', words: '有危险，很着急' },
];
const persons = [
  { value: 'self', words: '我自己（欧阳慕容雪梅）', detail: '红旗镇阳光村' },
  { value: 'mother', words: '李桂兰', detail: '肇州县托古乡长春村第三居民组，电话0459-555-0142' },
];
const cards = [
  { value: 'disability', words: '残疾人证', detail: '最后一次交给阳光村，2026年11月27日（周五）' },
  { value: 'bank', words: '一卡通（惠民惠农财政补贴资金的那张银行卡）' },
  { value: 'none', words: '没有交给过别人' },
];
const days = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((words) => ({
  value: words,
  words,
}));

export const examples: Examples = {
  list: forResident(() => (
    <Choice id="danger" question="现在有危险吗？" options={danger} value={undefined} onChange={nothing} />
  )),
  chosen: forResident(() => (
    <Choice id="danger" question="现在有危险吗？" options={danger} value="yes" onChange={nothing} />
  )),
  hint: forResident(() => (
    <Choice
      id="size"
      question="字要多大？"
      hint="选了马上就变。"
      options={[
        { value: 'standard', words: '标准' },
        { value: 'large', words: '大' },
      ]}
      value="standard"
      onChange={nothing}
    />
  )),
  error: forResident(() => (
    <Choice
      id="danger"
      question="现在有危险吗？"
      hint="有危险就先打电话。"
      error="请选一个：有没有危险"
      options={danger}
      value={undefined}
      onChange={nothing}
    />
  )),
  details: forResident(() => (
    <Choice id="person" question="这是谁的事？" options={persons} value="mother" onChange={nothing} />
  )),
  'as the heading': forResident(() => (
    <Choice id="person" question="这是谁的事？" asHeading options={persons} value="self" onChange={nothing} />
  )),
  row: atDesk(() => (
    <Choice id="answer" question="有没有低保？" layout="row" options={danger} value="no" onChange={nothing} />
  )),
  several: forResident(() => (
    <Checks
      id="cards"
      question="交给别人的是哪些？"
      options={cards}
      values={['bank', 'none']}
      onChange={nothing}
    />
  )),
  'several in a row': atDesk(() => (
    <Checks
      id="days"
      question="哪几天值班？"
      hint="可以选几个。"
      error="请选至少一天"
      layout="row"
      options={days}
      values={['周一', '周三']}
      onChange={nothing}
    />
  )),
  longest: forResident(() => (
    <Checks
      id="told"
      question="您说您的补贴从2026年11月1日起就没有发到一卡通（尾号62284800）上，下面哪几样是这样的？"
      hint="记不清也可以不选，干部会打0459-555-0142再问您一遍。"
      error="请选至少一样，或者选最后一个“我记不清了，请帮我查”"
      options={[
        {
          value: 'living',
          words: '困难残疾人生活补贴和重度残疾人护理补贴，从2026年11月1日起',
          detail: '肇州县民政局社会救助和残疾人福利股',
        },
        { value: 'number', words: '20261100000123456789' },
        { value: 'unknown', words: '我记不清了，请帮我查' },
      ]}
      values={['living']}
      onChange={nothing}
    />
  )),
  'longest row': atDesk(() => (
    <Choice
      id="why"
      question="为什么办不了？"
      layout="row"
      options={[
        { value: 'rule', words: '没有政策依据' },
        { value: 'office', words: '由别的部门决定，已经和肇州县民政局社会救助和残疾人福利股说好了' },
      ]}
      value="office"
      onChange={nothing}
    />
  )),
};

import type { Examples } from '../examples';
import { atDesk, forResident, nothing } from '../examples';
import { Field } from './field';

const words = { id: 'words', label: '出了什么事？', value: '', onChange: nothing };
const said = '轮椅坏了，想换一辆。';

export const examples: Examples = {
  empty: forResident(() => <Field {...words} />),
  filled: forResident(() => (
    <Field id="name" label="您叫什么名字？" value="欧阳慕容雪梅" onChange={nothing} />
  )),
  hint: forResident(() => <Field {...words} hint="写在哪里、出了什么事。不写也可以。" />),
  error: forResident(() => <Field {...words} error="请写几个字，或者说一段" />),
  lines: forResident(() => <Field {...words} lines={5} value={said.repeat(6)} />),
  counted: forResident(() => <Field {...words} lines={3} atMost={1000} value={said} />),
  'too long': forResident(() => (
    <Field {...words} lines={3} atMost={20} value={said.repeat(3)} error="写得太长了，请删短一些" />
  )),
  'as the heading': forResident(() => <Field {...words} asHeading lines={3} />),
  telephone: forResident(() => (
    <Field id="phone" label="手机号" kind="tel" autoComplete="tel" value="13804591234" onChange={nothing} />
  )),
  'card number': forResident(() => (
    <Field
      id="card"
      label="残疾人证上的号"
      kind="idcard"
      hint="20 位，最后一位是等级。"
      value=""
      onChange={nothing}
    />
  )),
  'at a desk': atDesk(() => (
    <Field {...words} label="怎么答复" hint="本人会看到这些话。" lines={5} atMost={1000} value={said} />
  )),
  longest: forResident(() => (
    <Field
      {...words}
      label="您家住在哪里，从肇州县红旗镇政府怎么走，到了以后找谁，打哪个电话？"
      hint="像这样写：过了阳光村小卖部往东第三家，2026年12月31日（周四）以前都在，打0459-555-0142。"
      error="请写得再清楚些：到了以后找谁，打哪个电话（0459-555-0142这样的）"
      value="过了阳光村小卖部往东第三家，欧阳慕容雪梅"
      lines={2}
      atMost={10}
    />
  )),
};

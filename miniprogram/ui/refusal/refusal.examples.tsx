import type { Examples } from '../examples';
import { forResident, nothing } from '../examples';
import { Refusal } from './refusal';

export const examples: Examples = {
  once: forResident(() => <Refusal words="没打开。请看看有没有网，再试一次。" again={nothing} />),
  'nothing to try again': forResident(() => <Refusal words="这个岗位上已经有人了。请先看看是谁。" />),
  longest: forResident(() => (
    <Refusal
      words="今天问得太多了，2026年11月27日（周五）9:30以后再试，着急就打0459-555-0142找红旗镇阳光村的专职委员。"
      again={nothing}
    />
  )),
};

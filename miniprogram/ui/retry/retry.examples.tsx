import type { Examples } from '../examples';
import { forResident, nothing } from '../examples';
import { Retry } from './retry';

export const examples: Examples = {
  once: forResident(() => <Retry words="没打开。请看看有没有网，再试一次。" again={nothing} />),
  longest: forResident(() => (
    <Retry
      words="今天问得太多了，2026年11月27日（周五）9:30以后再试，着急就打0459-555-0142找红旗镇阳光村的专职委员。"
      again={nothing}
    />
  )),
};

import type { Examples } from '../examples';
import { forResident } from '../examples';
import { Announced } from './announced';

export const examples: Examples = {
  short: forResident(() => <Announced>链接复制好了。到微信里粘贴，就能发给别人。</Announced>),
  longest: forResident(() => (
    <Announced>没送出去。说的都存在手机里，2026年11月27日（周五）9:30以前还可以改。</Announced>
  )),
};

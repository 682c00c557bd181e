import type { Examples } from '../examples';
import { forResident } from '../examples';
import { Sentence } from '../sentence/sentence';
import { LiveRegion } from './live-region';

export const examples: Examples = {
  seen: forResident(() => <LiveRegion seen>链接复制好了。到微信里粘贴，就能发给别人。</LiveRegion>),
  urgent: forResident(() => (
    <LiveRegion seen urgent>
      <Sentence>没送出去。说的都存在手机里，2026年11月27日（周五）9:30以前还可以改。</Sentence>
    </LiveRegion>
  )),
};

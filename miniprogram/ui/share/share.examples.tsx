import type { Examples } from '../examples';
import { forResident, pressed } from '../examples';
import { Share } from './share';

const share = forResident(() => (
  <Share title="困难残疾人生活补贴" path="/resident/policy/index?id=living-allowance" />
));

export const examples: Examples = {
  offered: share,
  passed: pressed('转给别人看', '链接', share),
};

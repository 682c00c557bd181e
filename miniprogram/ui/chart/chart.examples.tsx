import type { Examples } from '../examples';
import { atDesk } from '../examples';
import { Chart } from './chart';

const drawing =
  "<svg xmlns='http://www.w3.org/2000/svg' width='560' height='240' viewBox='0 0 560 240'><path fill='#0a5648' d='M30 210V60h40v150z'/><path fill='none' stroke='#0a5648' stroke-width='2' d='M76 210V70h40v140z'/></svg>";

export const examples: Examples = {
  bars: atDesk(() => <Chart drawing={drawing} words="每周提出和有回音的柱形图" full="提出" empty="有回音" />),
};

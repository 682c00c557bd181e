/** The states of 怎么方便, on the phone of the person or of a proxy. */
import { wangLi, zhao } from '../../../flows/world';
import { administrator, nobodyYet } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { loseNetwork, press } from '../recipe';
import { neighbour } from '../records';
import { says } from '../../told';

const access: Recipe = { as: zhao, path: '/resident/access/index', ready: '记下' };

export const states: Recipes = {
  said: access,
  several: { ...access, as: nobodyYet },
  saved: {
    ...access,
    steps: async (page) => {
      await press(page, '记下');
      await says(page, '记下了，以后照这样来');
    },
  },
  signVideo: {
    ...access,
    steps: async (page) => {
      await page.locator('.page-main:visible').getByRole('checkbox', { name: '视频手语' }).check();
      await page.getByText('这里有视频手语').first().waitFor();
    },
  },
  asProxy: { ...access, as: wangLi, stored: { 'acts-for': 'demo-person-zhao-shufen' } },
  onlyLooks: { ...access, as: wangLi, stored: { 'acts-for': neighbour }, ready: '要改，请本人或干部来' },
  nobody: { ...access, as: administrator, ready: '还不知道您是谁' },
  notSent: {
    ...access,
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '记下');
      await says(page, '现在连不上网');
    },
  },
  loading: { ...access, network: 'slow', ready: '正在打开' },
  failed: { ...access, network: 'lost', ready: '再试一次' },
};

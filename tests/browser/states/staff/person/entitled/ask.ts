/**
 * The states of 代录 of what a person asks about a policy: empty, ready to be read aloud, with an answer
 * missing, not sent.
 */
import type { Page } from 'playwright-core';
import { personId } from '../../../entitle';
import { atDesk } from '../../../entitled-at-desk';
import type { Recipes } from '../../../recipe';
import { loadingAndFailed, loseNetwork, press } from '../../../recipe';
import { says } from '../../../../told';

const asking = atDesk(`ask/index?id=${personId}&policy=assistive-device-subsidy&ask=get`, '交上去');
const readAloud = async (page: Page): Promise<void> => {
  const main = page.locator('.page-main:visible');
  for (const words of ['上门当面说的', '打电话', '上午'])
    await main.getByRole('radio', { name: words, exact: true }).check();
  await main.getByRole('checkbox', { name: '念给本人听了，本人说对' }).check();
};

export const states: Recipes = {
  fresh: asking,
  ready: { ...asking, steps: readAloud },
  missing: { ...asking, steps: (page) => press(page, '交上去'), focus: 'errors' },
  notSent: {
    ...asking,
    steps: async (page) => {
      await readAloud(page);
      await loseNetwork(page);
      await press(page, '交上去');
      await says(page, '现在连不上网');
    },
  },
  notFound: atDesk(`ask/index?id=${personId}&policy=no-such-policy&ask=get`, '没找到这一条'),
  ...loadingAndFailed(asking),
};

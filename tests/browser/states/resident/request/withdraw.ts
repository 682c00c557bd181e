/** The states of 不用办了: the question that is asked once more, and what can go wrong with it. */
import { doing } from '../../own-request';
import type { Recipes } from '../../recipe';
import { loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

export const states: Recipes = {
  fresh: doing('withdraw', '还是要办'),
  failed: doing('withdraw', '还是要办', async (page) => {
    await loseNetwork(page);
    await press(page, '不用办了');
    await says(page, '现在连不上网');
  }),
};

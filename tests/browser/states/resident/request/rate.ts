/** The states of 评价: the question, what follows a rating below 基本满意, and what can go wrong with it. */
import { doing } from '../../own-request';
import type { Recipe, Recipes } from '../../recipe';
import { answer, loseNetwork, press, tooManyWords } from '../../recipe';
import { says } from '../../../told';

const question = '基本满意';
const poor = (then?: Recipe['steps'], focus?: Recipe['focus']): Recipe =>
  doing(
    'rate',
    question,
    async (page, county) => {
      await answer(page, '不满意');
      await says(page, '我们请上一级再办');
      await then?.(page, county);
    },
    focus,
  );

export const states: Recipes = {
  fresh: doing('rate', question),
  poor: poor(),
  wrongly: poor(async (page) => {
    await press(page, '选错了，重新选');
    await says(page, question);
  }),
  tooLong: poor(async (page) => {
    await page.locator('textarea:visible').fill(tooManyWords);
    await press(page, '请上一级再办');
  }, 'errors'),
  notSent: doing('rate', question, async (page) => {
    await loseNetwork(page);
    await answer(page, '满意');
    await says(page, '现在连不上网');
  }),
  poorNotSent: poor(async (page) => {
    await loseNetwork(page);
    await press(page, '请上一级再办');
    await says(page, '现在连不上网');
  }),
  loading: { ...doing('rate', '正在打开'), network: 'slow' },
  unread: { ...doing('rate', '再试一次'), network: 'lost' },
};

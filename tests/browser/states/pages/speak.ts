/**
 * The states of 按一下，开口说: while a person speaks, after they have spoken, and where speaking is not possible.
 */
import { wangLi, zhao } from '../../../flows/world';
import type { GivenMedium } from '../../kept';
import { aDraft, named, soundsOf } from '../on-phone';
import type { Recipe, Recipes } from '../recipe';
import { press } from '../recipe';
import { neighbour, someoneElse } from '../records';
import { says } from '../../told';

function spoken(
  media: readonly GivenMedium[],
  change: Partial<Recipe> = {},
  personId: string | null = null,
): Recipe {
  const draft = aDraft({
    way: 'speak',
    personId,
    danger: null,
    category: null,
    words: '',
    media: named(media),
  });
  return {
    as: zhao,
    path: `/pages/speak/index?id=${draft.id}`,
    onPhone: { entries: [draft], media },
    ready: '接着说',
    ...change,
  };
}

export const states: Recipes = {
  speaking: { as: zhao, path: '/pages/speak/index', ready: '正在录，请说' },
  still: spoken(soundsOf(14)),
  severalParts: spoken(soundsOf(60, 60, 5)),
  full: spoken(soundsOf(...Array.from({ length: 12 }, () => 60)), { ready: '再写几个字' }),
  denied: spoken(soundsOf(14), {
    steps: async (page) => {
      await page.evaluate(() => {
        navigator.mediaDevices.getUserMedia = () =>
          Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
      });
      await press(page, '接着说');
      await says(page, '没让用麦克风');
    },
  }),
  discard: spoken(soundsOf(14), { steps: (page) => press(page, '不要了') }),
  forOther: spoken(soundsOf(14), { as: wangLi }),
  otherPerson: spoken(soundsOf(14), { as: wangLi, ready: '换成替孙德福办事' }, neighbour),
  noMore: spoken(soundsOf(14), { ready: '看手机里存的' }, someoneElse),
  loading: { as: zhao, path: '/pages/speak/index', network: 'slow', ready: '正在录，请说' },
};

/** 按一下，开口说, and what is kept on the phone. */
import type { states as keptStates } from '../../../miniprogram/pages/kept/states';
import type { states as speakStates } from '../../../miniprogram/pages/speak/states';
import { personId, wangLi, zhao } from '../../flows/world';
import type { GivenMedium } from '../kept';
import { aDraft, anOutgoing, named, photosOf, sending, soundsOf } from './on-phone';
import type { Recipe, Recipes } from './recipe';
import { press } from './recipe';
import { neighbour, someoneElse } from './records';

const sounds = soundsOf(14);
const photos = photosOf(1);
/** Refused, so that it is not sent as soon as the page opens. */
const refused = anOutgoing({ refused: 'BAD_INPUT' });

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

export const speakRecipes: Recipes<(typeof speakStates)[number]> = {
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
      await page.getByText('没让用麦克风').waitFor();
    },
  }),
  discard: spoken(soundsOf(14), { steps: (page) => press(page, '不要了') }),
  forOther: spoken(soundsOf(14), { as: wangLi }),
  otherPerson: spoken(soundsOf(14), { as: wangLi, ready: '换成替孙德福办事' }, neighbour),
  noMore: spoken(soundsOf(14), { ready: '看手机里存的' }, someoneElse),
  loading: { as: zhao, path: '/pages/speak/index', network: 'slow', ready: '正在录，请说' },
};

const keptPage = { as: zhao, path: '/pages/kept/index' };

export const keptRecipes: Recipes<(typeof keptStates)[number]> = {
  empty: { ...keptPage, ready: '都送出去了' },
  drafts: {
    ...keptPage,
    onPhone: {
      entries: [aDraft(), aDraft({ way: 'speak', category: null, words: '', media: named(sounds) })],
      media: sounds,
    },
    ready: '接着填',
  },
  outgoing: {
    ...keptPage,
    network: 'wordsOnly',
    onPhone: {
      entries: [refused, anOutgoing({ requestId: 'x'.repeat(22), media: sending(photos) })],
      media: photos,
    },
    ready: '看看',
  },
  orphans: {
    ...keptPage,
    onPhone: { entries: [], media: [...sounds, ...photos] },
    ready: '没用上的录音和照片',
  },
  missing: {
    ...keptPage,
    onPhone: { entries: [aDraft({ media: named(sounds) })], media: [] },
    ready: '找不到了',
  },
  over: {
    ...keptPage,
    onPhone: {
      entries: [
        aDraft({ personId: someoneElse }),
        anOutgoing({ refused: 'NOT_FOUND' }, { personId: someoneElse }),
      ],
      media: [],
    },
    ready: '交不了的',
  },
  elsewhere: {
    ...keptPage,
    as: wangLi,
    onPhone: { entries: [aDraft({ personId: neighbour }), aDraft({ personId })], media: [] },
    ready: '孙德福的',
  },
  discard: {
    ...keptPage,
    onPhone: { entries: [aDraft()], media: [] },
    ready: '接着填',
    steps: (page) => page.locator('main:visible').getByRole('button', { name: '删掉：要轮椅等辅具' }).click(),
  },
};

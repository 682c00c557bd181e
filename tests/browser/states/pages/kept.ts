/** The states of 手机里存的: what is kept on this phone. */
import { personId, wangLi, zhao } from '../../../flows/world';
import { silence } from '../../sound';
import { aDraft, anOutgoing, aRemark, named, photosOf, sending, soundsOf } from '../on-phone';
import type { Recipes } from '../recipe';
import { neighbour, someoneElse } from '../records';

const sounds = soundsOf(14);
/** Sound that is still to be heard when the page has been looked at. */
const long = soundsOf(60).map((sound) => ({ ...sound, content: silence(60) }));
const photos = photosOf(1);
/** This change was refused, so that the program does not send it as soon as the page opens. */
const refused = anOutgoing({ refused: 'BAD_INPUT' });

const keptPage = { as: zhao, path: '/pages/kept/index' };

export const states: Recipes = {
  empty: { ...keptPage, ready: '都送出去了' },
  drafts: {
    ...keptPage,
    onPhone: {
      entries: [aDraft(), aDraft({ way: 'speak', category: null, words: '', media: named(sounds) })],
      media: sounds,
    },
    ready: '接着填',
  },
  remarks: {
    ...keptPage,
    onPhone: {
      entries: [
        aRemark(),
        aRemark({ remark: 'rate', rating: 2 }),
        aRemark({ remark: 'again', words: '还没送来。' }),
      ],
      media: [],
    },
    ready: '接着写',
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
  playing: {
    ...keptPage,
    onPhone: { entries: [], media: long },
    ready: '没用上的录音和照片',
    // It is paused, because it would be over before every width is looked at.
    steps: async (page) => {
      const part = page.locator('.page-main:visible');
      await part.getByRole('button', { name: /^播放第 1 段/ }).click();
      await part.getByRole('button', { name: /^暂停第 1 段/ }).click();
      await part.getByRole('button', { name: '退 10 秒' }).waitFor();
    },
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
        aRemark({}, { personId: someoneElse }),
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
    steps: (page) =>
      page
        .locator('.page-main:visible')
        .getByRole('button', { name: /^删掉：轮椅轮子坏了/ })
        .click(),
  },
};

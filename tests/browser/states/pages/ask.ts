/** The states of 提需求: every question, and what can go wrong with it. */
import type { Draft } from '../../../../miniprogram/keep/entries';
import { wangLi, zhao } from '../../../flows/world';
import type { GivenMedium } from '../../kept';
import { nobodyYet } from '../county';
import { aDraft, anOutgoing, named, photosOf, soundsOf } from '../on-phone';
import type { Recipe, Recipes } from '../recipe';
import { fillPhone, press, pressing, tooManyWords } from '../recipe';
import { neighbour, someoneElse } from '../records';
import { says } from '../../told';

function step(
  name: string,
  ready: string,
  change: Partial<Recipe> = {},
  answers: Partial<Draft> = {},
  media: readonly GivenMedium[] = [],
): Recipe {
  const draft = aDraft({ media: named(media), ...answers });
  return {
    as: zhao,
    path: `/pages/ask/index?id=${draft.id}&step=${name}`,
    onPhone: { entries: [draft], media },
    ready,
    ...change,
  };
}

function mend(): Recipe {
  const recipe = step('topic', '已选');
  return { ...recipe, path: `${String(recipe.path)}&mend=1` };
}

const fresh = { path: '/pages/ask/index?step=danger', onPhone: undefined };

/**
 * Answers that were handed over. The cloud has refused them, so that the program does not send them
 * meanwhile.
 */
function handedOver(): Recipe {
  const outgoing = anOutgoing({ refused: 'BAD_INPUT' });
  return {
    as: zhao,
    path: `/pages/ask/index?id=${outgoing.id}&step=check`,
    onPhone: { entries: [outgoing], media: [] },
    ready: '看送到了没有',
  };
}

/** Two windows wrote different words into one draft. */
function inTwoWindows(): Recipe {
  const recipe = step('words', '看另一份');
  const [draft] = recipe.onPhone?.entries ?? [];
  return {
    ...recipe,
    onPhone: {
      entries: [...(draft === undefined ? [] : [draft]), aDraft({ copyOf: draft?.id ?? '', words: '急。' })],
      media: [],
    },
  };
}

export const states: Recipes = {
  danger: step('danger', '没有危险', fresh),
  emergency: step('danger', '先打电话', {}, { danger: 'yes' }),
  emergencyInWriting: step('danger', '先发短信', { as: nobodyYet }, { danger: 'yes' }),
  forWhom: step('forWhom', '赵淑芬', { as: wangLi }),
  topic: step('topic', '要轮椅'),
  accused: step('accused', '不想说', {}, { category: 'complaint' }),
  words: step('words', '已写'),
  speaking: step('words', '说一段', {
    steps: async (page) => {
      await press(page, '说一段');
      await says(page, '正在录，请说');
    },
  }),
  spoken: step('words', '接着说', {}, {}, soundsOf(14, 65)),
  noRoom: step('words', '已写', {
    steps: async (page) => {
      await fillPhone(page);
      await page.locator('textarea:visible').fill('再写一句。');
      await says(page, '手机存满了');
    },
  }),
  photos: step('photos', '加照片'),
  photosChosen: step('photos', '再加一张照片', {}, {}, photosOf(2)),
  photosFull: step('photos', '最多 12 张照片', {}, {}, photosOf(12)),
  noPicture: step('photos', '加照片', {
    steps: async (page) => {
      const choosing = page.waitForEvent('filechooser');
      await press(page, '加照片');
      await (
        await choosing
      ).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
      await says(page, '有一个文件打不开');
    },
  }),
  contact: step('contact', '到家里来'),
  onlyText: step('contact', '说过只收文字', { as: nobodyYet }),
  when: step('when', '什么时候都行'),
  check: step('check', '提交诉求'),
  changing: step('check', '提交诉求', { steps: pressing('我要改', '修改') }),
  checkForOther: step('check', '提交诉求', { as: wangLi }, { words: '', channel: 'text' }, [
    ...photosOf(1),
    ...soundsOf(14),
  ]),
  otherPerson: step('check', '换成替孙德福办事', { as: wangLi }, { personId: neighbour }),
  noMore: step('check', '看手机里存的', {}, { personId: someoneElse }),
  handed: handedOver(),
  twoWindows: inTwoWindows(),
  mend: mend(),
  allTopics: step('topic', '要轮椅', { steps: pressing('还有 7 样', '孩子上学') }, { category: null }),
  tooLong: step(
    'words',
    '请删短一些',
    { steps: (page) => press(page, '下一步'), focus: 'errors' },
    { words: tooManyWords },
  ),
  loading: step('topic', '正在打开', { network: 'slow' }),
  failed: step('topic', '再试一次', { network: 'lost' }),
};

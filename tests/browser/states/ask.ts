/** 提需求 and what comes of it. */
import { randomUUID } from 'node:crypto';
import type { states as askStates } from '../../../miniprogram/pages/ask/states';
import type { states as receiptStates } from '../../../miniprogram/pages/receipt/states';
import type { Draft, Outgoing } from '../../../miniprogram/keep/entries';
import type { Input } from '../../../shared/contract';
import { aNeed, wangLi, zhao } from '../../flows/world';
import type { GivenMedium } from '../kept';
import { picture } from '../photo';
import { silence } from '../sound';
import { nobodyYet } from './county';
import type { Recipe, Recipes } from './recipe';
import { fillPhone, press, tooManyWords } from './recipe';

/** When everything on the phone was kept, unless a test says otherwise. */
const keptAt = '2026-11-23T01:00:00.000Z';

/** The answers given so far, as they lie on the phone. */
export function aDraft(change: Partial<Draft> = {}): Draft {
  return {
    kind: 'draft',
    id: randomUUID(),
    at: keptAt,
    way: 'write',
    danger: 'no',
    personId: null,
    category: 'device',
    words: '轮椅轮子坏了，推不动，想换一辆。11月27日（周五）上午在家，电话 0459-555-0142。',
    media: [],
    channel: 'phone',
    when: 'morning',
    ...change,
  };
}

/** Somebody none of those who look act for. */
export const someoneElse = 'demo-person-0100';
/** Whom 王丽 acts for besides 赵淑芬, and not now. */
export const neighbour = 'demo-person-sun-defu';

/** Photos on the phone. */
export function photosOf(count: number): GivenMedium[] {
  return Array.from({ length: count }, () => ({
    about: { id: randomUUID(), kind: 'photo' as const, seconds: 0, at: keptAt, ending: 'png' },
    content: picture(),
    type: 'image/png',
  }));
}

/** Pieces of sound on the phone, as long as they are told. */
export function soundsOf(...lengths: readonly number[]): GivenMedium[] {
  return lengths.map((seconds) => ({
    about: { id: randomUUID(), kind: 'sound' as const, seconds, at: keptAt, ending: 'wav' },
    content: silence(1),
    type: 'audio/wav',
  }));
}

/** What an entry says of media. */
export function named(media: readonly GivenMedium[]): Draft['media'] {
  return media.map(({ about: { id, kind, seconds } }) => ({ id, kind, seconds }));
}

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
  const recipe = step('topic', '改好了');
  return { ...recipe, path: `${String(recipe.path)}&mend=1` };
}

const fresh = { path: '/pages/ask/index?step=danger', onPhone: undefined };

export const askRecipes: Recipes<(typeof askStates)[number]> = {
  danger: step('danger', '没有危险', fresh),
  emergency: step('danger', '先打电话', {}, { danger: 'yes' }),
  forWhom: step('forWhom', '孙德福', { as: wangLi }),
  topic: step('topic', '要轮椅'),
  against: step('against', '不想说', {}, { category: 'complaint' }),
  words: step('words', '已写'),
  speaking: step('words', '说一段', {
    steps: async (page) => {
      await press(page, '说一段');
      await page.locator('main:visible').getByText('正在录，请说').waitFor();
    },
  }),
  spoken: step('words', '接着说', {}, {}, soundsOf(14, 65)),
  noRoom: step('words', '已写', {
    steps: async (page) => {
      await fillPhone(page);
      await page.locator('textarea:visible').fill('再写一句。');
      await page.getByText('手机存满了').waitFor();
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
      await page.getByText('有一个文件打不开').waitFor();
    },
  }),
  contact: step('contact', '到家里来'),
  onlyText: step('contact', '说过只收文字', { as: nobodyYet }),
  when: step('when', '什么时候都行'),
  check: step('check', '提交诉求'),
  checkForOther: step('check', '提交诉求', { as: wangLi }, { words: '', channel: 'text' }, [
    ...photosOf(1),
    ...soundsOf(14),
  ]),
  otherPerson: step('check', '换成替孙德福办事', { as: wangLi }, { personId: neighbour }),
  noMore: step('check', '看手机里存的', {}, { personId: someoneElse }),
  handed: handedOver(),
  mend: mend(),
  missing: step('danger', '没有危险', { ...fresh, steps: (page) => press(page, '下一步'), focus: 'errors' }),
  tooLong: step(
    'words',
    '请删短一些',
    { steps: (page) => press(page, '下一步'), focus: 'errors' },
    { words: tooManyWords },
  ),
  loading: step('topic', '正在打开', { network: 'slow' }),
  failed: step('topic', '再试一次', { network: 'lost' }),
};

/** A finished change on its way. */
export function anOutgoing(
  change: Partial<Outgoing> = {},
  need: Partial<Input<'request.submit'>> = {},
): Outgoing {
  const { clientId, personId, category, danger, words, contact, against } = aNeed(need);
  return {
    kind: 'outgoing',
    id: randomUUID(),
    at: keptAt,
    command: {
      name: 'request.submit',
      input: { clientId, personId, category, danger, words, contact, against },
    },
    media: [],
    requestId: null,
    refused: null,
    ...change,
  };
}

/** How media on their way stand when nothing of them has arrived. */
export function sending(media: readonly GivenMedium[]): Outgoing['media'] {
  return named(media).map((medium) => ({ ...medium, fileId: null, attached: false, refused: null }));
}

function receipt(
  ready: string,
  change: Partial<Recipe> = {},
  need: Partial<Input<'request.submit'>> = {},
  entry: Partial<Outgoing> = {},
  media: readonly GivenMedium[] = [],
): Recipe {
  const outgoing = anOutgoing({ media: sending(media), ...entry }, need);
  return {
    as: zhao,
    path: `/pages/receipt/index?id=${outgoing.id}`,
    onPhone: { entries: [outgoing], media },
    ready,
    ...change,
  };
}

/** Questions that were answered and handed over; refused, so that it is not sent meanwhile. */
function handedOver(): Recipe {
  const outgoing = anOutgoing({ refused: 'BAD_INPUT' });
  return {
    as: zhao,
    path: `/pages/ask/index?id=${outgoing.id}&step=check`,
    onPhone: { entries: [outgoing], media: [] },
    ready: '看送到了没有',
  };
}

export const receiptRecipes: Recipes<(typeof receiptStates)[number]> = {
  sending: receipt('正在打开', { network: 'slow' }),
  sent: receipt('看办到哪一步'),
  sentInDanger: receipt('看办到哪一步', {}, { danger: true }),
  following: receipt('还在传', { network: 'wordsOnly' }, {}, {}, [...photosOf(1), ...soundsOf(14)]),
  followingLater: receipt(
    '看办到哪一步',
    { network: 'wordsOnly' },
    {},
    { requestId: 'x'.repeat(22) },
    photosOf(1),
  ),
  mediumRefused: receipt(
    '没传成',
    {},
    {},
    {},
    photosOf(1).map((photo) => ({ ...photo, content: Buffer.from('no picture') })),
  ),
  unsent: receipt('再送一次', { network: 'lost' }),
  // Sent at once, and refused: nobody may ask for somebody else.
  refused: receipt('回去改一下', {}, { personId: 'demo-person-sun-defu' }),
  already: receipt('看我的诉求', { onPhone: undefined }),
};

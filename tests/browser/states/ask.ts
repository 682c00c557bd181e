/** 提需求 and what comes of it. */
import { randomUUID } from 'node:crypto';
import type { states as askStates } from '../../../miniprogram/pages/ask/states';
import type { states as receiptStates } from '../../../miniprogram/pages/receipt/states';
import type { Input } from '../../../shared/contract';
import { aNeed, wangLi, zhao } from '../../flows/world';
import { picture } from '../photo';
import type { Recipe, Recipes } from './recipe';
import { press, tooManyWords } from './recipe';

const photoSource = `data:image/png;base64,${picture().toString('base64')}`;

function photosOf(count: number): { id: string; source: string; fileId: null }[] {
  return Array.from({ length: count }, () => ({ id: randomUUID(), source: photoSource, fileId: null }));
}

/** The answers given so far, as they lie on the phone. */
export function aDraft(change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { clientId: randomUUID(), danger: 'no', category: 'device', words: '轮椅轮子坏了，推不动，想换一辆。11月27日（周五）上午在家，电话 0459-555-0142。', photos: [], channel: 'phone', when: 'morning', ...change };
}

function step(name: string, ready: string, change: Partial<Recipe> = {}): Recipe {
  return { as: zhao, path: `/pages/ask/index?step=${name}`, stored: { draft: aDraft() }, ready, ...change };
}

export const askRecipes: Recipes<(typeof askStates)[number]> = {
  danger: step('danger', '没有危险', { stored: {} }),
  emergency: step('danger', '先打电话', { stored: { draft: aDraft({ danger: 'yes' }) } }),
  forWhom: step('forWhom', '孙德福', { as: wangLi }),
  topic: step('topic', '要轮椅'),
  words: step('words', '已写'),
  photos: step('photos', '加照片'),
  photosChosen: step('photos', '再加一张照片', { stored: { draft: aDraft({ photos: photosOf(2) }) } }),
  photosFull: step('photos', '最多 6 张照片', { stored: { draft: aDraft({ photos: photosOf(6) }) } }),
  noPicture: step('photos', '加照片', {
    steps: async (page) => {
      const choosing = page.waitForEvent('filechooser');
      await press(page, '加照片');
      await (await choosing).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
      await page.getByText('有一个文件打不开').waitFor();
    },
  }),
  contact: step('contact', '到家里来'),
  when: step('when', '什么时候都行'),
  check: step('check', '提交诉求'),
  checkForOther: step('check', '提交诉求', { as: wangLi, stored: { draft: aDraft({ words: '', danger: 'yes', channel: 'text', photos: photosOf(1) }) } }),
  mend: step('topic', '改好了', { path: '/pages/ask/index?step=topic&mend=1' }),
  missing: step('danger', '没有危险', { stored: {}, steps: (page) => press(page, '下一步'), focus: 'errors' }),
  tooLong: step('words', '请删短一些', { stored: { draft: aDraft({ words: tooManyWords }) }, steps: (page) => press(page, '下一步'), focus: 'errors' }),
  loading: step('topic', '正在打开', { network: 'slow' }),
  failed: step('topic', '再试一次', { network: 'lost' }),
};

function receipt(ready: string, change: Partial<Recipe> = {}, need: Partial<Input<'request.submit'>> = {}, refused: string | null = null): Recipe {
  const { clientId, personId, category, danger, words, contact } = aNeed(need);
  const input = { clientId, personId, category, danger, words, contact };
  return { as: zhao, path: `/pages/receipt/index?clientId=${clientId}`, stored: { outbox: [{ input, photos: [], refused }] }, ready, ...change };
}

export const receiptRecipes: Recipes<(typeof receiptStates)[number]> = {
  sending: receipt('正在打开', { network: 'slow' }),
  sent: receipt('看办到哪一步'),
  sentInDanger: receipt('看办到哪一步', {}, { danger: true }),
  unsent: receipt('再送一次', { network: 'lost' }),
  // Sent at once, and refused: nobody may ask for somebody else.
  refused: receipt('回去改一下', {}, { personId: 'demo-person-sun-defu' }),
  already: receipt('看我的诉求', { stored: {} }),
};

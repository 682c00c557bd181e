/** The states of 代录: every question, what can go wrong with it, and the end. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { liaison, personId } from '../../../flows/world';
import type { OnPhone } from '../../kept';
import { written } from '../../kept';
import type { Recipe, Recipes } from '../recipe';
import { loseNetwork, press } from '../recipe';
import { says } from '../../told';

/** The answers entered so far, as they are kept on the device. */
function entering(change: Readonly<Record<string, unknown>> = {}): OnPhone {
  const content = {
    clientId: randomUUID(),
    recordId: randomUUID(),
    person: { id: personId, name: '赵淑芬', place: '红旗镇阳光村' },
    name: '',
    phone: '',
    noneOf: [],
    how: 'door',
    danger: 'no',
    category: 'device',
    accused: null,
    words: '轮椅轮子坏了，推不动，想换一辆。11月27日（周五）上午在家。',
    channel: 'phone',
    when: 'morning',
    readBack: false,
    ...change,
  };
  return { entries: [written('entering', liaison, content)], media: [] };
}

function step(name: string, ready: string, change: Partial<Recipe> = {}): Recipe {
  return { as: liaison, path: `/staff/enter/index?step=${name}`, onPhone: entering(), ready, ...change };
}

/** Chooses 阳光村 on the pages of places, and comes back to what was being written. */
export async function chooseVillage(page: Page): Promise<void> {
  await press(page, '选村');
  for (const [typed, place] of [
    ['林甸', /林甸县/],
    ['阳光', /阳光/],
  ] as const) {
    await page.locator('input:visible').fill(typed);
    await page.locator('.page-main:visible').getByRole('button', { name: place }).first().click();
  }
  await page.locator('h1:visible', { hasText: '记一个新的人' }).waitFor();
}

export const states: Recipes = {
  person: step('person', '记一个新的人', { onPhone: { entries: [], media: [] } }),
  found: step('person', '找到 1 个人'),
  given: step('person', '怎么听到的', {
    path: `/staff/enter/index?person=${personId}`,
    onPhone: { entries: [], media: [] },
  }),
  begunForAnother: step('person', '还有一件没录完', {
    path: ({ several }) => `/staff/enter/index?person=${several}`,
  }),
  nobody: step('person', '没有找到这个名字', {
    onPhone: entering({ person: { id: 'x', name: '没有这个人', place: '' } }),
  }),
  nobodyButNear: step('person', '是不是下面这一位', {
    onPhone: entering({ person: { id: 'x', name: '赵淑芳', place: '' } }),
  }),
  record: step('record', '选村', { onPhone: entering({ person: null }) }),
  recordMissing: step('record', '选村', {
    onPhone: entering({ person: null }),
    steps: (page) => press(page, '记下这个人'),
    focus: 'errors',
  }),
  recordNear: step('record', '选村', {
    onPhone: entering({ person: null, name: '赵淑芳', phone: '13804591234' }),
    steps: async (page) => {
      await chooseVillage(page);
      await press(page, '记下这个人');
      await says(page, '都不是，记下这个新的人');
    },
  }),
  how: step('how', '上门当面说的'),
  danger: step('danger', '没有危险'),
  emergency: step('danger', '先打 110', { onPhone: entering({ danger: 'yes' }) }),
  topic: step('topic', '要轮椅'),
  accused: step('accused', '不想说', { onPhone: entering({ category: 'complaint' }) }),
  words: step('words', '已写'),
  contact: step('contact', '到家里来'),
  when: step('when', '什么时候都行'),
  read: step('read', '交上去'),
  unread: step('read', '交上去', { steps: (page) => press(page, '交上去'), focus: 'errors' }),
  refused: step('read', '交上去', {
    onPhone: entering({ readBack: true }),
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '交上去');
      await says(page, '现在连不上网');
    },
  }),
  done: { as: liaison, path: ({ entered }) => `/staff/enter/index?done=${entered}`, ready: '打开这一件' },
  loading: step('topic', '正在打开', { network: 'slow' }),
  failed: step('topic', '再试一次', { network: 'lost' }),
};

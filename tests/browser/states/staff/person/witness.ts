/** The states of 当面说好代办: every step, and what can go wrong with it. */
import type { Page } from 'playwright-core';
import { liaison } from '../../../../flows/world';
import { picture } from '../../../photo';
import type { Recipe, Recipes } from '../../recipe';
import { press } from '../../recipe';
import { fillWho } from '../../record-pages';
import { says } from '../../../told';

/** Goes on to the given one of the three questions. */
async function witnessUntil(page: Page, question: string, kind = '家属'): Promise<void> {
  for (const before of ['让谁替他办', '能办哪些事', '本人怎么同意的']) {
    await page.locator('h1:visible', { hasText: before }).waitFor();
    if (before === question) return;
    if (before === '让谁替他办') await fillWho(page, { name: '孙强', relation: '儿子', kind });
    if (before === '能办哪些事') await page.getByRole('checkbox', { name: '看诉求' }).check();
    await press(page, '下一步');
  }
}

/** Chooses a picture with the button that asks for one. */
async function photograph(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, '加照片');
  await (await chooser).setFiles({ name: 'proof.png', mimeType: 'image/png', buffer: picture() });
  await page.getByRole('button', { name: '删掉第 1 张照片' }).waitFor();
}

function witnessing(
  question: string,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
  change: Partial<Recipe> = {},
  kind?: string,
): Recipe {
  return {
    as: liaison,
    path: ({ records }) => `/staff/person/witness/index?id=${records.free}`,
    ready: '是本人的什么人',
    steps: async (page) => {
      await witnessUntil(page, question, kind);
      await then(page);
    },
    ...change,
  };
}

const agree = '本人同意了，给口令';

export const states: Recipes = {
  who: witnessing('让谁替他办'),
  missingWho: witnessing('让谁替他办', (page) => press(page, '下一步'), { focus: 'errors' }),
  what: witnessing('能办哪些事'),
  missingWhat: witnessing('能办哪些事', (page) => press(page, '下一步'), { focus: 'errors' }),
  how: witnessing('本人怎么同意的'),
  missingProof: witnessing('本人怎么同意的', (page) => press(page, agree), { focus: 'errors' }),
  photographed: witnessing('本人怎么同意的', photograph),
  recorded: witnessing('本人怎么同意的', async (page) => {
    await press(page, '录一段');
    await says(page, '1 秒');
    await press(page, '停');
    await page.getByRole('button', { name: '删掉第 1 段' }).waitFor();
  }),
  document: witnessing(
    '本人怎么同意的',
    (page) => page.getByRole('radio', { name: '有监护证明' }).check(),
    {},
    '监护人',
  ),
  given: witnessing('本人怎么同意的', async (page) => {
    await photograph(page);
    await press(page, agree);
    await page.locator('h1:visible', { hasText: '把口令告诉孙强' }).waitFor();
  }),
  notSent: witnessing('本人怎么同意的', async (page) => {
    await photograph(page);
    await page.route('**/evidence/**', (route) => route.abort());
    await press(page, agree);
    await says(page, '现在连不上网');
  }),
  missing: witnessing('', undefined, {
    path: '/staff/person/witness/index?id=nobody',
    ready: '没找到这一条',
    steps: undefined,
  }),
  loading: witnessing('', undefined, { network: 'slow', ready: '正在打开', steps: undefined }),
  failed: witnessing('', undefined, { network: 'lost', ready: '再试一次', steps: undefined }),
};

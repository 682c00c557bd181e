/** Both sides of one request, each at a screen: the person who asked, and the cadres on the posts. */
import type { Locator, Page } from 'playwright-core';
import type { Category } from '../../shared/need/need';
import { aNeed, liaison, monday, on, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { press } from './states/recipe';
import { allSeenWords, shown } from './told';

export { says, shown } from './told';

export const wide = { width: 1280, height: 800 };

export interface Sides {
  /** The county and the browser. They exist only while the tests run. */
  readonly desk: () => Desk;
  /** Submits a request that 陈桂兰 accepts; its id. */
  readonly working: (words: string, category?: Category) => Promise<string>;
  readonly asPerson: (id: string) => Promise<Page>;
  readonly onPhone: (account: string, id: string) => Promise<Page>;
  readonly atDesk: (account: string, id: string) => Promise<Page>;
}

/** Gives a test file a county in which every test begins later than the one before, on the same Monday. */
export function bothSides(): Sides {
  let desk: Desk;
  let begins = monday.getTime();
  beforeAll(async () => {
    desk = await startDesk();
  });
  beforeEach(() => {
    begins += 10 * 60_000;
    desk.cloud.clock.set(new Date(begins));
  });
  afterAll(() => desk.stop());
  afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

  return {
    desk: () => desk,
    async working(words, category = 'device') {
      const { id } = await desk.world.get(zhao, 'request.submit', aNeed({ words, category }));
      await desk.world.get(liaison, 'request.accept', on(id));
      return id;
    },
    asPerson: (id) => desk.open(zhao, { path: `/resident/request/detail/index?id=${id}` }),
    onPhone: (account, id) => desk.open(account, { path: `/staff/request/index?id=${id}` }),
    atDesk: (account, id) => desk.open(account, { path: `/staff/request/index?id=${id}`, ...wide }),
  };
}

/** The first row that says these words. */
export const rowOf = (page: Page, words: string): Locator =>
  shown(page).getByRole('listitem').filter({ hasText: words }).getByRole('button').first();
/** The reply that is in force, on the person’s page. */
export const replyOn = (page: Page): Locator => page.locator('.page-main:visible .card--tint').first();
/** Waits until what the cadre just did stands at the top of their page and has the focus. */
export const justNow = (page: Page, words: string): Promise<void> =>
  page.locator('h2:focus', { hasText: `刚才：${words}` }).waitFor();

const lines = (page: Page): Locator =>
  shown(page)
    .getByRole('list', { name: /^办(事|理)经过$/ })
    .getByRole('listitem');

/** The whole history of the request, as the page tells it. */
export async function historyOn(page: Page): Promise<string> {
  await lines(page).first().waitFor();
  return (await allSeenWords(lines(page))).join('\n');
}

/** Waits until the last event of the history contains all these words. */
export async function lastHappened(page: Page, ...words: readonly string[]): Promise<void> {
  await words.reduce((line, some) => line.filter({ hasText: some }), lines(page).last()).waitFor();
}

/** Opens the newest notice, which has to have this title, and follows it to its page. */
export async function follow(page: Page, title: string): Promise<void> {
  await page.evaluate(() => window.location.assign('#/pages/inbox/index'));
  await page.locator('h1:visible', { hasText: '消息' }).waitFor();
  await shown(page)
    .getByRole('listitem')
    .first()
    .filter({ hasText: title })
    .getByRole('button')
    .first()
    .click();
  await lines(page).first().waitFor();
}

/**
 * Opens the small form of one action. The form is returned because its button may have the same name as the
 * button that opened it.
 */
export async function formOf(page: Page, word: string): Promise<Locator> {
  await press(page, word);
  const heading = page.getByRole('heading', { name: word, exact: true });
  await heading.waitFor();
  return shown(page).locator('.card').filter({ has: heading });
}

/** Opens the small form of an action behind 更多办法. */
export async function wayOf(page: Page, word: string): Promise<Locator> {
  await press(page, '更多办法');
  return formOf(page, word);
}

/** Sends a form. */
export const send = (form: Locator, word: string): Promise<void> =>
  form.getByRole('button', { name: word, exact: true }).click();

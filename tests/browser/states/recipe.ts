/** How the gate brings a page into a state, and where the focus should be then. */
import type { Locator, Page } from 'playwright-core';
import type { OnPhone } from '../kept';
import type { County } from './county';
import { says, shown } from '../told';

export interface Recipe {
  /** The account that opens the page. */
  readonly as: string;
  /** The page with its parameters. */
  readonly path: string | ((county: County) => string);
  /** What the phone's storage holds already, by key. */
  readonly stored?: Readonly<Record<string, unknown>>;
  /** What is kept on the phone already: entries, photos, sound. */
  readonly onPhone?: OnPhone;
  /**
   * Calls get no answer (`slow`), do not arrive (`lost`), or arrive while photos and sound do not
   * (`wordsOnly`).
   */
  readonly network?: 'slow' | 'lost' | 'wordsOnly';
  /** Words that show that the page is ready. */
  readonly ready: string;
  /** What the person does when the page is ready. */
  readonly steps?: (page: Page, county: County) => Promise<void>;
  /** Where the focus must be after the steps; without it the gate does not check the focus after them. */
  readonly focus?: 'errors' | 'detail';
}

/** The states of one page by their names, each with the recipe that leads to it. */
export type Recipes = Readonly<Record<string, Recipe>>;

/** Aborts every call from now on. */
export async function loseNetwork(page: Page): Promise<void> {
  await page.route('**/call', (route) => route.abort());
}

/** Leaves every call unanswered from now on. */
export async function slowNetwork(page: Page): Promise<void> {
  // The handler never answers the route, so the call waits until the page is closed.
  await page.route('**/call', () => undefined);
}

/** Lets calls through from now on, but no photo and no sound. */
export async function loseMedia(page: Page): Promise<void> {
  await page.route('**/media/**', (route) => route.abort());
}

/** Makes the browser refuse to keep anything, as it does when the disk is full. */
export async function fillPhone(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
}

/** A page that takes presses: one that has come under a finger which just answered takes none for a while. */
const pressable = '.page:not(.page--held) .page-main:visible';

/** The name of an answer: an earlier one says 已选 after its words. */
const nameOf = (words: string | RegExp): RegExp =>
  typeof words === 'string' ? new RegExp(`^${words}`) : words;

/** The answers to the one question of a page. */
export const answersOn = (page: Page): Locator =>
  page.locator(pressable).getByRole('group', { name: '请选一个' }).getByRole('button');

/** The answer that begins with these words. */
export const answerOn = (page: Page, words: string | RegExp): Locator =>
  page
    .locator(pressable)
    .getByRole('group', { name: '请选一个' })
    .getByRole('button', { name: nameOf(words) });

/** The answer that begins with these words, where it was given before. */
export const markedOn = (page: Page, words: string): Locator =>
  answerOn(page, words).filter({ hasText: '已选' });

/**
 * Gives the answer to the one question of a page by one press, which goes on. Where it is not among the first, it asks
 * for the rest.
 */
export async function answer(page: Page, words: string | RegExp): Promise<void> {
  const wanted = answerOn(page, words);
  const further = answerOn(page, /^还有 \d+ 样$/);
  await wanted.or(further).first().waitFor();
  if (
    (await shown(page)
      .getByRole('button', { name: nameOf(words) })
      .count()) === 0
  )
    await further.click();
  await wanted.click();
}

/** Presses the button with these words on a page. */
export async function press(page: Page, words: string): Promise<void> {
  await page.locator(pressable).getByRole('button', { name: words, exact: true }).click();
}

/** Presses the button of a page that says `word`, and waits until the page says `then`. */
export function pressing(word: string, then: string): (page: Page) => Promise<void> {
  return async (page) => {
    await press(page, word);
    await says(page, then);
  };
}

/** Types into the page's one field, and waits until the page says `then`. */
export const typing =
  (words: string, then: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('.page-main:visible').getByRole('textbox').fill(words);
    await says(page, then);
  };

/** Fills the field with this label. */
export const fillField = (page: Page, label: string, words: string): Promise<void> =>
  page.locator('.page-main:visible').getByLabel(label).fill(words);

/** Answers the one question of a page in words. */
export async function answerWith(page: Page, question: string, words: string): Promise<void> {
  await page.locator('h1:visible', { hasText: question }).waitFor();
  await page.locator('.page-main:visible').getByRole('textbox').fill(words);
}

/** Opens the first row beside the list, because the gate opens every page at a desk's width. */
export async function chooseFirst(page: Page): Promise<void> {
  await page.locator('.list-row').first().click();
  await page.locator('.split-detail').getByText('办理经过').first().waitFor();
}

/** The states of a page while it waits for the network, and when it could not be read. */
export const loadingAndFailed = (recipe: Recipe): { readonly loading: Recipe; readonly failed: Recipe } => ({
  loading: { ...recipe, network: 'slow', ready: '正在打开' },
  failed: { ...recipe, network: 'lost', ready: '再试一次' },
});

/** More words than a field takes. */
export const tooManyWords = '轮椅坏了，想换一辆。'.repeat(101);

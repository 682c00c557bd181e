/** How a page is brought into a state, and where a reader should be when it has come there. */
import type { Page } from 'playwright-core';
import type { OnPhone } from '../kept';
import type { County } from './county';

export interface Recipe {
  /** Who looks. */
  readonly as: string;
  /** The page with its parameters. */
  readonly path: string | ((county: County) => string);
  /** What lies on the phone already, by storage key. */
  readonly stored?: Readonly<Record<string, unknown>>;
  /** What is kept on the phone already: entries, photos, sound. */
  readonly onPhone?: OnPhone;
  /** Calls that never come back, or never arrive; or words arrive where photos and sound do not. */
  readonly network?: 'slow' | 'lost' | 'wordsOnly';
  /** Words that show that the page stands. */
  readonly ready: string;
  /** What the person does then. */
  readonly steps?: (page: Page, county: County) => Promise<void>;
  /** Where the focus is after the steps; without it these leave it to the person. */
  readonly focus?: 'errors' | 'detail';
}

/** The states of one page by their names, and the way into each. */
export type Recipes = Readonly<Record<string, Recipe>>;

/** Lets every call go astray from now on. */
export async function loseNetwork(page: Page): Promise<void> {
  await page.route('**/call', (route) => route.abort());
}

/** Keeps every call waiting from now on. */
export async function slowNetwork(page: Page): Promise<void> {
  // A route that is never answered: the page waits until it is closed.
  await page.route('**/call', () => undefined);
}

/** Lets words through and no photo or sound from now on. */
export async function loseMedia(page: Page): Promise<void> {
  await page.route('**/media/**', (route) => route.abort());
}

/** Lets the browser refuse everything that is to be kept, as one does whose disk is full. */
export async function fillPhone(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
}

/** Presses the button of a page that says this. */
export async function press(page: Page, words: string): Promise<void> {
  await page.locator('main:visible').getByRole('button', { name: words, exact: true }).click();
}

/** Presses the button of a page that says `word`, and waits until the page says `says`. */
export function pressing(word: string, says: string): (page: Page) => Promise<void> {
  return async (page) => {
    await press(page, word);
    await page.getByText(says).first().waitFor();
  };
}

/** Types into the page's one field, and waits for what the page says then. */
export const typing =
  (words: string, says: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('main:visible').getByRole('textbox').fill(words);
    await page.locator('main:visible').getByText(says).first().waitFor();
  };

/** Fills the field of a page that has this label. */
export const fillField = (page: Page, label: string, words: string): Promise<void> =>
  page.locator('main:visible').getByLabel(label).fill(words);

/** Answers the one question of a page in words. */
export async function answerWith(page: Page, question: string, words: string): Promise<void> {
  await page.locator('h1:visible', { hasText: question }).waitFor();
  await page.locator('main:visible').getByRole('textbox').fill(words);
}

/** Opens the first row beside the list: the gate opens every page at a desk's width. */
export async function chooseFirst(page: Page): Promise<void> {
  await page.locator('.list-row').first().click();
  await page.locator('.split-detail').getByText('办理经过').first().waitFor();
}

/** The two states of a page whose reading waits for the network, or fails without it. */
export const loadingAndFailed = (recipe: Recipe): { readonly loading: Recipe; readonly failed: Recipe } => ({
  loading: { ...recipe, network: 'slow', ready: '正在打开' },
  failed: { ...recipe, network: 'lost', ready: '再试一次' },
});

/** More words than a field takes. */
export const tooManyWords = '轮椅坏了，想换一辆。'.repeat(101);

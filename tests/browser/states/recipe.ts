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

/** The recipes of one page: one for each of its states. */
export type Recipes<State extends string> = Readonly<Record<State, Recipe>>;

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

/** More words than a field takes. */
export const tooManyWords = '轮椅坏了，想换一辆。'.repeat(101);

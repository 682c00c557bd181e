/**
 * What a page says to a screen reader, and what it shows to the eye. The same words stand in both: in the page, and
 * for some seconds in its one region for announcements; a long number stands beside its digits as they are said.
 */
import type { Locator, Page } from 'playwright-core';

/** What stands in a page between its top and its tabs. */
export const shown = (page: Page): Locator => page.locator('.page-main:visible');

/** The elements within another whose words the eye sees. */
export const seen = (within: Locator, words: string | RegExp): Locator =>
  within.getByText(words).and(within.page().locator(':not(.unseen, .unseen *, .heard, .heard *)'));

/** Waits until the page shows these words. */
export const says = (page: Page, words: string | RegExp): Promise<void> =>
  seen(shown(page), words).first().waitFor();

/** Waits until a screen reader is told these words, in the region of the page that is open. */
export const isTold = (page: Page, words: string): Promise<void> =>
  page.locator('.page:visible > [aria-live]').filter({ hasText: words }).waitFor({ state: 'attached' });

/** The words that the eye sees in each of these elements, without those that stand there for a screen reader alone. */
export const allSeenWords = (locator: Locator): Promise<string[]> =>
  locator.evaluateAll((elements) =>
    elements.map((element) => {
      // Only what is drawn has the line breaks that are seen, so these words are taken out of the page itself.
      const unseen = Array.from(element.querySelectorAll<HTMLElement>('.unseen, .heard'));
      for (const each of unseen) each.style.display = 'none';
      const words = element instanceof HTMLElement ? element.innerText : '';
      for (const each of unseen) each.style.removeProperty('display');
      return words;
    }),
  );

/** The words of one element that the eye sees. */
export async function seenWords(locator: Locator): Promise<string> {
  await locator.waitFor();
  const [words = ''] = await allSeenWords(locator);
  return words;
}

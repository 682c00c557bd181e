/**
 * What a page says to a screen reader, and what it shows to the eye. The same words stand in both: in the page, and
 * for some seconds in its one region for announcements; a long number stands beside its digits as they are said.
 */
import type { Locator, Page } from 'playwright-core';

/** Waits until a screen reader is told these words, in the region of the page that is open. */
export const isTold = (page: Page, words: string): Promise<void> =>
  page.locator('main:visible > [aria-live]').filter({ hasText: words }).waitFor({ state: 'attached' });

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

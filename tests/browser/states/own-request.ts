/** What the pages share on which a person does something with a request of theirs. */
import type { Page } from 'playwright-core';
import { zhao } from '../../flows/world';
import type { Recipe } from './recipe';
import { press, tooManyWords } from './recipe';

/** The way into a page on which a person does something with a request of theirs. */
export function doing(
  page: 'rate' | 'again' | 'withdraw',
  ready: string,
  steps?: Recipe['steps'],
  focus?: Recipe['focus'],
): Recipe {
  return {
    as: zhao,
    path: ({ answered, waiting }) =>
      `/resident/request/${page}/index?id=${page === 'withdraw' ? waiting : answered}`,
    ready,
    steps,
    focus,
  };
}

/** Writes more than the field takes, and presses the button. */
export const writeTooMuch = async (page: Page, button: string): Promise<void> => {
  await page.locator('textarea:visible').fill(tooManyWords);
  await press(page, button);
};

/**
 * What the pages have in common that let somebody in at an office computer, or show where they are signed in.
 */
import type { Page } from 'playwright-core';

/** Asks for something as whoever's browser this is, beside its page. */
export async function askBeside(page: Page, name: string, input: object): Promise<void> {
  await page.evaluate(
    (data) =>
      fetch('call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'api', data }),
      }),
    { name, input },
  );
}

/** The address of the county that a page belongs to. */
export const originOf = (page: Page): string => new URL(page.url()).origin;

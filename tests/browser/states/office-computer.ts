/** What the pages share that let a cadre in at an office computer or show where the cadre is signed in. */
import type { Page } from 'playwright-core';

/** Makes a call from this browser without its page. */
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

/**
 * The gate of blocks: every block of `miniprogram/ui/` in each of the states listed beside it, at the widths
 * and sizes of letters of the gate of pages, before any page is built.
 * `npx jest tests/browser/blocks.test.ts -t "choice: error"` looks at one.
 */
import type { Browser } from 'playwright-core';
import type { Gallery } from './blocks';
import { allExamples, blockFolders, openGallery, undrawn } from './blocks';
import { startBrowser } from './chromium';

const began = performance.now();
let browser: Browser;
let gallery: Gallery;
beforeAll(async () => {
  browser = await startBrowser();
  gallery = await openGallery(browser);
});
afterAll(async () => {
  await browser.close();
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(
    `blocks: ${blockFolders.length} blocks, ${allExamples.length} examples, ${seconds} s\n`,
  );
});

describe('what the gate of blocks looks at', () => {
  test('every block has examples', () => {
    const shown = new Set(allExamples.map(({ block }) => block));
    expect(blockFolders.length).toBeGreaterThan(25);
    expect([...shown].sort()).toEqual([...blockFolders].sort());
  });

  test('every component of a block is drawn, by its examples or by another block', () => {
    expect(undrawn()).toEqual([]);
  });

  test('what is listed is what came into the page', async () => {
    expect(await gallery.names()).toEqual(allExamples.map(({ block, state }) => `${block}: ${state}`));
  });
});

describe('nothing stands in anybody’s way', () => {
  // All tests start at once: each window goes on to the next example when it is done with one, whatever the
  // other windows do.
  test.concurrent.each(allExamples)('$block: $state', async (example) => {
    expect(await gallery.findingsOf(example)).toEqual([]);
  });
});

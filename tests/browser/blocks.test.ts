/** Every block of `miniprogram/ui/` in each of its example states, at three widths and two sizes of letters. */
import type { Browser } from 'playwright-core';
import type { Gallery } from './blocks';
import { allExamples, openGallery } from './blocks';
import { startBrowser } from './browser';

let browser: Browser;
let gallery: Gallery;
const began = performance.now();
beforeAll(async () => {
  browser = await startBrowser();
  gallery = await openGallery(browser);
  process.stdout.write(`open ${performance.now() - began}\n`);
});
afterAll(async () => {
  await browser.close();
  process.stdout.write(
    `blocks: ${allExamples.length} examples, ${Math.round((performance.now() - began) / 1000)} s\n`,
  );
});

test.each(allExamples)('$block: $state', async (example) => {
  expect(await gallery.findingsOf(example)).toEqual([]);
});

/**
 * The gate of blocks finds a defect that is planted in the style sheets, and names the block and the example
 * in which it stands.
 */
import type { Browser } from 'playwright-core';
import type { Gallery } from './blocks';
import { openGallery } from './blocks';
import { startBrowser } from './chromium';
import { variants } from './gate';

const narrowest = variants.filter(({ width }) => width === 320);
let browser: Browser;
let gallery: Gallery;
beforeAll(async () => {
  browser = await startBrowser();
  gallery = await openGallery(browser, narrowest);
});
afterAll(() => browser.close());

/** The findings in an example while a style sheet makes it worse. */
async function findingsWith(style: string, block: string, state: string): Promise<string> {
  const restore = await gallery.restyle(style);
  try {
    return (await gallery.findingsOf({ block, state })).join('\n');
  } finally {
    await restore();
  }
}

test.each([
  [
    'a button 30 px high',
    '.button { min-height: 0; height: 30px; padding: 0 }',
    'button',
    'secondary',
    /^button: secondary, 320 px, letters 16 px: 292 x 30 px is too small: <button/m,
  ],
  [
    'a main action too low for residents',
    '.button { min-height: 0; height: 50px; padding: 0 }',
    'button',
    'primary',
    /^button: primary, 320 px, letters 16 px: 50 px is too low for a main action/m,
  ],
  [
    'a pale colour',
    '.card--tint .soft { color: #5f6b70 }',
    'card',
    'tinted',
    /^card: tinted, 320 px, letters 16 px: axe color-contrast-enhanced/m,
  ],
  [
    'a drawing without a name',
    '.button-words { display: none }',
    'button',
    'icon',
    /^button: icon, 320 px, letters \d+ px: has no name: <button/m,
  ],
  [
    'answers that touch',
    '.answers { grid-gap: 0 }',
    'choice',
    'list',
    /^choice: list, 320 px, letters 16 px: 0 px apart: <input/m,
  ],
  [
    'words that outgrow their box',
    '.tag { white-space: nowrap; max-width: none }',
    'tag',
    'longest',
    /^tag: longest, 320 px, letters 32 px: past the edge of/m,
  ],
  [
    'a number broken in its middle',
    '.whole { display: inline }',
    'sentence',
    'dates and numbers',
    /^sentence: dates and numbers, 320 px, letters 16 px: .* is broken in its middle/m,
  ],
  [
    'an example of which nothing is to be seen',
    '.steps { display: none }',
    'steps',
    'begun',
    /^steps: begun, 320 px, letters 16 px: there is nothing to be seen/m,
  ],
  [
    'a block that needs the network',
    '.card { background-image: url(https://elsewhere.invalid/paper.png) }',
    'card',
    'plain',
    /^card: plain, 320 px, letters 16 px: the page asked the network for https:\/\/elsewhere/m,
  ],
])('%s is found', async (_, style, block, state, finding) => {
  expect(await gallery.findingsOf({ block, state })).toEqual([]);
  expect(await findingsWith(style, block, state)).toMatch(finding);
  expect(await gallery.findingsOf({ block, state })).toEqual([]);
});

test('an example that is not there is no example without findings', async () => {
  await expect(gallery.findingsOf({ block: 'button', state: 'forgotten' })).rejects.toThrow(
    'There is no example button: forgotten',
  );
});

/**
 * The checks of everything that listens for a click that need more than the page itself: it is found by what the
 * browser knows, and worked by real keys.
 */
import type { CDPSession, Page } from 'playwright-core';
import type * as InPage from './in-page/in-page';

declare const gate: typeof InPage;

/**
 * Chrome tells the listeners of an element only to its own console. React's root listens for all elements, so
 * it is left out.
 */
const find = `gate.setTargets(Array.from(document.body.querySelectorAll('*')).filter((element) =>
  getEventListeners(element).click !== undefined && !Object.keys(element).some((key) => key.startsWith('__reactContainer$'))))`;

/** Finds what a person presses or writes into, for every check that follows. */
export async function findTargets(devtools: CDPSession): Promise<void> {
  const { exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression: find,
    includeCommandLineAPI: true,
  });
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/**
 * The key that moves the focus to the next target, and then Enter and the space bar, each pressed and
 * released.
 */
const strokes = [
  { type: 'rawKeyDown', key: 'F24', windowsVirtualKeyCode: 135 },
  { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 },
  { type: 'keyDown', key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  { type: 'keyUp', key: ' ', code: 'Space', windowsVirtualKeyCode: 32 },
] as const;

/** Targets that Enter or the space bar does not activate. */
export async function unworkable(page: Page, devtools: CDPSession): Promise<string[]> {
  const count = await page.evaluate(() => gate.attend());
  // The browser handles keys in the order in which they are sent; to wait for each of them would take many
  // times as long.
  await Promise.all(
    Array.from({ length: count }, () => strokes)
      .flat()
      .map((stroke) => devtools.send('Input.dispatchKeyEvent', stroke)),
  );
  return page.evaluate(() => gate.unworked());
}

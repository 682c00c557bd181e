/**
 * Everything that hears a click: found by what the browser knows, reached and worked by the keyboard, and
 * named.
 */
import type { CDPSession, Page } from 'playwright-core';
import type * as InPage from './in-page/in-page';
import { nameOf } from './names';

declare const gate: typeof InPage;

/**
 * Chrome tells the listeners of an element only to its own console; React's root hears for everybody and is
 * left out.
 */
const find = `gate.setTargets(Array.from(document.body.querySelectorAll('*')).filter((element) =>
  getEventListeners(element).click !== undefined && !Object.keys(element).some((key) => key.startsWith('__reactContainer$'))))`;

/** Finds what is pressed or written into, for every check that follows. */
export async function findTargets(devtools: CDPSession): Promise<void> {
  const { exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression: find,
    includeCommandLineAPI: true,
  });
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/** Targets without a name, or with one that goes away as soon as something is written. */
export async function unnamed(page: Page, devtools: CDPSession): Promise<string[]> {
  const told = await page.evaluate(() => gate.toldTargets());
  const placeholders = await page.evaluate(() => gate.placeholders());
  // Otherwise the browser would make the tree of names anew for each of them.
  await devtools.send('Accessibility.enable');
  const names = await Promise.all(told.map((_words, index) => nameOf(devtools, `gate.targets()[${index}]`)));
  await devtools.send('Accessibility.disable');
  return told.flatMap((words, index) =>
    names[index] === '' || names[index] === placeholders[index] ? [`has no name: ${words}`] : [],
  );
}

/** What leads to the next target; then Enter and the space bar, each pressed and let go. */
const strokes = [
  { type: 'rawKeyDown', key: 'F24', windowsVirtualKeyCode: 135 },
  { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 },
  { type: 'keyDown', key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  { type: 'keyUp', key: ' ', code: 'Space', windowsVirtualKeyCode: 32 },
] as const;

/** Targets that Enter or the space bar does not work. */
export async function unworkable(page: Page, devtools: CDPSession): Promise<string[]> {
  const count = await page.evaluate(() => gate.attend());
  // The browser takes keys in the order they are sent; to wait for each of them would take many times as
  // long.
  await Promise.all(
    Array.from({ length: count }, () => strokes)
      .flat()
      .map((stroke) => devtools.send('Input.dispatchKeyEvent', stroke)),
  );
  return page.evaluate(() => gate.unworked());
}

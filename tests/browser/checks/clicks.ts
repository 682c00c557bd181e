/** Everything that hears a click: found by what the browser knows, reached and worked by the keyboard, and named. */
import type { CDPSession, Page } from 'playwright-core';
import type * as InPage from './in-page/in-page';
import { nameOf } from './names';

declare const gate: typeof InPage;

/** Chrome tells the listeners of an element only to its own console; React's root hears for everybody and is left out. */
const find = `gate.setTargets(Array.from(document.body.querySelectorAll('*')).filter((element) =>
  getEventListeners(element).click !== undefined && !Object.keys(element).some((key) => key.startsWith('__reactContainer$'))))`;

/** Finds what is pressed or written into, for every check that follows. */
export async function findTargets(devtools: CDPSession): Promise<void> {
  const { exceptionDetails } = await devtools.send('Runtime.evaluate', { expression: find, includeCommandLineAPI: true });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/** Targets without a name, or with one that goes away as soon as something is written. */
export async function unnamed(page: Page, devtools: CDPSession): Promise<string[]> {
  const told = await page.evaluate(() => gate.toldTargets());
  const placeholders = await page.evaluate(() => gate.placeholders());
  return (
    await Promise.all(
      told.map(async (words, index) => {
        const name = await nameOf(devtools, `gate.targets()[${index}]`);
        return name === '' || name === placeholders[index] ? [`has no name: ${words}`] : [];
      }),
    )
  ).flat();
}

/** Targets that Enter or the space bar does not work. */
export async function unworkable(page: Page): Promise<string[]> {
  const found: string[] = [];
  const pressed = await page.evaluate(() => gate.targets().flatMap((element, index) => (gate.isPressed(element) ? [index] : [])));
  const told = await page.evaluate(() => gate.toldTargets());
  for (const index of pressed) {
    await page.evaluate((at) => gate.attend(at), index);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    const keys = await page.evaluate(() => gate.attended());
    for (const key of ['Enter', ' ']) if (!keys.includes(key)) found.push(`${key === ' ' ? 'the space bar' : key} does nothing: ${told[index] ?? ''}`);
  }
  return found;
}

/** The unchanged WeChat package on a phone in the browser (weixin/phone), touched by a finger. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Weixin } from '../../../weixin/phone/weixin';
import { look } from '../chromium';
import { gateScript } from '../checks/in-page';
import { sessionOf } from '../photo';

declare const weixin: Weixin;

/** A width of the screen in pixels, and the factor by which WeChat enlarges its letters. */
export interface Size {
  readonly width: number;
  readonly letters: number;
}

export const ordinary: Size = { width: 375, letters: 1 };
export const small: Size = { width: 320, letters: 1.8 };

/** A context for phones of one width, with a finger, and with the checks of the gate in every document. */
export async function openPocket(browser: Browser, { width }: Size): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...look,
    viewport: { width, height: 700 },
    hasTouch: true,
    permissions: ['microphone'],
  });
  await context.addInitScript(gateScript);
  return context;
}

/** Switches a phone on as an account, at a page. @param url the address of the cloud */
export async function switchOn(
  page: Page,
  url: string,
  account: string,
  { letters }: Size,
  path = '/pages/home/index',
): Promise<void> {
  const [name = '', value = ''] = (await sessionOf(url, account)).split('=');
  await page.context().addCookies([{ name, value, url }]);
  // Another address that differs in what comes after the hash alone would not be opened anew.
  await page.goto('about:blank');
  await page.goto(`${url}/weixin/phone.html?letters=${letters}#${path}`);
}

/** The page of the mini-program that is open; the others lie hidden beneath it. */
export const opened = (page: Page): Locator => page.locator('body > div:not([hidden])').last();

/** Waits until the page that is open shows these words. */
export function says(page: Page, words: string | RegExp): Promise<void> {
  return opened(page)
    .locator(':not(.unseen, .unseen *, .heard, .heard *)')
    .getByText(words)
    .first()
    .waitFor({ state: 'visible' });
}

/** Touches the button or answer with these words. */
export async function touch(page: Page, words: string | RegExp): Promise<void> {
  const exact = typeof words === 'string';
  const named = (role: 'button' | 'radio' | 'checkbox'): Locator =>
    opened(page).getByRole(role, { name: words, exact });
  await named('button').or(named('radio')).or(named('checkbox')).first().tap();
}

/** Writes into the field with this label. */
export async function write(page: Page, label: string, words: string): Promise<void> {
  const field = opened(page).getByRole('textbox', { name: label });
  await field.tap();
  await field.fill(words);
}

/** Opens a page as a card in a chat does: the others are closed. */
export function openAt(page: Page, path: string): Promise<void> {
  return page.evaluate((url) => weixin.open(url), path);
}

/** What went wrong in the scripts since the phone was switched on. */
export function scriptErrors(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => weixin.errors);
}

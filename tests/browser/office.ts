/** A browser that is no person's phone: the computer of an office. */
import type { Page } from 'playwright-core';
import type { World } from '../flows/world';
import type { Desk } from './browser';
import { look } from './chromium';
import { seenWords } from './told';

const wide = { width: 1280, height: 800 };

/** The cookie of an office computer, as the page of identities sets it when the computer is chosen there. */
export async function officeCookie(url: string): Promise<string> {
  const response = await fetch(`${url}/identities`, {
    method: 'POST',
    body: new URLSearchParams({ anonymous: '1' }),
    headers: { origin: url },
    redirect: 'manual',
  });
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('wenxu_browser='));
  return (cookie ?? '').split(';')[0] ?? '';
}

/**
 * The code that a computer shows.
 * @param cookie the browser of the computer; without it the computer is a fresh one
 */
export async function shownCode(url: string, cookie?: string): Promise<string> {
  const body = JSON.stringify({
    name: 'api',
    data: { name: 'desk.begin', input: { clientId: crypto.randomUUID() } },
  });
  const response = await fetch(`${url}/call`, {
    method: 'POST',
    body,
    headers: { cookie: cookie ?? (await officeCookie(url)), origin: url },
  });
  const { result } = (await response.json()) as { result: { data: { code: string } } };
  return result.data.code;
}

/** Who uses a computer: nobody, or a cadre who signed in there. */
export const emptyOffice = 'office';
export const officeOf = (account: string): string => `${emptyOffice} of ${account}`;

/** The cookie of such a computer; null for an account, which is a phone. */
export function officeCookieOf(world: World, who: string): Promise<string> | null {
  const { url } = world.cloud;
  if (who === emptyOffice) return officeCookie(url);
  const [, account] = new RegExp(`^${emptyOffice} of (.+)$`).exec(who) ?? [];
  if (account === undefined) return null;
  return officeCookie(url).then(async (cookie) => {
    await world.get(account, 'desk.confirm', { code: await shownCode(url, cookie) });
    return cookie;
  });
}

/**
 * Opens a page at an office computer where nobody is signed in. Its clock can be moved on (`untilNextLook`).
 */
export async function openOffice({ browser, cloud }: Desk, path = '/pages/home/index'): Promise<Page> {
  const context = await browser.newContext({ ...look, viewport: wide });
  const page = await context.newPage();
  await page.clock.install();
  await page.request.post(`${cloud.url}/identities`, {
    form: { anonymous: '1' },
    headers: { origin: cloud.url },
    maxRedirects: 0,
  });
  await page.goto(`${cloud.url}/#${path}`);
  await page.locator('h1:visible').waitFor();
  return page;
}

/** The eight digits on the screen. */
export async function digitsOn(page: Page): Promise<string> {
  await page.locator('.large-digits:visible').waitFor();
  return (await seenWords(page.locator('.large-digits:visible'))).replace(/\D/g, '');
}

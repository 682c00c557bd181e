/** A person who has only a keyboard: Tab, Shift+Tab, Enter, space bar, arrows, letters. */
import type { Browser, Page } from 'playwright-core';
import { look } from './chromium';
import { isTold } from './told';

/** More steps than any page needs to be tabbed through. */
const farthest = 60;

export class Keyboard {
  private constructor(readonly page: Page) {}

  /** Opens a browser of its own, which has never been here, at the page where an identity is chosen. */
  static async at(browser: Browser, url: string, size: { width: number; height: number }): Promise<Keyboard> {
    const context = await browser.newContext({ ...look, viewport: size });
    const page = await context.newPage();
    await page.goto(url);
    // The app opens first, and leads on where nobody is known at this browser.
    await page.waitForURL(/\/identities/);
    return new Keyboard(page);
  }

  /** Waits until a page with this heading has opened, taken the focus, and read what it shows. */
  async opens(heading: string): Promise<void> {
    await this.page.locator('h1:focus', { hasText: heading }).waitFor();
    await this.page.locator('.page-main:visible .page-loading').waitFor({ state: 'detached' });
  }

  /** Waits until a page is open again in which the focus is where it was, and its heading is said. */
  async opensAgain(heading: string): Promise<void> {
    await isTold(this.page, heading);
    await this.page.locator('h1:visible', { hasText: heading }).waitFor();
    await this.page.locator('main:visible :focus').waitFor();
  }

  /** Tabs until an element with this name has the focus. Throws where Tab does not reach it. */
  async tabTo(name: string): Promise<void> {
    await this.tabUntil((focused) => focused.includes(name), name);
  }

  /** Tabs to a control and activates it. */
  async press(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press(key);
  }

  /** Tabs to a question and moves to one of its answers with the arrows. */
  async choose(answer: string): Promise<void> {
    const answers = await this.page
      .getByRole('radiogroup')
      .filter({ has: this.page.getByRole('radio', { name: answer, exact: true }) })
      .getByRole('radio')
      .all();
    const names = await Promise.all(
      answers.map((radio) =>
        radio.evaluate((element) =>
          element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '',
        ),
      ),
    );
    await this.tabUntil((focused) => names.includes(focused), answer);
    for (let moves = 0; moves < names.length && (await this.focused()) !== answer; moves += 1)
      await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Space');
    if ((await this.focused()) !== answer) throw new Error(`the arrows do not reach ${answer}`);
  }

  /** Tabs to a field and writes into it. */
  async write(field: string, words: string): Promise<void> {
    await this.tabTo(field);
    await this.page.keyboard.type(words);
  }

  private focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.computedName?.trim() ?? '');
  }

  private async tabUntil(found: (focused: string) => boolean, wanted: string): Promise<void> {
    const passed: string[] = [];
    for (let tabs = 0; tabs < farthest; tabs += 1) {
      await this.page.keyboard.press('Tab');
      const focused = await this.focused();
      if (found(focused)) return;
      passed.push(focused);
    }
    throw new Error(`the keyboard does not reach ${wanted}; it passed ${passed.join(' · ')}`);
  }
}

/** Somebody who hears the product and has only a keyboard: presses keys and keeps what the reader says to each. */
import { chromium } from 'playwright-core';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Machine, Spoken } from './machine';
import { startMachine, until } from './machine';

/** What was heard after one act. */
export interface Step {
  /** The key that was pressed, the words that were typed, or what else happened. */
  readonly act: string;
  /** How many keys it took; every typed letter is one. */
  readonly keys: number;
  /** What was said until it was quiet again, in its order. */
  readonly heard: readonly Heard[];
}

export interface Heard {
  readonly words: string;
  /** Milliseconds after the act. */
  readonly after: number;
}

/** It is quiet when nothing has been said for so long (milliseconds)... */
const quiet = 600;
/** ...and where nothing comes at all, the listener goes on after this. */
const longestSilence = 1300;
/** The longest that one act is listened to. */
const longestListening = 8000;

export class Listener {
  private readonly done: Step[] = [];
  private heardUntil = 0;

  private constructor(
    private readonly machine: Machine,
    private readonly browser: Browser,
    readonly page: Page,
    private readonly tools: CDPSession,
  ) {}

  /** Starts a machine and sits down at it. */
  static async start(): Promise<Listener> {
    const machine = await startMachine();
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${machine.toolsPort}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('Chromium shows no page');
    return new Listener(machine, browser, page, await page.context().newCDPSession(page));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.machine.stop();
  }

  /** Becomes an account and opens a page anew; nothing of it counts as a key. */
  async open(cloudUrl: string, account: string, path: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.request.post(`${cloudUrl}/identities`, {
      form: { account },
      headers: { origin: cloudUrl },
      maxRedirects: 0,
    });
    await this.doing(`打开 ${path}`, 0, async () => {
      await this.page.goto(`${cloudUrl}/#${path}`);
      await this.page.locator('h1:focus').waitFor();
    });
  }

  /** Presses a key, once or several times, and listens after each. */
  async press(key: string, times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed += 1)
      await this.doing(key, 1, () => this.machine.press(key));
  }

  /** Begins another job: what was heard before is not part of it. */
  begin(): void {
    this.done.length = 0;
  }

  /** Presses a key until some words are heard. Throws where they are not heard within `most` presses. */
  async pressUntil(key: string, words: string, most = 25): Promise<void> {
    for (let pressed = 0; pressed < most; pressed += 1) {
      await this.press(key);
      if (this.done.at(-1)?.heard.some((one) => one.words.includes(words))) return;
    }
    throw new Error(`${key} was pressed ${most} times, and “${words}” was not heard:\n${await this.state()}`);
  }

  /** Writes words as an input method does, a character at a time. */
  async write(words: string): Promise<void> {
    await this.doing(`写 ${words}`, Array.from(words).length, async () => {
      for (const character of words) {
        await this.tools.send('Input.insertText', { text: character });
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
    });
  }

  /** Listens on without an act, until some words are heard. Throws where they do not come. */
  async hear(words: string): Promise<void> {
    const last = this.done.at(-1);
    if (last?.heard.some((one) => one.words.includes(words)) === true) return;
    await this.doing('听', 0, () =>
      until(words, () => {
        const since = this.machine.spoken().slice(this.heardUntil);
        return since.some((one) => one.words.includes(words)) ? true : null;
      }).catch(async (error: unknown) => {
        throw new Error(`“${words}” was not heard:\n${await this.state()}`, { cause: error });
      }),
    );
  }

  /**
   * Listens without an act until something has come about in the page, as while it records or plays.
   * @param what what goes on meanwhile
   */
  async listenWhile(what: string, comesAbout: (page: Page) => Promise<unknown>): Promise<void> {
    await this.doing(`听，${what}`, 0, () => comesAbout(this.page));
  }

  /** Everything done so far, with what was heard. */
  steps(): readonly Step[] {
    return this.done;
  }

  /** What was done and heard, for reading: a line for each act. */
  text(): string {
    return this.done
      .map(({ act, heard }) => `[${act}] ${heard.map(({ words }) => words).join(' ¦ ') || '—'}`)
      .join('\n');
  }

  /** What was done and heard, and what the browser shows meanwhile, for whoever looks for the fault. */
  private async state(): Promise<string> {
    const held = await this.page.locator(':focus').allInnerTexts();
    const headings = await this.page.locator('h1:visible').allInnerTexts();
    const shown = [`focus: ${held.join()}`, `heading: ${headings.join()}`, this.page.url()].join('\n');
    return `${this.text()}\n${shown}`;
  }

  private async doing(act: string, keys: number, work: () => unknown): Promise<void> {
    const from = this.heardUntil === 0 ? this.machine.spoken().length : this.heardUntil;
    const began = Date.now();
    await work();
    const heard = await this.untilQuiet(from, began);
    this.done.push({ act, keys, heard });
  }

  private async untilQuiet(from: number, began: number): Promise<Heard[]> {
    const worked = Date.now();
    for (;;) {
      const spoken = this.machine.spoken().slice(from);
      const words = spoken.filter(isHeard);
      const last = words.at(-1)?.at ?? null;
      const now = Date.now();
      const isOver = last === null ? now - worked > longestSilence : now - Math.max(last, worked) > quiet;
      if (isOver || now - worked > longestListening) {
        this.heardUntil = from + spoken.length;
        return words.map((one) => ({ words: one.words.trim(), after: Math.round(one.at - began) }));
      }
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}

function isHeard({ kind }: Spoken): boolean {
  return kind !== 'stop';
}

/**
 * Runs timers by their cron in the cloud's time: seven fields 秒 分 时 日 月 星期 年 in Beijing time, as
 * CloudBase has them. Firings that a moved clock has jumped over are not made up for, and a timer whose last
 * run has not ended is not run again meanwhile.
 */
import { Cron } from 'croner';
import type { Clock } from './clock';

/** A timer: the function it calls, its name, and its cron. */
export interface Timer {
  readonly function: string;
  readonly name: string;
  readonly cron: string;
}

/**
 * Node's timers overflow beyond 24 days, so the wait for a later firing is divided into steps of a day, in
 * milliseconds.
 */
const longestWait = 24 * 3600 * 1000;

export class Timers {
  readonly #waits = new Map<string, NodeJS.Timeout>();
  readonly #running = new Map<string, Promise<unknown>>();

  /** @throws when a cron expression does not have seven fields */
  constructor(
    readonly declared: readonly Timer[],
    private readonly clock: Clock,
    private readonly fire: (timer: Timer) => Promise<unknown>,
  ) {
    for (const timer of declared) cronOf(timer);
  }

  /** Starts the timers; after every move of the clock their next firings are computed again. */
  start(): void {
    for (const timer of this.declared) this.#wait(timer);
    this.clock.onMove(() => this.declared.forEach((timer) => this.#wait(timer)));
  }

  /** Fires one timer now. @returns what its function returned @throws what its function threw */
  async run(name: string): Promise<unknown> {
    const timer = this.declared.find((each) => each.name === name);
    if (timer === undefined) throw new Error(`no timer ${name} is declared`);
    return this.fire(timer);
  }

  /** Fires every timer once, one after the other. */
  async runAll(): Promise<void> {
    for (const timer of this.declared) await this.fire(timer);
  }

  stop(): void {
    for (const wait of this.#waits.values()) clearTimeout(wait);
    this.#waits.clear();
  }

  #wait(timer: Timer): void {
    clearTimeout(this.#waits.get(timer.name));
    const now = this.clock.now();
    const next = cronOf(timer).nextRun(now);
    if (next === null) return;
    const away = next.getTime() - now.getTime();
    const wait = setTimeout(
      () => {
        if (away <= longestWait) this.#due(timer);
        this.#wait(timer);
      },
      Math.min(away, longestWait),
    );
    wait.unref();
    this.#waits.set(timer.name, wait);
  }

  #due(timer: Timer): void {
    if (this.#running.has(timer.name)) return;
    const run = this.fire(timer)
      .catch((error: unknown) => console.error(`timer ${timer.name}:`, error))
      .finally(() => this.#running.delete(timer.name));
    this.#running.set(timer.name, run);
  }
}

function cronOf(timer: Timer): Cron {
  return new Cron(timer.cron, { mode: '7-part', timezone: 'Asia/Shanghai', paused: true });
}

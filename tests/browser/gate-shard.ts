/**
 * One shard of the accessibility gate: some of the pages, each in all of its states, at three widths and two
 * sizes of letters. Each state is a test of its own, so that a failure is reported at once and the state can
 * be run again alone:
 * `npm run test:browser -- gate -t "pages/home/index: proxy"`.
 */
import type { Browser } from 'playwright-core';
import type { Desk } from './browser';
import { startDesk } from './browser';
import type { Ground, Lane } from './gate';
import { findingsOf, openLane, variants } from './gate';
import { officeCookieOf } from './office';
import { sessionOf } from './photo';
import { settle } from './states/county';
import type { Recipe } from './states/recipe';
import { recipes } from './states/recipes';

/**
 * The number of pages that are checked side by side: while one waits for the network or is drawn, the others
 * go on.
 */
const LANES = 3;

/** A state of a page, and the way into it. */
interface State {
  readonly route: string;
  readonly state: string;
  readonly recipe: Recipe;
}

/** The states of each shard: a route stays whole, and the shards are as equal in size as possible. */
function statesOfShard(shard: number, shards: number): readonly State[] {
  const pages = [...recipes].map(([route, states]) =>
    Object.entries(states).map(([state, recipe]) => ({ route, state, recipe })),
  );
  const loads = Array.from({ length: shards }, () => ({ states: 0, pages: new Set<readonly State[]>() }));
  for (const page of [...pages].sort((one, other) => other.length - one.length)) {
    const [lightest] = [...loads].sort((one, other) => one.states - other.states);
    lightest?.pages.add(page);
    if (lightest !== undefined) lightest.states += page.length;
  }
  return pages.filter((page) => loads[shard - 1]?.pages.has(page)).flat();
}

/** What a shard needs to open its states. */
interface Opened {
  readonly desk: Desk;
  readonly ground: Ground;
  readonly lanes: Lanes;
}

/** The lanes that are free, and the calls that wait for one. */
class Lanes {
  readonly #free: Lane[] = [];
  readonly #waiting: ((lane: Lane) => void)[] = [];

  constructor(private readonly browser: Browser) {}

  async open(count: number): Promise<void> {
    for (let opened = 0; opened < count; opened += 1) this.#give(await openLane(this.browser));
  }

  take(): Promise<Lane> {
    const lane = this.#free.pop();
    return lane === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(lane);
  }

  /**
   * Gives a lane back. A lane in which something was found is replaced by a fresh one, so that nothing
   * remains of that state.
   */
  async giveBack(lane: Lane, isClean: boolean): Promise<void> {
    if (!isClean) await lane.page.context().close();
    this.#give(isClean ? lane : await openLane(this.browser));
  }

  #give(lane: Lane): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(lane);
    else next(lane);
  }
}

async function openGround(): Promise<Opened> {
  const desk = await startDesk();
  const county = await settle(desk.world);
  const cookies = new Map<string, Promise<string>>();
  const lanes = new Lanes(desk.browser);
  await lanes.open(LANES);
  return {
    desk,
    lanes,
    ground: {
      url: desk.cloud.url,
      county,
      async sessionOf(account) {
        // A desk session is opened for each state, so that none becomes idle meanwhile.
        const cookie =
          officeCookieOf(desk.world, account) ?? cookies.get(account) ?? sessionOf(desk.cloud.url, account);
        cookies.set(account, cookie);
        const [name = '', value = ''] = (await cookie).split('=');
        return { name, value };
      },
    },
  };
}

/** Declares the tests of one shard. @param shard from 1 */
export function lookAtShard(shard: number, shards: number): void {
  const states = statesOfShard(shard, shards);
  const began = performance.now();
  let opening: Promise<Opened> | undefined;

  afterAll(async () => {
    await (await opening)?.desk.stop();
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(
      `gate ${shard} of ${shards}: ${states.length} states, ${states.length * variants.length} variants, ${seconds} s\n`,
    );
  });

  // Jest starts concurrent tests before any `beforeAll`, so the first test opens the ground.
  test.concurrent.each(states)('$route: $state', async ({ route, recipe }) => {
    opening ??= openGround();
    const { lanes, ground } = await opening;
    const lane = await lanes.take();
    // A state that cannot be opened is a finding like any other, reported under its own name.
    const found = await findingsOf(recipe, route, ground, lane).catch((error: unknown) => [
      `could not be opened: ${String(error)}`,
    ]);
    await lanes.giveBack(lane, found.length === 0);
    expect(found).toEqual([]);
  });
}

/**
 * The accessibility gate: every page of the app in every state it lists, at three widths and two sizes of letters. A page without
 * states, a state without a way into it, or a way into a state nobody lists, fails.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Desk } from './browser';
import { startDesk } from './browser';
import type { Ground } from './gate';
import { findingsOf, openLane, variants } from './gate';
import { officeCookieOf } from './office';
import { sessionOf } from './photo';
import { routes } from './routes';
import { settle } from './states/county';
import { recipes } from './states/recipes';

/** Pages looked at side by side. */
const lanes = 3;

/** The states a page lists beside itself. */
function statesOf(route: string): readonly string[] {
  const file = join(__dirname, '..', '..', 'miniprogram', route.replace(/index$/, 'states.ts'));
  if (!existsSync(file)) return [];
  const { states } = jest.requireActual<{ states: readonly string[] }>(file);
  return states;
}

const listed = routes.flatMap((route) => statesOf(route).map((state) => ({ route, state })));
const findings = new Map<string, readonly string[]>();
let desk: Desk;

async function lookAtAll(browser: Browser, ground: Ground): Promise<void> {
  const waiting = [...listed];
  const walk = async (): Promise<void> => {
    let lane = await openLane(browser);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { route, state } = next;
      const recipe = recipes[route]?.[state];
      if (recipe === undefined) continue;
      // What cannot be opened is a finding like any other, told under its own name.
      const found = await findingsOf(recipe, route, ground, lane).catch((error: unknown) => [
        `could not be opened: ${String(error)}`,
      ]);
      findings.set(`${route} ${state}`, found);
      if (found.length > 0) lane = await openLane(browser);
    }
  };
  await Promise.all(Array.from({ length: lanes }, walk));
}

beforeAll(async () => {
  desk = await startDesk();
  const county = await settle(desk.world);
  const cookies = new Map<string, Promise<string>>();
  const began = performance.now();
  await lookAtAll(desk.browser, {
    url: desk.cloud.url,
    county,
    async sessionOf(account) {
      // A session at an office is opened for each state, so that none grows idle meanwhile.
      const cookie =
        officeCookieOf(desk.world, account) ?? cookies.get(account) ?? sessionOf(desk.cloud.url, account);
      cookies.set(account, cookie);
      const [name = '', value = ''] = (await cookie).split('=');
      return { name, value };
    },
  });
  process.stdout.write(
    `gate: ${routes.length} routes, ${listed.length} states, ${listed.length * variants.length} variants, ${Math.round((performance.now() - began) / 1000)} s\n`,
  );
}, 2_400_000);
afterAll(() => desk.stop());

describe('what the gate opens', () => {
  test.each(routes)('%s lists its states, and there is one way into each of them', (route) => {
    expect(statesOf(route).length).toBeGreaterThan(0);
    expect(Object.keys(recipes[route] ?? {}).sort()).toEqual([...statesOf(route)].sort());
  });

  test('nothing is opened that is no page', () => {
    expect(Object.keys(recipes).sort()).toEqual([...routes].sort());
  });
});

describe('nothing stands in anybody’s way', () => {
  test.each(listed)('$route: $state', ({ route, state }) => {
    expect(findings.get(`${route} ${state}`)).toEqual([]);
  });
});

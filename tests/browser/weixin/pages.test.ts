/**
 * Every page of the WeChat package in a real browser, at 320 px with WeChat's largest letters; and a share of them, in
 * any of their states, at 375 px with ordinary ones. `PAGES_SEED=7 npm run test:browser -- weixin/pages` looks at the
 * share of a seed. All of them are looked at by `npm run test:deep -- weixin`.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileTemplates } from '../../../weixin/compile';
import { routes } from '../routes';
import type { Ground } from './pages';
import { Viewer, oneOfEach, openGround, views } from './pages';
import { ordinary, small } from './phone';

/** How many views are looked at with ordinary letters. */
const SHARE = 16;
const seed = Number(process.env.PAGES_SEED ?? Date.now() % 2 ** 31);

/** Some of the views, which follow from the seed alone. */
function shareOf(some: typeof views): typeof views {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state;
  };
  const chosen = new Set(
    some
      .map((view) => ({ view, order: next() }))
      .sort((one, other) => one.order - other.order)
      .slice(0, SHARE)
      .map(({ view }) => view),
  );
  return some.filter((view) => chosen.has(view));
}

let ground: Ground;
let [tight, wide]: Viewer[] = [];
beforeAll(async () => {
  ground = await openGround();
  [tight, wide] = [new Viewer(ground, small), new Viewer(ground, ordinary)];
});
afterAll(async () => {
  process.stdout.write(
    `weixin: ${oneOfEach.length} pages at 320 px, ${SHARE} of ${views.length} views at 375 px (PAGES_SEED=${seed})\n`,
  );
  await ground.stop();
});

test('every page has a state that WeChat can show', () => {
  expect(oneOfEach.map(({ route }) => route).sort()).toEqual([...routes].sort());
});

test.each(oneOfEach)('$route: $state, 320 px, letters x 1.8', async (view) => {
  expect(await tight?.findings(view)).toEqual([]);
});

test.each(shareOf(views))('$route: $state, 375 px', async (view) => {
  expect(await wide?.findings(view)).toEqual([]);
});

/** The site's style sheet with more at its end. */
function withRules(rules: string): string {
  return `${readFileSync(join('dist', 'weixin', 'phone.css'), 'utf8')}\n${rules}`;
}

/** The site's templates, compiled from a package whose elements have lost an attribute. */
function withoutAttribute(name: string): string {
  const weapp = mkdtempSync(join(tmpdir(), 'wenxu-weapp-'));
  try {
    cpSync(join('dist', 'weapp'), weapp, { recursive: true });
    const templates = join(weapp, 'base.wxml');
    writeFileSync(
      templates,
      readFileSync(templates, 'utf8').replaceAll(new RegExp(` ${name}="[^"]*"`, 'g'), ''),
    );
    return compileTemplates(weapp);
  } finally {
    rmSync(weapp, { recursive: true });
  }
}

test.each([
  ['second text is pale', 'phone.css', () => withRules('.page { --soft: #9aa3a6 }'), /axe color-contrast/],
  ['pages are 500 px wide', 'phone.css', () => withRules('.page { min-width: 500px }'), /scrolls sideways/],
  ['nothing is labelled', 'templates.js', () => withoutAttribute('aria-label'), /axe label/],
])('where %s, the gate says so', async (_fault, file, faulty, finding) => {
  const view = views.find(({ route, state }) => route === 'staff/sign-in/confirm/index' && state === 'asked');
  if (view === undefined) throw new Error('there is no such view');
  const viewer = new Viewer(ground, small, (page) =>
    page.route(`**/weixin/${file}`, (route) => route.fulfill({ body: faulty() })),
  );
  expect((await viewer.findings(view)).join('\n')).toMatch(finding);
  await viewer.close();
});

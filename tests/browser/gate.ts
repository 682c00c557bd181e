/** Opens one state of one page and checks it at every width and size of letters. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { firstWords } from '../../shared/request/about/first-words';
import { look } from './chromium';
import { violations } from './checks/axe';
import { findTargets, unworkable } from './checks/clicks';
import { gateScript } from './checks/in-page';
import type * as InPage from './checks/in-page/in-page';
import type { County } from './states/county';
import type { Recipe } from './states/recipe';
import { putOnPhone } from './kept';
import { giveVoice } from './voice';
import { loseMedia, loseNetwork, slowNetwork } from './states/recipe';
import { shown } from './told';

declare const gate: typeof InPage;

/** The county against which the gate opens its states. */
export interface Ground {
  readonly url: string;
  readonly county: County;
  /** The session of an account, as a cookie. */
  readonly sessionOf: (account: string) => Promise<{ name: string; value: string }>;
}

const wide = { width: 1280, height: 800 };
/** Chromium's own size of letters, and twice that: the setting of a browser that applies to every page. */
const letterSizes = [16, 32];
/** The widest variant is first: only there can a row be opened beside its list. */
export const variants = [wide, { width: 375, height: 812 }, { width: 320, height: 568 }].flatMap((size) =>
  letterSizes.map((letters) => ({ ...size, letters })),
);

export type Variant = (typeof variants)[number];

const narrowest = Math.min(...variants.map(({ width }) => width));

/**
 * Where nobody chose a size of letters on the phone, the size follows the person who uses it. The gate begins
 * with the smallest.
 */
const ordinarySize = { 'text-size': 'standard' };

/**
 * A browser page that opens one state after the other; a fresh one for each state would take twice the time.
 */
export interface Lane {
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** Opens a lane and prepares it for the checks. */
export async function openLane(browser: Browser): Promise<Lane> {
  const context = await browser.newContext({ ...look, viewport: wide });
  await context.addInitScript(gateScript);
  await giveVoice(context);
  const page = await context.newPage();
  return { page, devtools: await context.newCDPSession(page) };
}

/**
 * Removes everything of the state before: the account, what is kept on the phone, the cut network, all sizes.
 */
async function cleared(
  { page, devtools }: Lane,
  { as, stored, onPhone }: Recipe,
  { url, sessionOf }: Ground,
): Promise<void> {
  const context = page.context();
  await page.unrouteAll();
  await context.setOffline(false);
  // This address has no program, so that nothing is written meanwhile, and the gateway does not lead an
  // account that is not signed in to another page.
  await page.goto(`${url}/clock`);
  await page.setViewportSize(wide);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: letterSizes[0] } });
  await context.clearCookies();
  await context.addCookies([{ ...(await sessionOf(as)), url }]);
  await page.evaluate(
    (entries) => {
      window.localStorage.clear();
      for (const [key, data] of Object.entries(entries))
        window.localStorage.setItem(key, JSON.stringify({ data }));
    },
    { ...ordinarySize, ...stored },
  );
  await putOnPhone(page, onPhone ?? { entries: [], media: [] });
}

/** Brings a page into a state. Throws when the page does not reach it. */
async function opened(
  page: Page,
  { path, ready, steps, network }: Recipe,
  { url, county }: Ground,
): Promise<string[]> {
  if (network === 'lost') await loseNetwork(page);
  if (network === 'slow') await slowNetwork(page);
  if (network === 'wordsOnly') await loseMedia(page);
  await page.goto(`${url}/#${typeof path === 'string' ? path : path(county)}`);
  // A badge says in unseen words what it counts.
  await shown(page).getByText(ready).first().waitFor();
  await page.evaluate(() => gate.settled());
  const found = [
    ...(await page.evaluate(() => gate.focusIsOn('heading'))),
    ...((typeof path === 'string' ? path : path(county)).startsWith('/staff/')
      ? []
      : await page.evaluate(() => gate.nameless())),
  ];
  await steps?.(page, county);
  return found.map((finding) => `as opened: ${finding}`);
}

/** All findings of a state, each with its width and size of letters. */
export async function findingsOf(
  recipe: Recipe,
  route: string,
  ground: Ground,
  lane: Lane,
): Promise<string[]> {
  const { page, devtools } = lane;
  const found: string[] = [];
  const onError = (error: Error): number => found.push(`the page threw ${error.message}`);
  await cleared(lane, recipe, ground);
  page.on('pageerror', onError);
  found.push(...(await opened(page, recipe, ground)));
  const { focus } = recipe;
  if (focus !== undefined)
    found.push(
      ...(await page.evaluate((place) => gate.focusIsOn(place), focus)).map(
        (finding) => `after the steps: ${finding}`,
      ),
    );
  await page.evaluate(() => gate.listen());
  const known = new Set<string>();
  for (const variant of variants) {
    const { width, height, letters } = variant;
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height });
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: letters } });
    await page.evaluate(() => gate.settled());
    const now = await findingsNow(lane, variant, !route.startsWith('staff/'), known);
    found.push(...now.map((finding) => `${width} px, letters ${letters} px: ${finding}`));
  }
  if (!route.startsWith('staff/')) found.push(...(await hardWords(page, recipe)));
  page.off('pageerror', onError);
  return found;
}

/** All strings in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What is too hard on a residents' page for somebody who asked for short and simple words. */
async function hardWords(page: Page, { onPhone, stored }: Recipe): Promise<string[]> {
  const kept = [...stringsIn(onPhone?.entries), ...stringsIn(stored)]
    .filter((words) => /[\u4e00-\u9fff]{2}/.test(words))
    .flatMap((words) => [words, firstWords(words)]);
  for (;;) {
    await page.evaluate(() => gate.speakEasily());
    await page.evaluate(() => gate.settled());
    const found = await page.evaluate((words) => gate.tooHard(words), kept);
    if (await page.evaluate(() => gate.speaksEasily()))
      return found.map((finding) => `in easy words: ${finding}`);
  }
}

/**
 * All findings of the page as it is laid out now.
 * @param resident whether the page is one for residents
 * @param known the skeletons whose names and keys were checked before, in another layout; the current
 *   skeleton is added
 */
export async function findingsNow(
  { page, devtools }: Lane,
  { width, letters }: Variant,
  resident: boolean,
  known: Set<string>,
): Promise<string[]> {
  await findTargets(devtools);
  const drawn = await lookedAt(page, resident);
  // The same elements in another layout have the same names and hear the same keys.
  const skeleton = await page.evaluate(() => gate.skeleton());
  const isKnown = known.has(skeleton);
  known.add(skeleton);
  const used = isKnown
    ? []
    : [...(await page.evaluate(() => gate.unnamed())), ...(await unworkable(page, devtools))];
  // Their words and colours do not change either. Contrast is checked once more at the narrowest width with
  // the small letters, because small letters need more of it.
  const withContrast = !isKnown || (width === narrowest && letters === letterSizes[0]);
  const rules = !isKnown ? 'all' : withContrast ? 'contrast' : null;
  return [...drawn, ...used, ...(rules === null ? [] : await violations(page, rules))];
}

/**
 * The checks of what a person sees and touches: size, distance, words.
 * @param resident whether the page is one for residents
 */
export function lookedAt(page: Page, resident: boolean): Promise<string[]> {
  return page.evaluate(
    (large) => [
      ...gate.headings(),
      ...(large ? gate.mainActions() : []),
      ...gate.unreachable(),
      ...gate.tooSmall(large),
      ...gate.tooNear(),
      ...gate.clipped(),
      ...gate.outgrown(),
      ...gate.overlapping(),
      ...gate.stuck(),
      ...gate.broken(),
      ...gate.strayMarks(),
    ],
    resident,
  );
}

/**
 * The gate of the WeChat package: every page of it in a real browser, by the recipes of the browser's own gate. A phone
 * is not switched on again for each page, because starting the program takes longer than drawing one.
 */
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../chromium';
import { violations } from '../checks/axe';
import type * as InPage from '../checks/in-page/in-page';
import { emptyOffice } from '../office';
import type { County } from '../states/county';
import { settle } from '../states/county';
import type { Recipe } from '../states/recipe';
import { recipes } from '../states/recipes';
import type { World } from '../../flows/world';
import { liaison, startWorld } from '../../flows/world';
import type { Size } from './phone';
import { openAt, openPocket, scriptErrors, switchOn } from './phone';

declare const gate: typeof InPage;

/** A page of the mini-program as one account finds it when it opens. */
export interface View {
  readonly route: string;
  readonly state: string;
  readonly recipe: Recipe;
}

/**
 * Whether WeChat can show a state: nothing was on the phone before, the network is there, and it is a phone. What a
 * person does on the page belongs to the browser's gate.
 */
function isPlain({ as, stored, onPhone, network }: Recipe): boolean {
  return (
    Object.keys(stored ?? {}).length === 0 &&
    onPhone === undefined &&
    network === undefined &&
    !as.startsWith(emptyOffice)
  );
}

/** A phone has somebody's account always, so that the page on which a computer signs in leads on to the desk. */
const signedIn: View = {
  route: 'staff/sign-in/index',
  state: 'on a phone',
  recipe: { as: liaison, path: '/staff/sign-in/index', ready: '最先到期的排在最上面' },
};

/** The states of one page without those that differ only in what a person does there. */
function apart(states: readonly View[]): readonly View[] {
  return states.filter(
    ({ recipe }, index) =>
      states.findIndex(({ recipe: { as, path } }) => as === recipe.as && path === recipe.path) === index,
  );
}

/** Every page in all of its plain states, those of one account together. */
export const views: readonly View[] = [...recipes]
  .flatMap(([route, states]) =>
    apart(
      Object.entries(states).flatMap(([state, recipe]) =>
        isPlain(recipe) ? [{ route, state, recipe }] : [],
      ),
    ),
  )
  .concat(signedIn)
  .sort((one, other) => one.recipe.as.localeCompare(other.recipe.as));

/** One state of each page. */
export const oneOfEach: readonly View[] = [
  ...new Map([...views].reverse().map((view) => [view.route, view])).values(),
];

/** A county in which everything has happened that the states need, and a browser in front of it. */
export interface Ground {
  readonly browser: Browser;
  readonly world: World;
  readonly county: County;
  stop(): Promise<void>;
}

export async function openGround(): Promise<Ground> {
  const browser = await startBrowser();
  const world = await startWorld({ weixinRoot: 'dist/weixin' });
  return {
    browser,
    world,
    county: await settle(world),
    async stop() {
      await browser.close();
      await world.stop();
    },
  };
}

/** What a page says in WeChat instead of the words by which a browser's is known: there it can scan the code. */
const saidInWeChat: Readonly<Record<string, string>> = { '电脑上的 8 个数字': '扫不了，就输 8 个数字' };

/** Milliseconds that a page has to show the words by which it is known. */
const OPENS_WITHIN = 10_000;

/** A phone that opens one view after the other. */
export class Viewer {
  private page: Page | undefined;
  private account = '';
  private readonly printed: string[] = [];

  constructor(
    private readonly ground: Ground,
    private readonly size: Size,
    /** What is changed of the site before it is opened. */
    private readonly prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  ) {}

  /** Opens a view. @returns everything that is wrong with it */
  async findings({ recipe }: View): Promise<string[]> {
    const { county } = this.ground;
    const path = typeof recipe.path === 'string' ? recipe.path : recipe.path(county);
    const ready = saidInWeChat[recipe.ready] ?? recipe.ready;
    const page = await this.opened(recipe.as, path);
    const before = (await scriptErrors(page)).length;
    this.printed.length = 0;
    await openAt(page, path);
    const isReady = await page
      .waitForFunction(stands, ready.replace(/\s/g, ''), { timeout: OPENS_WITHIN, polling: 'raf' })
      .then(
        () => true,
        () => false,
      );
    await page.evaluate(() => gate.settled());
    return [
      ...(isReady ? [] : [`${ready} is not shown: ${await page.evaluate(() => document.body.innerText)}`]),
      ...(await scriptErrors(page)).slice(before).map((error) => `a script threw ${error}`),
      ...this.printed.map((words) => `the console says ${words}`),
      ...(await drawnBadly(page)),
      ...(await violations(page, 'all')),
    ];
  }

  /** The phone of an account, which is switched on where another one was used before. */
  private async opened(account: string, path: string): Promise<Page> {
    if (this.page === undefined) {
      const context = await openPocket(this.ground.browser, this.size);
      this.page = await context.newPage();
      this.page.on('console', (message) => {
        if (message.type() === 'error') this.printed.push(message.text());
      });
      await this.prepare(this.page);
    }
    if (this.account !== account)
      await switchOn(this.page, this.ground.world.cloud.url, account, this.size, path);
    this.account = account;
    return this.page;
  }

  async close(): Promise<void> {
    await this.page?.context().close();
  }
}

/** Whether words stand on the page or name a field of it; a space between two boxes is no text. */
function stands(words: string): boolean {
  const named = Array.from(document.querySelectorAll('input, textarea'), ({ ariaLabel }) => ariaLabel ?? '');
  return [document.body.innerText, ...named].some((text) => text.replace(/\s/g, '').includes(words));
}

/** Words that are cut off, broken, on top of each other or past their box, and pages that move sideways. */
function drawnBadly(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    gate.setTargets([]);
    return [
      ...gate.clipped(),
      ...gate.outgrown(),
      ...gate.overlapping(),
      ...gate.broken(),
      ...gate.strayMarks(),
    ];
  });
}

/**
 * How many presses the main jobs take, counted by the browser itself while somebody does them. Words that are written
 * or spoken are no presses. The test and the bench both count here.
 */
import type { Page } from 'playwright-core';
import { aNeed, liaison, on, personId, solved, zhao } from '../flows/world';
import type { Desk } from './browser';
import { rowOf } from './sides';
import { answer, answersOn, press } from './states/recipe';
import { says } from './told';

/** Counts the presses on the open page, and on every page to which the app leads from it, from now on. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { presses: number };
    counted.presses = 0;
    window.addEventListener('pointerdown', ({ isTrusted }) => (counted.presses += isTrusted ? 1 : 0), true);
  });
  return () => page.evaluate(() => (window as unknown as { presses: number }).presses);
}

const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();

/** From the answers to the questions of a request to the check of them. */
async function saysHow(page: Page): Promise<void> {
  await answer(page, '打电话');
  await answer(page, '上午');
}

async function answered(desk: Desk): Promise<string> {
  const { id } = await desk.world.get(zhao, 'request.submit', aNeed());
  await desk.world.get(liaison, 'request.accept', on(id));
  await desk.world.get(liaison, 'request.answer', solved(id, '新轮椅周五上午送到您家。'));
  return id;
}

interface Job {
  /** Where it begins. */
  readonly from: string;
  readonly account: string;
  readonly path?: (desk: Desk) => Promise<string>;
  /** The most presses that it may take. */
  readonly most: number;
  /** The presses it took before one press answered. */
  readonly before: number;
  readonly walk: (page: Page) => Promise<void>;
}

const detail = async (desk: Desk): Promise<string> =>
  `/resident/request/detail/index?id=${await answered(desk)}`;

/** The main jobs. */
export const jobs = {
  need: {
    from: 'home',
    account: zhao,
    most: 8,
    before: 12,
    walk: async (page) => {
      await press(page, '我要提需求');
      await answer(page, '没有危险');
      await answer(page, '要轮椅');
      await page.locator('textarea:visible').fill('轮椅坏了，推不动。');
      await press(page, '下一步');
      await at(page, '要不要加照片');
      await press(page, '下一步');
      await saysHow(page);
      await press(page, '提交诉求');
      await at(page, '提交好了');
    },
  },
  voice: {
    from: 'home',
    account: zhao,
    most: 3,
    before: 3,
    walk: async (page) => {
      await press(page, '按一下，开口说');
      await says(page, '正在录，请说');
      await says(page, '2 秒');
      await press(page, '停');
      await press(page, '交');
      await at(page, '提交好了');
    },
  },
  entering: {
    from: 'the desk',
    account: liaison,
    path: () => Promise.resolve('/staff/desk/index'),
    most: 10,
    before: 16,
    walk: async (page) => {
      await press(page, '代录一件');
      await at(page, '替谁录');
      await page.locator('#person:visible').fill('赵淑');
      await rowOf(page, '赵淑芬').click();
      await answer(page, '本人打来电话');
      await answer(page, '没有危险');
      await answer(page, '补贴没发');
      await at(page, '本人怎么说');
      await page.locator('textarea:visible').fill('补贴两个月没发了。');
      await press(page, '下一步');
      await saysHow(page);
      await page.getByRole('checkbox', { name: '念给本人听了，本人说对' }).check();
      await press(page, '交上去');
      await at(page, '录好了');
    },
  },
  rating: {
    from: 'home',
    account: zhao,
    path: async (desk) => {
      await answered(desk);
      return '/pages/home/index';
    },
    most: 3,
    before: 5,
    walk: async (page) => {
      await rowOf(page, '我的诉求').click();
      await rowOf(page, '请您看看').click();
      await answer(page, '满意');
      await at(page, '谢谢您的评价');
    },
  },
  redo: {
    from: 'the request',
    account: zhao,
    path: detail,
    most: 2,
    before: 2,
    walk: async (page) => {
      await press(page, '还没有，请再办');
      await press(page, '请上一级再办');
      await at(page, '已经请上一级来办');
    },
  },
  policy: {
    from: 'home',
    account: zhao,
    path: async (desk) => {
      await desk.world.get(zhao, 'entitlement.answer', { personId, fact: 'benefits.current', value: [] });
      return '/pages/home/index';
    },
    most: 4,
    before: 5,
    walk: async (page) => {
      await rowOf(page, '我能享受的政策').click();
      await rowOf(page, '补贴和保险').click();
      const heading = page.locator('h1:visible');
      await answersOn(page).first().waitFor();
      const asked = await heading.innerText();
      await answersOn(page).first().click();
      await heading.filter({ hasNotText: asked }).waitFor();
    },
  },
} as const satisfies Readonly<Record<string, Job>>;
export type JobName = keyof typeof jobs;

/** Does one of the main jobs, from its beginning to its end. @returns the presses it took */
export async function pressesOf(desk: Desk, name: JobName): Promise<number> {
  const { account, path, walk }: Job = jobs[name];
  const page = await desk.open(account, path === undefined ? {} : { path: await path(desk) });
  const count = await countPresses(page);
  await walk(page);
  const presses = await count();
  await page.context().close();
  return presses;
}

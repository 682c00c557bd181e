/** What the pages share on which a cadre changes a person's record. */
import type { Page } from 'playwright-core';
import { liaison } from '../../flows/world';
import type { Recipe } from './recipe';
import { press } from './recipe';

/** The way into one of the pages that change a record. */
export function changing(
  page: 'died' | 'move',
  ready: string,
  change: Partial<Recipe> = {},
  which: 'free' | 'dead' | 'moving' = 'free',
): Recipe {
  return {
    as: liaison,
    path: ({ records }) => `/staff/person/${page}/index?id=${records[which]}`,
    ready,
    ...change,
  };
}

/** Chooses 花园镇丰收村 on the page of places. */
export async function chooseFengshou(page: Page): Promise<void> {
  await press(page, '选搬到哪里');
  const shown = page.locator('.page-main:visible');
  await shown.getByLabel('县或区的名字').fill('林甸');
  await shown.getByRole('button', { name: '林甸县' }).click();
  await shown.getByLabel('村或社区的名字').fill('丰收');
  await shown.getByRole('listitem').filter({ hasText: '花园镇' }).getByRole('button').click();
  await shown.getByText('林甸县花园镇丰收村').waitFor();
}

/** Fills in the name and the other details of the family member who is to act for the person. */
export async function fillWho(
  page: Page,
  { name, relation, kind }: { name: string; relation: string; kind: string },
): Promise<void> {
  const shown = page.locator('.page-main:visible');
  await shown.getByLabel('姓名').fill(name);
  await shown.getByLabel('是本人的什么人').fill(relation);
  await shown.getByRole('radio', { name: kind }).check();
}

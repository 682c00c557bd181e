/**
 * The states of 比对名单: the lists that were handed in, none yet, and the form for a new one: an answer is
 * missing, the file is wrong, the list was not sent.
 */
import type { Page } from 'playwright-core';
import { chair } from '../../../flows/world';
import { countyLeader } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { loseNetwork, press } from '../recipe';
import { says } from '../../told';

/** The county's 理事长 sees the county's lists; a cadre of a town does not. */
const list: Recipe = { as: countyLeader, path: '/staff/reconciliation/index', ready: '比对一份名单' };
const handIn: Recipe = { as: chair, path: '/staff/reconciliation/index?step=new', ready: '开始比对' };
const typing =
  (words: string, then: string) =>
  async (page: Page): Promise<void> => {
    await page.getByLabel('哪条政策的名单').fill(words);
    await says(page, then);
  };
/** Fills in the whole form, with a file of this name. */
const filled =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await typing('护理', '重度护理补贴')(page);
    await page.getByRole('radio', { name: /^重度护理补贴/ }).check();
    await page
      .getByLabel('名单文件')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from('姓名,身份证号\n') });
  };
const sending =
  (name: string, then: string) =>
  async (page: Page): Promise<void> => {
    await filled(name)(page);
    await press(page, '开始比对');
    await says(page, then);
  };

export const states: Recipes = {
  lists: list,
  none: { ...list, as: chair, ready: '还没有比对过名单' },
  loading: { ...list, network: 'slow', ready: '正在打开' },
  failed: { ...list, network: 'lost', ready: '再试一次' },
  fresh: handIn,
  missing: { ...handIn, steps: (page) => press(page, '开始比对'), focus: 'errors' },
  wrongFile: { ...handIn, steps: sending('名单.pdf', '请选 .xlsx 或 .csv 文件'), focus: 'errors' },
  tomorrow: {
    ...handIn,
    steps: async (page) => {
      await page.getByLabel('名单是哪一天的').fill('2026-11-24');
      await sending('名单.csv', '这一天还没到')(page);
    },
    focus: 'errors',
  },
  foundNone: { ...handIn, steps: typing('登月', '没有找到“登月”') },
  ready: { ...handIn, steps: filled('名单.csv') },
  notKept: {
    ...handIn,
    steps: async (page) => {
      await typing('慰问', '过节慰问')(page);
      await page.getByRole('radio').first().check();
      await page
        .getByLabel('名单文件')
        .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名,身份证号\n') });
      await press(page, '开始比对');
      await says(page, '不能比对');
    },
  },
  notSent: {
    ...handIn,
    steps: async (page) => {
      await filled('名单.csv')(page);
      await loseNetwork(page);
      await press(page, '开始比对');
      await says(page, '现在连不上网');
    },
  },
};

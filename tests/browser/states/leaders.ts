/** What only a 理事长 does: the duty roster of a county, and the holidays of the province. */
import type { Page } from 'playwright-core';
import { county } from '../../../localcloud/demo/regions';
import type { states as dayStates } from '../../../miniprogram/staff/duty/day/states';
import type { states as dutyStates } from '../../../miniprogram/staff/duty/states';
import type { states as holidaysStates } from '../../../miniprogram/staff/holidays/states';
import { postId } from '../../../shared/directory/directory';
import { countyLeader, provinceLeader } from './county';
import { chosen, dutyPost, left } from './duty-roster';
import type { Recipe, Recipes } from './recipe';
import { loseNetwork, press } from './recipe';

const chair = { post: postId(county._id, 'chair'), name: '张志远' };

const duty = { as: countyLeader, path: `/staff/duty/index?post=${dutyPost}`, ready: '保存值班表' };
const save =
  (words: string) =>
  async (page: Page): Promise<void> => {
    await press(page, '保存值班表');
    await page.locator('main:visible').getByText(words).waitFor();
  };

export const dutyRecipes: Recipes<(typeof dutyStates)[number]> = {
  full: duty,
  gaps: { ...duty, ready: '没有人值班', stored: chosen({ '2026-11-30': null, '2026-12-02': null }) },
  changed: {
    ...duty,
    ready: '还没保存',
    stored: chosen({ '2026-11-25': chair, '2026-11-26': chair, '2026-11-27': chair }),
  },
  saved: { ...duty, steps: save('存好了') },
  refused: { ...duty, stored: chosen({ '2026-11-25': left }), steps: save('没找到这个岗位') },
  notFound: { ...duty, path: '/staff/duty/index?post=230624000000:duty', ready: '没找到这一条' },
  loading: { ...duty, network: 'slow', ready: '正在打开' },
  failed: { ...duty, network: 'lost', ready: '再试一次' },
};

const day = {
  as: countyLeader,
  path: `/staff/duty/day/index?post=${dutyPost}&on=2026-11-30`,
  ready: '选好了',
};

export const dutyDayRecipes: Recipes<(typeof dayStates)[number]> = {
  chosen: day,
  left: { ...day, stored: chosen({ '2026-11-30': left }) },
  missing: {
    ...day,
    stored: chosen({ '2026-11-30': left }),
    steps: (page) => press(page, '选好了'),
    focus: 'errors',
  },
  notFound: { ...day, path: `/staff/duty/day/index?post=${dutyPost}&on=2027-11-30`, ready: '没找到这一条' },
  loading: { ...day, network: 'slow', ready: '正在打开' },
  failed: { ...day, network: 'lost', ready: '再试一次' },
};

/** A notice for 2027 as it could be typed in. */
const notice = {
  year: '2027',
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  number: '国办发明电〔2026〕7号',
  weekdayOff: '2027-01-01\n2月8日\n2月9日\n2月10日\n2月11日\n2月12日',
  weekendWork: '2月6日\n2月20日',
};
const typed = (change: Partial<typeof notice> = {}): Recipe['stored'] => ({
  'holiday-notice': { ...notice, ...change },
});
const holidays = { as: provinceLeader, path: '/staff/holidays/index', ready: '去核对' };
const check = {
  as: provinceLeader,
  path: '/staff/holidays/index?step=check',
  ready: '不对，回去改',
  stored: typed(),
};

export const holidaysRecipes: Recipes<(typeof holidaysStates)[number]> = {
  fresh: holidays,
  missing: { ...holidays, steps: (page) => press(page, '去核对'), focus: 'errors' },
  wrongDays: {
    ...holidays,
    stored: typed({ weekdayOff: '1月1日\n1月2日\n2月30日\n1月1日\n三天', weekendWork: '2月8日（周一）' }),
    steps: (page) => press(page, '去核对'),
    focus: 'errors',
  },
  check,
  unfinished: { ...check, stored: {}, ready: '有的地方没填对' },
  refused: {
    ...check,
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '公布2027年放假安排');
      await page.locator('main:visible').getByText('现在连不上网').waitFor();
    },
  },
  published: { ...holidays, path: '/staff/holidays/index?done=2027', ready: '推迟了的' },
  notFound: { ...holidays, as: countyLeader, ready: '没找到这一条' },
  loading: { ...holidays, network: 'slow', ready: '正在打开' },
  failed: { ...holidays, network: 'lost', ready: '再试一次' },
};

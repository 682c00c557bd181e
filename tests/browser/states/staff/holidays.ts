/** The states of 放假安排: typing, a line that has to be changed, reading back, published, refused. */
import { countyLeader, provinceLeader } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { loseNetwork, press } from '../recipe';
import { says } from '../../told';

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

export const states: Recipes = {
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
      await says(page, '现在连不上网');
    },
  },
  published: { ...holidays, path: '/staff/holidays/index?done=2027', ready: '推迟了的' },
  notFound: { ...holidays, as: countyLeader, ready: '没找到这一条' },
  loading: { ...holidays, network: 'slow', ready: '正在打开' },
  failed: { ...holidays, network: 'lost', ready: '再试一次' },
};

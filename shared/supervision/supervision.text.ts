/** The words of 本辖区, for the page and for the file that is taken away. */
import type { Level } from '../directory/directory';
import type { supervising } from '../settings';
import type { Figure, Span } from './supervision';

/** What a figure counts, as the heading of its list. */
export const figureText: Readonly<Record<Figure, string>> = {
  asked: '提出的',
  promised: '到了回音日子的',
  inTime: '按时有回音的',
  late: '没按时有回音的',
  replied: '有了回音的',
  rated: '评价过的',
  solved: '说解决了的',
  cannot: '暂时做不到的',
  elsewhere: '归别的部门的',
  danger: '有危险，没人接',
  overdue: '逾期的',
  soon: '今明两天到期的',
  owed: '该享没享的人',
  vacant: '没有人的岗位',
};

/** What the places below a place are called, as the heading of their column. */
export const belowText: Readonly<Record<Exclude<Level, 'village'>, string>> = {
  province: '市',
  prefecture: '县（市、区）',
  county: '乡镇（街道）',
  town: '村（社区）',
};

/** A week by the Monday it begins with: 11月23日起. */
export function weekText({ from }: Span): string {
  const [, month = '', date = ''] = from.split('-');
  return `${Number(month)}月${Number(date)}日起`;
}

/** The same as short as it can be, where many weeks stand side by side: 11.23. */
export function shortWeekText({ from }: Span): string {
  const [, month = '', date = ''] = from.split('-');
  return `${Number(month)}.${Number(date)}`;
}

/** Over how many weeks one looks: 近四周. */
export const weeksText: Readonly<Record<(typeof supervising.weeks)[number], string>> = {
  4: '近四周',
  8: '近八周',
  13: '近十三周',
};

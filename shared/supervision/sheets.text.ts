/** The figures of a place as the sheets of a workbook: figures and posts, and no person. */
import { addDays } from '../calendar/calendar';
import type { Instant } from '../calendar/calendar';
import { momentText } from '../calendar/day.text';
import { titleText } from '../need/need.text';
import { isEnoughRatings } from './supervision';
import type { Counted } from './supervision';
import type { Figures } from './supervision.contract';
import { belowText, weekText } from './supervision.text';

/** The value of one cell: a number to count with, or a text. */
export type CellValue = string | number;

/** One sheet: a name, a line above, the headings of the columns, and the rows. */
export interface FiguresSheet {
  readonly name: string;
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

const columns = [
  '提出',
  '到了回音日子的',
  '按时有回音',
  '没按时有回音',
  '评价过的',
  '说解决了',
  '该享没享（人）',
  '暂时做不到',
  '归别的部门',
  '没有人的岗位',
];

function cells(name: string, counted: Counted): CellValue[] {
  const { asked, inTime, late, rated, solved, owed, cannot, elsewhere, vacant } = counted;
  return [
    name,
    asked,
    inTime + late,
    inTime,
    late,
    rated,
    isEnoughRatings(rated) ? solved : '评价太少，不算',
    owed,
    cannot,
    elsewhere,
    vacant,
  ];
}

/**
 * The sheets of a workbook.
 * @param vacant the titles of the posts on which nobody stands
 */
export function sheetsOf(figures: Figures, vacant: readonly string[], now: Instant): FiguresSheet[] {
  const { place, from, until, total, places, weeks, cannot } = figures;
  const note = `${place.name}，${from} 到 ${addDays(until, -1)} 提出的事；${momentText(now, now)}数的。`;
  const below = place.level === 'village' ? '村（社区）' : belowText[place.level];
  return [
    {
      name: '各地',
      note: `${note}这张表只用来帮忙，不用来排名。`,
      head: [below, ...columns],
      rows: [...places.map(({ name, counted }) => cells(name, counted)), cells(`${place.name}合计`, total)],
    },
    {
      name: '每周',
      note,
      head: ['周', '提出', '有回音'],
      rows: weeks.map((week) => [weekText(week), week.asked, week.replied]),
    },
    {
      name: '暂时做不到',
      note,
      head: ['事', '件'],
      rows: cannot.map(({ category, count }) => [titleText[category], count]),
    },
    { name: '没有人的岗位', note, head: ['岗位'], rows: vacant.map((title) => [title]) },
  ];
}

import { spokenName } from '../../shared/directory/place.text';
import { urgentFigures } from '../../shared/supervision/supervision';
import { beijingDay } from '../../shared/calendar/calendar';
import { recordFiguresTaken } from '../audit/record';
import type { HandlersOf } from '../call/call';
import { conditionsOf } from '../call/scope';
import { countOf } from './conditions';
import { figuresOf, placeAskedFor, placeFor } from './figures';
import { firstOf, listOf } from './list';

const PAGE = 20;
/** How many of each kind stand on the page itself; the rest stand in the list. */
const FIRST = 3;
/** How many posts stand in a file; the store gives no more in one read. */
const MOST_POSTS = 999;

export const supervisionHandlers: HandlersOf<'supervision'> = {
  async 'supervision.figures'({ place, weeks }, { caller, now }) {
    const figures = await figuresOf(placeAskedFor(place, caller), weeks, caller, now);
    const { weeksChart } = await import('./chart.beside');
    return { ...figures, chart: weeksChart(figures.weeks) };
  },

  async 'supervision.urgent'({ place }, { caller, now }) {
    const { _id } = await placeFor(placeAskedFor(place, caller), caller);
    const today = beijingDay(now);
    const within = { place: _id, from: today, until: today, now, accused: conditionsOf(caller).accused };
    const groups = await Promise.all(
      urgentFigures.map(async (figure) => {
        const [count, { rows }] = await Promise.all([
          countOf(figure, within),
          firstOf(figure, within, FIRST),
        ]);
        return { figure, count, rows };
      }),
    );
    return { groups };
  },

  async 'supervision.list'({ place, figure, from, until, category, after }, { caller, now }) {
    const region = await placeFor(place, caller);
    const within = { place, from, until, now, accused: conditionsOf(caller).accused, category };
    const [count, { rows, next }] = await Promise.all([
      countOf(figure, within),
      listOf(figure, within, after, PAGE),
    ]);
    return { place: spokenName(region), count, rows, next };
  },

  async 'supervision.take'({ clientId, place, weeks }, { caller, now }) {
    const code = placeAskedFor(place, caller);
    const figures = await figuresOf(code, weeks, caller, now);
    const { from, until } = figures;
    const within = { place: code, from, until, now, accused: conditionsOf(caller).accused };
    const { rows } = await listOf('vacant', within, null, MOST_POSTS);
    const posts = rows.flatMap((row) => (row.kind === 'post' ? [row.title] : []));
    const { workbookOf } = await import('./workbook.beside');
    const workbook = await workbookOf(figures, posts, now);
    await recordFiguresTaken(clientId, code, JSON.stringify({ from, until }), caller.account, now);
    return {
      name: `${figures.place.name}${beijingDay(now)}.xlsx`,
      base64: Buffer.from(workbook).toString('base64'),
    };
  },
};

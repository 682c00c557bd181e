/** The figures of a place and of the places below it, counted when they are asked for. */
import type { Instant } from '../../shared/calendar/calendar';
import type { Region } from '../../shared/directory/directory';
import { spokenName } from '../../shared/directory/place.text';
import { categories } from '../../shared/need/need';
import type { Caller } from '../../shared/session/caller';
import { isOfRegion } from '../../shared/session/caller';
import type { Figures } from '../../shared/supervision/supervision.contract';
import type { Counted, Figure, Span } from '../../shared/supervision/supervision';
import { spanOf, weeksUntil } from '../../shared/supervision/supervision';
import { Refused } from '../call/refused';
import { conditionsOf } from '../call/scope';
import { find, findOne } from '../platform/db';
import type { Within } from './conditions';
import { countOf } from './conditions';

/** More than any place of the country has below it. */
const MOST_BELOW = 500;

/** The place that was asked for; null is that of the caller's first post that leads. */
export function placeAskedFor(place: string | null, { posts }: Caller): string {
  const asked = place ?? posts.find(({ role }) => role === 'chair')?.region;
  if (asked === undefined) throw new Refused('NOT_FOUND');
  return asked;
}

/** Finds a place. Throws NOT_FOUND where none of the caller's posts answers for it. */
export async function placeFor(place: string, caller: Caller): Promise<Region> {
  const region = await findOne('region', place);
  if (region === null || !isOfRegion(region, caller)) throw new Refused('NOT_FOUND');
  return region;
}

/** Counts a figure of requests that are among some others; where there are none of those, it needs no count. */
function among(others: number, figure: Figure, within: Within): number | Promise<number> {
  return others === 0 ? 0 : countOf(figure, within);
}

async function counted(within: Within): Promise<Counted> {
  const [asked, owed, vacant] = await Promise.all([
    countOf('asked', within),
    countOf('owed', within),
    countOf('vacant', within),
  ]);
  const [inTime, late, rated, solved, cannot, elsewhere] = await Promise.all([
    among(asked, 'inTime', within),
    among(asked, 'late', within),
    among(asked, 'rated', within),
    among(asked, 'solved', within),
    among(asked, 'cannot', within),
    among(asked, 'elsewhere', within),
  ]);
  return { asked, inTime, late, rated, solved, owed, cannot, elsewhere, vacant };
}

/** The figures of the place itself, with what cannot be done now by what it is about. */
async function totalOf(within: Within): Promise<Pick<Figures, 'total' | 'cannot'>> {
  const total = await counted(within);
  const cannot = await Promise.all(
    categories.map(async (category) => ({
      category,
      count: await among(total.cannot, 'cannot', { ...within, category }),
    })),
  );
  return { total, cannot: cannot.filter(({ count }) => count > 0) };
}

async function weekOf(week: Span, within: Within): Promise<Figures['weeks'][number]> {
  const asked = await countOf('asked', { ...within, ...week });
  return { ...week, asked, replied: await among(asked, 'replied', { ...within, ...week }) };
}

/**
 * Counts the figures of a place over its last weeks. It takes two reads at once and, after them, the counts, of which
 * the store answers 64 at once (platform/db.ts): at most nine for each place, two for each week and one for each category.
 * @throws Refused NOT_FOUND where none of the caller's posts answers for the place
 */
export async function figuresOf(
  place: string,
  count: number,
  caller: Caller,
  now: Instant,
): Promise<Figures> {
  const [region, below] = await Promise.all([
    placeFor(place, caller),
    find('region', { parent: place }, { order: ['_id', 'asc'], limit: MOST_BELOW, fields: ['name'] }),
  ]);
  const weeks = weeksUntil(now, count);
  const span = spanOf(weeks);
  const within = { ...span, place, now, accused: conditionsOf(caller).accused };
  const [total, places, ofWeeks] = await Promise.all([
    totalOf(within),
    Promise.all(
      below.map(async ({ _id: code, name }) => ({
        code,
        name: spokenName({ name }),
        counted: await counted({ ...within, place: code }),
      })),
    ),
    Promise.all(weeks.map((week) => weekOf(week, within))),
  ]);
  return {
    place: { code: region._id, name: spokenName(region), level: region.level },
    ...span,
    ...total,
    places,
    weeks: ofWeeks,
  };
}

/**
 * What each figure of a region counts. One function makes the condition of the count and of the list, so that a number
 * and the list that it opens cannot disagree.
 */
import { addDays, beijingDay, beijingTime } from '../../shared/calendar/calendar';
import type { Instant } from '../../shared/calendar/calendar';
import { supervisingRoles } from '../../shared/directory/directory';
import type { Category } from '../../shared/need/need';
import type { FirstReply, Rating } from '../../shared/request/request';
import { ratings } from '../../shared/request/request';
import type { Figure, Span, SpanFigure, UrgentFigure } from '../../shared/supervision/supervision';
import type { Query, Where } from '../platform/db';
import { count, is } from '../platform/db';

/** What is counted where. */
export interface Within extends Span {
  /** The region's code. */
  readonly place: string;
  readonly now: Instant;
  /** The condition that leaves out what accuses the caller (call/scope.ts). */
  readonly accused: unknown;
  /** Only requests of this category; null for all of them. */
  readonly category?: Category | null;
}

/** A condition, the collection in which it holds, and the order of the list. */
export interface Condition {
  readonly of: 'request' | 'entitlement' | 'post';
  readonly where: Where;
  readonly order: NonNullable<Query['order']>;
}

/** The posts on which somebody has to stand: those that answer requests. */
const answeringRoles = ['liaison', ...supervisingRoles];

const decided: readonly FirstReply[] = ['inTime', 'missed', 'late'];
const tooLate: readonly FirstReply[] = ['missed', 'late'];
const replied: readonly FirstReply[] = ['inTime', 'late'];
/** 基本满意 and better. */
const good: readonly Rating[] = [3, 4, 5];

/** What has to be true of a request besides its place and the time it was made. */
function ofSpan(figure: SpanFigure): Where {
  switch (figure) {
    case 'asked':
      return {};
    case 'promised':
      return { firstReply: is.oneOf(decided) };
    case 'inTime':
      return { firstReply: 'inTime' };
    case 'late':
      return { firstReply: is.oneOf(tooLate) };
    case 'replied':
      return { firstReply: is.oneOf(replied) };
    case 'rated':
      return { rating: is.oneOf(ratings) };
    case 'solved':
      return { rating: is.oneOf(good), end: 'satisfied' };
    case 'cannot':
    case 'elsewhere':
      return { outcome: figure };
  }
}

/** What has to be true of an open request; its deadline lies within the two keys. */
function urgent(figure: UrgentFigure, now: Instant): { where: Where; from: string; until: string } {
  const where = { state: is.oneOf(['waiting', 'working']) };
  switch (figure) {
    case 'danger':
      return {
        where: { ...where, danger: true, 'clocks.contact.stoppedAt': null },
        from: '',
        until: '\uffff',
      };
    case 'overdue':
      return { where, from: '', until: now };
    case 'soon':
      return { where, from: now, until: beijingTime(addDays(beijingDay(now), 2), '00:00') };
  }
}

/** The later of two keys, or the one there is. */
const latest = (key: string, after: string | null): string => (after !== null && after > key ? after : key);
const earliest = (key: string, after: string | null): string => (after !== null && after < key ? after : key);

/**
 * The condition of a figure.
 * @param after where a list goes on: the key of the last row that was shown; null for the count and the first page
 */
export function conditionOf(figure: Figure, within: Within, after: string | null = null): Condition {
  const { place: path, now, accused, category = null } = within;
  const requests = { path, accused, ...(category === null ? {} : { category }) };
  switch (figure) {
    case 'asked':
    case 'promised':
    case 'inTime':
    case 'late':
    case 'replied':
    case 'rated':
    case 'solved':
    case 'cannot':
    case 'elsewhere': {
      // A key is an instant and an id, so that it stands between the instant itself and the next one.
      const created = is.within(
        beijingTime(within.from, '00:00'),
        earliest(beijingTime(within.until, '00:00'), after),
      );
      return {
        of: 'request',
        where: { ...requests, ...ofSpan(figure), createdKey: created },
        order: ['createdKey', 'desc'],
      };
    }
    case 'danger':
    case 'overdue':
    case 'soon': {
      const { where, from, until } = urgent(figure, now);
      return {
        of: 'request',
        where: { ...requests, ...where, dueKey: is.within(latest(from, after), until) },
        order: ['dueKey', 'asc'],
      };
    }
    case 'owed':
      return {
        of: 'entitlement',
        where: { path, owedKey: is.above(after ?? '') },
        order: ['owedKey', 'asc'],
      };
    case 'vacant':
      return {
        of: 'post',
        where: {
          path,
          holder: null,
          successor: null,
          role: is.oneOf(answeringRoles),
          _id: is.above(after ?? ''),
        },
        order: ['_id', 'asc'],
      };
  }
}

/** How many a figure counts. */
export function countOf(figure: Figure, within: Within): Promise<number> {
  const { of, where } = conditionOf(figure, within);
  return count(of, where);
}

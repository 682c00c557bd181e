/**
 * Who occupies a post at an instant: the holder; in the holder's absence, or without a holder, the occupant
 * of its deputy post, and so on; for a merged post, the occupant of its successor; for a duty post, the
 * person named by the roster. A circle of deputies has no occupant.
 */
import type { Instant } from '../calendar/calendar';
import { beijingDay } from '../calendar/calendar';
import type { Post } from './directory';

/** Posts by id, together with their deputies and successors. */
export type Posts = ReadonlyMap<string, Post>;

export interface Occupant {
  readonly account: string;
  readonly name: string;
}

/** Whether a post is vacant: it has no holder, no roster, and no successor. */
export function isVacant({ holder, roster, successor }: Post): boolean {
  return holder === null && roster.length === 0 && successor === null;
}

function isAway(absence: Post['absence'], at: Instant): boolean {
  if (absence === null) return false;
  const day = beijingDay(at);
  return absence.fromOn <= day && day <= absence.untilOn;
}

function present({ holder, holderName, title, absence, roster }: Post, at: Instant): Occupant | null {
  const shift = roster.find(({ fromAt, untilAt }) => fromAt <= at && at < untilAt);
  if (shift !== undefined) return { account: shift.account, name: shift.name };
  return holder === null || isAway(absence, at) ? null : { account: holder, name: holderName ?? title };
}

/**
 * The id of the post to ask next where this one cannot answer: the successor of a merged post, else the
 * deputy where nobody is present. Null where somebody is present, or where there is no such post.
 */
export function referredTo(post: Post, at: Instant): string | null {
  if (post.successor !== null) return post.successor;
  return present(post, at) === null ? post.deputy : null;
}

/**
 * Finds who occupies a post at an instant.
 * @param posts the post's deputies and successors, as far as they may be needed; one that is missing has no
 *   occupant
 * @returns null where nobody does
 */
export function occupantOf(post: Post, at: Instant, posts: Posts): Occupant | null {
  const passed = new Set<string>();
  for (let here: Post | undefined = post; here !== undefined && !passed.has(here._id);) {
    passed.add(here._id);
    const next = referredTo(here, at);
    if (next === null) return here.successor === null ? present(here, at) : null;
    here = posts.get(next);
  }
  return null;
}

/** The id of the first of some posts that has an occupant at an instant, or undefined. */
export function staffedAmong(ids: readonly string[], posts: Posts, at: Instant): string | undefined {
  return ids.find((id) => {
    const post = posts.get(id);
    return post !== undefined && occupantOf(post, at, posts) !== null;
  });
}

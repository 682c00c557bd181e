/**
 * Who stands on a post at an instant: the holder; in the holder's absence, or where there is none, whoever
 * stands on its deputy post, and so on; of a merged post, whoever stands on its successor; of a duty post,
 * whoever the roster names. A circle of deputies is nobody.
 */
import type { Instant } from '../calendar/calendar';
import { beijingDay } from '../calendar/calendar';
import type { Post } from './directory';

/** Posts by id, with those that stand in for them. */
export type Posts = ReadonlyMap<string, Post>;

export interface Occupant {
  readonly account: string;
  readonly name: string;
}

/** Whether nobody is meant to stand on it: without a holder, a roster, or a post it was merged into. */
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

/** The post one is referred to where nobody is present: the successor of a merged one, else the deputy. */
export function referredTo(post: Post, at: Instant): string | null {
  if (post.successor !== null) return post.successor;
  return present(post, at) === null ? post.deputy : null;
}

/**
 * @param posts the post's stand-ins as far as they may be needed; one that is missing stands for nobody
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

/** The first of some posts where somebody stands today, or undefined. */
export function staffedAmong(ids: readonly string[], posts: Posts, at: Instant): string | undefined {
  return ids.find((id) => {
    const post = posts.get(id);
    return post !== undefined && occupantOf(post, at, posts) !== null;
  });
}

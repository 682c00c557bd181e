/**
 * Decides which post has to see to something, and by when, where that something is not a request. (A request is
 * routed by shared/request/submit.ts, which also decides who is above the post and why it was chosen.)
 */
import type { Instant } from '../../shared/calendar/calendar';
import { beijingDay, beijingTime } from '../../shared/calendar/calendar';
import { levels, postId } from '../../shared/directory/directory';
import { staffedAmong } from '../../shared/directory/occupant';
import type { Category } from '../../shared/need/need';
import type { Home, Matter } from '../../shared/request/route';
import { candidatePosts, route } from '../../shared/request/route';
import { dueTime } from '../../shared/settings';
import { currentCalendar } from '../calendar/current-calendar';
import { chairOf, postsOf } from './posts';

/** The post that sees to something, and until when it has time. */
export interface Assignment {
  readonly post: string;
  readonly dueAt: Instant;
}

/** Where no number of working days is set for the something, it is due at once. */
type WorkingDays = number | 'atOnce';

/** The deadline so many working days after the day of an instant, at the time of day when work is due. */
async function deadlineAfter(days: WorkingDays, now: Instant): Promise<Instant> {
  if (days === 'atOnce') return now;
  const calendar = await currentCalendar();
  return beijingTime(calendar.dueOn(beijingDay(now), days).on, dueTime);
}

/**
 * Assigns what concerns a person's needs of several categories: each goes to the post that would get the
 * person's request of that category. It takes one read of the posts.
 * @param agent the account that set it off and must not see to it; its post is passed over
 * @returns the assignment of each of the categories given; it throws for any other
 */
export async function assignEach(
  person: Home,
  categories: readonly Category[],
  days: WorkingDays,
  now: Instant,
  agent?: string,
): Promise<(category: Category) => Assignment> {
  const matterOf = (category: Category): Matter => ({
    category,
    danger: false,
    accused: null,
    ...(agent === undefined ? {} : { agent }),
  });
  const candidatesOf = (category: Category): string[] => candidatePosts(person, matterOf(category));
  const dueAt = await deadlineAfter(days, now);
  const posts = await postsOf(categories.flatMap(candidatesOf), now);
  return (category) => {
    if (!categories.includes(category)) throw new Error(`the posts for ${category} were not read`);
    return { post: route(candidatesOf(category), posts, matterOf(category), now).post._id, dueAt };
  };
}

/** Assigns what concerns one category of a person's needs; see `assignEach`. */
export async function assign(
  person: Home,
  category: Category,
  days: WorkingDays,
  now: Instant,
  agent?: string,
): Promise<Assignment> {
  return (await assignEach(person, [category], days, now, agent))(category);
}

/**
 * Assigns what the 理事长 of a place sees to; see `chairOf`.
 * @returns null where the county has not joined
 */
export async function assignToChair(
  path: readonly string[],
  days: WorkingDays,
  now: Instant,
): Promise<Assignment | null> {
  const post = await chairOf(path, now);
  return post === null ? null : { post, dueAt: await deadlineAfter(days, now) };
}

/**
 * Assigns the question who somebody is: to the county's section that keeps the register, or else its chair.
 * @param otherwise the post that gets it where neither is occupied
 */
export async function assignToRegister(
  path: readonly string[],
  otherwise: string,
  days: WorkingDays,
  now: Instant,
): Promise<Assignment> {
  const county = path[levels.indexOf('county')];
  const candidates = county === undefined ? [] : [postId(county, 'membership'), postId(county, 'chair')];
  const posts = await postsOf(candidates, now);
  return { post: staffedAmong(candidates, posts, now) ?? otherwise, dueAt: await deadlineAfter(days, now) };
}

/**
 * 待办 that is not itself a request: something a post must look at because of one, of a person, or of a list.
 * Made by an effect, under an id that follows from its cause.
 */
import type { Instant } from '../calendar/calendar';
import type { ListTask } from '../entitlement/comparison';
import type { PersonTask } from '../person/person';
import type { Category, RequestTask } from '../request/request';

export interface Task {
  readonly _id: string;
  /**
   * owed: a policy is owed to the person · parameter: what only the place can say is not said · undone: an
   * effect failed each time, so that somebody may not have been told · chainBroken: somebody has changed what was
   * written down of a day or of a request.
   */
  readonly kind: RequestTask | PersonTask | ListTask | 'owed' | 'parameter' | 'undone' | 'chainBroken';
  /** Null where a list names somebody the register does not have, and where it is about a place. */
  readonly personId: string | null;
  /** The comparison it comes from, or null. */
  readonly comparisonId: string | null;
  /** Null, as its category, where it is about the person alone. */
  readonly requestId: string | null;
  readonly category: Category | null;
  /** Of what is owed to the person, or of a list, which policy; else null. */
  readonly policyId: string | null;
  /** The person’s; of a parameter what it is called; of a broken chain its day, or the request’s number. */
  readonly name: string;
  readonly place: string;
  /** As of the request: nobody complained of sees what is about them. */
  readonly against: string | null;
  /** The post it lies on while open; null when done. */
  readonly desk: string | null;
  readonly post: string;
  readonly createdAt: Instant;
  /** `instant|_id`, as of a request's desk list. */
  readonly dueKey: string;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
}

/** A task's kind and what it is about; what is left out it has nothing to do with. */
type About = Pick<Task, '_id' | 'kind' | 'name' | 'place'> &
  Partial<Pick<Task, 'personId' | 'comparisonId' | 'requestId' | 'category' | 'policyId' | 'against'>>;

/**
 * A task as it is put on a post's desk.
 * @param dueAt when it falls due there; at once where it waits for no day
 */
export function openTask(about: About, post: string, now: Instant, dueAt: Instant = now): Task {
  const nothing = {
    personId: null,
    comparisonId: null,
    requestId: null,
    category: null,
    policyId: null,
    against: null,
  };
  return {
    ...nothing,
    ...about,
    desk: post,
    post,
    createdAt: now,
    dueKey: `${dueAt}|${about._id}`,
    doneAt: null,
    doneBy: null,
  };
}

/**
 * What narrows 待办: everything, what is overdue, what nobody has accepted yet, what is not itself a request.
 */
export const deskFilters = ['all', 'overdue', 'waiting', 'tasks'] as const;
export type DeskFilter = (typeof deskFilters)[number];

/**
 * A share of answers. Silence is no answer, and no answers is no rate.
 * @returns a whole percentage, or null
 */
export function rateOf(good: number, given: number): number | null {
  return given === 0 ? null : Math.round((good / given) * 100);
}

/** The groups 本辖区 counts; every count opens the list it counts. */
export const groups = ['overdue', 'waiting', 'working', 'answered', 'closed'] as const;
export type Group = (typeof groups)[number];

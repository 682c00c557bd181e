/**
 * Tasks: entries of 待办 that are not themselves requests. A task is something that a post must look at because
 * of a request, a person, an owed policy, a list or a place. An effect makes it, under an id that follows
 * from its cause.
 */
import type { Instant } from '../calendar/calendar';
import type { Category } from '../need/need';
import type { ListTaskKind } from '../reconciliation/reconciliation';
import { listTaskKinds } from '../reconciliation/reconciliation';
import type { Person, PersonTaskKind } from '../person/person';
import { personTaskKinds } from '../person/person';
import type { Request, RequestTaskKind } from '../request/request';
import { requestTaskKinds } from '../request/request';

/**
 * Tasks about records that were tampered with: auditBroken for the audit of a day, requestBroken for a
 * request. Both lie on the desk of the province.
 */
export const brokenTaskKinds = ['auditBroken', 'requestBroken'] as const;

/**
 * Every kind of task. owed: a policy is owed to the person · parameter: a parameter, which only the place can
 * set, is not set.
 */
export const taskKinds = [
  ...requestTaskKinds,
  ...personTaskKinds,
  ...listTaskKinds,
  'owed',
  'parameter',
  ...brokenTaskKinds,
] as const;
export type TaskKind = (typeof taskKinds)[number];

interface AboutPerson {
  readonly personId: string;
  /** The person's name. */
  readonly name: string;
  readonly place: string;
}

/** What a task is about, by its kind. */
export type TaskContent =
  | (AboutPerson & {
      readonly kind: RequestTaskKind;
      readonly requestId: string;
      readonly category: Category;
      /** The accused of the request, who may not see the task either. */
      readonly accused: string | null;
    })
  | (AboutPerson & { readonly kind: PersonTaskKind })
  | (AboutPerson & { readonly kind: 'owed'; readonly policyId: string })
  | (AboutPerson & {
      readonly kind: Exclude<ListTaskKind, 'listUnknown' | 'listUnmatched'>;
      readonly reconciliationId: string;
      readonly policyId: string;
    })
  | {
      /** The register has no record of the person on the list. */
      readonly kind: 'listUnknown';
      readonly reconciliationId: string;
      readonly policyId: string;
      /** The list's name for the person, masked. */
      readonly name: string;
      readonly place: string;
    }
  | {
      /** A second yes is asked for, with which the unmatched people of a list may be told apart. */
      readonly kind: 'listUnmatched';
      readonly reconciliationId: string;
      readonly policyId: string;
      /** Who handed the list in. */
      readonly name: string;
      readonly place: string;
    }
  | {
      readonly kind: 'parameter';
      /** The parameter's name. */
      readonly name: string;
      /** The place where nobody has set it. */
      readonly place: string;
    }
  | {
      readonly kind: 'auditBroken';
      /** The day of the audit. */
      readonly name: string;
      /** The name of the province. */
      readonly place: string;
    }
  | {
      readonly kind: 'requestBroken';
      readonly requestId: string;
      /** The request's number. */
      readonly name: string;
      readonly place: string;
    };

/** One task that lies, or lay, on a post's desk. */
export type Task = TaskContent & {
  readonly _id: string;
  /** The post on whose desk it lies while open; null when done. */
  readonly desk: string | null;
  readonly post: string;
  readonly createdAt: Instant;
  /** `instant|_id`, in the same form as for a request on a desk list. */
  readonly dueKey: string;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
};

/**
 * A task as it is put on a post's desk.
 * @param dueAt when the task falls due there; at once where it waits for no day
 */
export function openTask(
  about: TaskContent & { readonly _id: string },
  post: string,
  now: Instant,
  dueAt: Instant = now,
): Task {
  return {
    ...about,
    desk: post,
    post,
    createdAt: now,
    dueKey: `${dueAt}|${about._id}`,
    doneAt: null,
    doneBy: null,
  };
}

/** A task on a post's desk because of a request. */
export function requestTask(
  _id: string,
  kind: RequestTaskKind,
  post: string,
  { _id: requestId, personId, category, name, place, accused }: Request,
  now: Instant,
): Task {
  return openTask({ _id, kind, personId, requestId, category, name, place, accused }, post, now);
}

/** A task on a post's desk because of a person. */
export function personTask(
  _id: string,
  kind: PersonTaskKind,
  post: string,
  { _id: personId, name, place }: Pick<Person, '_id' | 'name' | 'place'>,
  now: Instant,
): Task {
  return openTask({ _id, kind, personId, name, place }, post, now);
}

/**
 * How a task leaves its desk: a cadre crosses it off (`crossingOff`), or what is done about its subject
 * settles it (`deed`). A transfer is answered, danger is met with a contact, a claim is decided, what is owed
 * is pursued, a parameter is set.
 */
const leavesBy = {
  overdue: 'crossingOff',
  council: 'crossingOff',
  vacant: 'crossingOff',
  unreachable: 'crossingOff',
  undelivered: 'crossingOff',
  transfer: 'deed',
  help: 'crossingOff',
  danger: 'deed',
  identify: 'crossingOff',
  died: 'crossingOff',
  moved: 'crossingOff',
  requestUndone: 'crossingOff',
  claim: 'deed',
  dispute: 'crossingOff',
  personUndone: 'crossingOff',
  listedNotDue: 'crossingOff',
  listDiffers: 'crossingOff',
  listUnknown: 'crossingOff',
  listUnmatched: 'deed',
  owed: 'deed',
  parameter: 'deed',
  auditBroken: 'crossingOff',
  requestBroken: 'crossingOff',
} as const satisfies Readonly<Record<TaskKind, 'crossingOff' | 'deed'>>;

/** The kinds of task that a cadre crosses off. */
export type CrossedOffKind = {
  [K in TaskKind]: (typeof leavesBy)[K] extends 'crossingOff' ? K : never;
}[TaskKind];

/** Whether a cadre crosses off tasks of this kind. */
export function isCrossedOff(kind: TaskKind): kind is CrossedOffKind {
  return leavesBy[kind] === 'crossingOff';
}

/**
 * The filters of 待办: everything, what falls due today, what is overdue, what nobody has accepted yet, what is
 * accepted and waits for the first reply (回音), and what is not itself a request.
 */
export const deskFilters = ['all', 'today', 'overdue', 'waiting', 'reply', 'tasks'] as const;
export type DeskFilter = (typeof deskFilters)[number];

/** About how many requests at most one asks at once who is late with them. */
export const MOST_LATE = 60;

/** The groups that 本辖区 counts. Each count opens the list of what it counts. */
export const groups = ['overdue', 'waiting', 'working', 'answered', 'closed'] as const;
export type Group = (typeof groups)[number];

/**
 * 待办 that is not itself a request: something a post must look at because of one, of a person, of what somebody
 * is owed, of a list, or of a place. Made by an effect, under an id that follows from its cause.
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
 * Somebody has changed what was written down: auditBroken of a day, requestBroken of a request. Both lie on the
 * desk of the province.
 */
export const brokenTaskKinds = ['auditBroken', 'requestBroken'] as const;

/** Every kind of task. owed: a policy is owed to the person · parameter: what only the place can say is not said. */
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
  /** The person's. */
  readonly name: string;
  readonly place: string;
}

/** What a task is about, by its kind. */
export type TaskContent =
  | (AboutPerson & {
      readonly kind: RequestTaskKind;
      readonly requestId: string;
      readonly category: Category;
      /** As of the request: nobody complained of sees what is about them. */
      readonly accused: string | null;
    })
  | (AboutPerson & { readonly kind: PersonTaskKind })
  | (AboutPerson & { readonly kind: 'owed'; readonly policyId: string })
  | (AboutPerson & {
      readonly kind: Exclude<ListTaskKind, 'listUnknown'>;
      readonly reconciliationId: string;
      readonly policyId: string;
    })
  | {
      /** The register does not have whom the list names. */
      readonly kind: 'listUnknown';
      readonly reconciliationId: string;
      readonly policyId: string;
      /** The list's, masked. */
      readonly name: string;
      readonly place: string;
    }
  | {
      readonly kind: 'parameter';
      /** The parameter's. */
      readonly name: string;
      /** Where nobody has said it. */
      readonly place: string;
    }
  | {
      readonly kind: 'auditBroken';
      /** The day. */
      readonly name: string;
      /** The province. */
      readonly place: string;
    }
  | {
      readonly kind: 'requestBroken';
      readonly requestId: string;
      /** The request's number. */
      readonly name: string;
      readonly place: string;
    };

/** One document of what lies, or lay, on a post's desk. */
export type Task = TaskContent & {
  readonly _id: string;
  /** The post it lies on while open; null when done. */
  readonly desk: string | null;
  readonly post: string;
  readonly createdAt: Instant;
  /** `instant|_id`, as of a request's desk list. */
  readonly dueKey: string;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
};

/**
 * A task as it is put on a post's desk.
 * @param dueAt when it falls due there; at once where it waits for no day
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
 * How a task leaves its desk: crossed off by whoever has it, or by what is done about it. A transfer is
 * answered, danger is met with a contact, a claim is decided, what is owed is pursued, a parameter is said.
 */
const leavesBy = {
  overdue: 'crossingOff',
  council: 'crossingOff',
  vacant: 'crossingOff',
  unreachable: 'crossingOff',
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
  owed: 'deed',
  parameter: 'deed',
  auditBroken: 'crossingOff',
  requestBroken: 'crossingOff',
} as const satisfies Readonly<Record<TaskKind, 'crossingOff' | 'deed'>>;

/** The kinds of tasks that whoever has them crosses off. */
export type CrossedOffKind = {
  [K in TaskKind]: (typeof leavesBy)[K] extends 'crossingOff' ? K : never;
}[TaskKind];

/** Whether whoever has tasks of a kind crosses them off. */
export function isCrossedOff(kind: TaskKind): kind is CrossedOffKind {
  return leavesBy[kind] === 'crossingOff';
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

/**
 * 待办 that is not itself a request: something a post must look at because of one. Made by an effect, under an id that follows from its cause.
 */
import type { Instant } from '../calendar/calendar';
import type { Category, RequestTask } from '../request/request';

export interface Task {
  readonly _id: string;
  readonly kind: RequestTask;
  readonly requestId: string;
  readonly category: Category;
  readonly name: string;
  readonly place: string;
  /** The post it lies on while open; null when done. */
  readonly desk: string | null;
  readonly post: string;
  readonly createdAt: Instant;
  /** `instant|_id`, as of a request's desk list. */
  readonly dueKey: string;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
}

/** The groups 本辖区 counts; every count opens the list it counts. */
export const groups = ['overdue', 'waiting', 'working', 'answered', 'closed'] as const;
export type Group = (typeof groups)[number];

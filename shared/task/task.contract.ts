/** 待办 and 本辖区: what lies on my desks, and what there is in the regions I answer for. */
import * as z from 'zod/mini';
import { operation } from '../operation';
import { categories } from '../request/request';
import { groups } from './task';

const cursor = z.nullable(z.string().check(z.maxLength(80)));
const category = z.enum(categories);

/** A row is kept short on purpose: twenty of them stay under 4 KB (benchmarks). `due` is a UTC instant cut to minutes. */
export const deskRow = z.object({
  kind: z.enum(['request', 'overdue', 'council', 'vacant', 'unreachable']),
  /** The request it is or is about; `task` is the task's own id, where it is one. */
  id: z.string(),
  task: z.optional(z.string()),
  category,
  name: z.string(),
  place: z.string(),
  due: z.string(),
  /** What is waited for: the running clock, or the state when none runs. */
  waits: z.enum(['contact', 'reply', 'finish', 'task', 'answered', 'closed']),
});
export type DeskRow = z.output<typeof deskRow>;

const rows = z.object({ rows: z.array(deskRow), next: z.nullable(z.string()) });

export const taskContract = {
  desk: operation({ name: 'task.desk', roles: ['cadre'], input: z.object({ after: cursor }), output: rows, errors: [] }),
  done: operation({
    name: 'task.done',
    roles: ['cadre'],
    input: z.object({ id: z.string().check(z.maxLength(120)) }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  counts: operation({
    name: 'task.counts',
    roles: ['cadre'],
    input: z.object({}),
    output: z.object({ place: z.string(), counts: z.array(z.object({ group: z.enum(groups), count: z.int() })) }),
    errors: [],
  }),
  region: operation({ name: 'task.region', roles: ['cadre'], input: z.object({ group: z.enum(groups), after: cursor }), output: rows, errors: [] }),
} as const;

/** 待办 and 本辖区: what lies on my desks, and what there is in the regions I answer for. */
import * as z from 'zod/mini';
import { instant } from '../calendar/day.contract';
import { listTasks } from '../entitlement/comparison';
import { operation, workRoles } from '../operation';
import { personTasks } from '../person/person';
import { categories, requestTasks } from '../request/request';
import { deskFilters, groups } from './task';

const cursor = z.nullable(z.string().check(z.maxLength(80)));
const category = z.enum(categories);

const kind = z.enum([
  'request',
  ...requestTasks,
  ...personTasks,
  ...listTasks,
  'owed',
  'parameter',
  'undone',
  'chainBroken',
]);

/**
 * A row is kept short on purpose: twenty of them stay under 4 KB (benchmarks). `due` is a UTC instant cut to
 * minutes.
 */
export const deskRow = z.object({
  kind,
  /**
   * The request it is or is about, or the person, or the comparison where there is no person, else the task;
   * `task` is the task's own id, where it is one.
   */
  id: z.string(),
  task: z.optional(z.string()),
  category: z.nullable(category),
  /** Of what is owed to the person, or of a list, what the policy is called. */
  policy: z.optional(z.string()),
  name: z.string(),
  place: z.string(),
  due: z.string(),
  /** What is waited for: the running clock, or the state when none runs. */
  waits: z.enum(['contact', 'reply', 'finish', 'paused', 'task', 'answered', 'closed']),
  /** Only where it is so: somebody is in danger; asked so many times before; not accepted yet. */
  danger: z.optional(z.literal(true)),
  repeats: z.optional(z.int()),
  fresh: z.optional(z.literal(true)),
});
export type DeskRow = z.output<typeof deskRow>;

const rows = z.object({ rows: z.array(deskRow), next: z.nullable(z.string()) });

export const taskContract = {
  desk: operation({
    name: 'task.desk',
    roles: workRoles,
    input: z.object({ filter: z.enum(deskFilters), after: cursor }),
    output: rows,
    errors: [],
  }),
  /**
   * What has come onto the caller's desks since an earlier answer, wherever it sorts; what came shortly
   * before is told again.
   */
  news: operation({
    name: 'task.news',
    roles: workRoles,
    input: z.object({ since: instant }),
    output: z.object({
      rows: z.array(
        z.object({
          /** The task's, where it is one. */ id: z.string(),
          kind,
          category: z.nullable(category),
          name: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
  done: operation({
    name: 'task.done',
    roles: workRoles,
    input: z.object({ id: z.string().check(z.maxLength(120)) }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'NOT_NOW'],
  }),
  counts: operation({
    name: 'task.counts',
    roles: workRoles,
    input: z.object({}),
    output: z.object({
      place: z.string(),
      counts: z.array(z.object({ group: z.enum(groups), count: z.int() })),
      /** Ratings given, and how many of them 基本满意 or better: no answers is no rate. */ ratings: z.object(
        { given: z.int(), good: z.int() },
      ),
    }),
    errors: [],
  }),
  /** By the number one wrote down, a name, or the name of a place. */
  search: operation({
    name: 'task.search',
    roles: workRoles,
    input: z.object({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(30)) }),
    output: z.object({ rows: z.array(deskRow) }),
    errors: [],
  }),
  region: operation({
    name: 'task.region',
    roles: workRoles,
    input: z.object({ group: z.enum(groups), after: cursor }),
    output: rows,
    errors: [],
  }),
} as const;

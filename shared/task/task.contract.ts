/**
 * 待办 and 本辖区: what lies on the caller's desks, and what there is in the regions for which the caller answers.
 */
import { plainName } from '../plain-text';
import * as z from 'zod/mini';
import { instant } from '../calendar/day.contract';
import { listTaskKinds } from '../reconciliation/reconciliation';
import { operation, workRoles } from '../operation';
import { categories } from '../need/need';
import { personTaskKinds } from '../person/person';
import { rowAbout } from '../request/about/about.contract';
import { requestTaskKinds } from '../request/request';
import { documentKey, requestId } from '../wire.contract';
import { deskFilters, groups, MOST_LATE } from './task';

const cursor = z.nullable(z.string().check(z.maxLength(80)));
const category = z.enum(categories);

/** The fields from which the title of a row is made, by its kind. */
const request = { kind: z.literal('request'), about: rowAbout, name: z.string() };
const ofRequest = { kind: z.enum(requestTaskKinds), category, name: z.string() };
const ofPerson = { kind: z.enum(personTaskKinds), name: z.string() };
/** `policy` is the policy's name; left out where the policy no longer exists. */
const ofPolicy = {
  kind: z.enum(['owed', ...listTaskKinds]),
  policy: z.optional(z.string()),
  name: z.string(),
};
/** The parameter's name. */
const ofPlace = { kind: z.literal('parameter'), name: z.string() };
/** `name` is the day (auditBroken) or the request's number (requestBroken). */
const ofAudit = { kind: z.literal('auditBroken'), name: z.string() };
const ofChain = { kind: z.literal('requestBroken'), name: z.string() };

const where = { place: z.string(), due: z.string() };
/** `task` is the task's own id. */
const aTask = { ...where, task: z.string() };

/**
 * One row of a list. It is deliberately short: twenty rows stay under 4 KB (benchmarks). `due` is a UTC
 * instant cut to minutes; `id` is what the row opens.
 */
export const deskRow = z.discriminatedUnion('kind', [
  z.object({
    ...request,
    ...where,
    /** The request. */
    id: z.string(),
    /** What the row waits for: the running clock, or the state where no clock runs. */
    waits: z.enum(['contact', 'reply', 'finish', 'paused', 'answered', 'closed']),
    /**
     * Each only where it applies: a person is in danger; how many earlier requests there are; nobody has
     * accepted it yet; the person has answered a question of the cadre, and nothing has come of it yet.
     */
    danger: z.optional(z.literal(true)),
    repeats: z.optional(z.int()),
    fresh: z.optional(z.literal(true)),
    answeredBack: z.optional(z.literal(true)),
  }),
  z.object({ ...ofRequest, ...aTask, /** The request. */ id: z.string() }),
  z.object({ ...ofPerson, ...aTask, /** The person. */ id: z.string() }),
  z.object({
    ...ofPolicy,
    ...aTask,
    /** The person; the reconciliation, where the register does not have the person. */
    id: z.string(),
  }),
  z.object({ ...ofPlace, ...aTask, /** The task. */ id: z.string() }),
  z.object({ ...ofAudit, ...aTask, /** The task. */ id: z.string() }),
  z.object({ ...ofChain, ...aTask, /** The request. */ id: z.string() }),
]);
export type DeskRow = z.output<typeof deskRow>;
export type RequestRow = Extract<DeskRow, { kind: 'request' }>;
export type TaskRow = Exclude<DeskRow, RequestRow>;

const rows = z.object({ rows: z.array(deskRow), next: z.nullable(z.string()) });

export const taskContract = {
  desk: operation({
    name: 'task.desk',
    roles: workRoles,
    input: z.object({ filter: z.enum(deskFilters), after: cursor }),
    output: rows,
    errors: [],
  }),
  /** How many rows each filter of 待办 leaves. They help to find work, and say nothing about how it is done. */
  tally: operation({
    name: 'task.tally',
    roles: workRoles,
    input: z.object({}),
    output: z.object({ counts: z.array(z.object({ filter: z.enum(deskFilters), count: z.int() })) }),
    errors: [],
  }),
  /** The open requests of a person of the caller's regions that the caller may see, the earliest due first. */
  ofPerson: operation({
    name: 'task.ofPerson',
    roles: ['cadre'],
    input: z.object({ personId: documentKey }),
    output: z.object({ rows: z.array(deskRow) }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * What has come onto the caller's desks since an earlier answer, wherever it is sorted. What came shortly
   * before that answer is told again.
   */
  news: operation({
    name: 'task.news',
    roles: workRoles,
    input: z.object({ since: instant }),
    output: z.object({
      rows: z.array(
        z.discriminatedUnion('kind', [
          z.object({ ...request, /** The request. */ id: z.string() }),
          z.object({ ...ofRequest, /** The task, here and below. */ id: z.string() }),
          z.object({ ...ofPerson, id: z.string() }),
          z.object({ ...ofPolicy, id: z.string() }),
          z.object({ ...ofPlace, id: z.string() }),
          z.object({ ...ofAudit, id: z.string() }),
          z.object({ ...ofChain, id: z.string() }),
        ]),
      ),
    }),
    errors: [],
  }),
  /**
   * Who is late with these requests, for the rows of whoever watches them. It is asked apart, so that a desk opens
   * without waiting for it. A request that nobody is late with, that lies with the caller, or that the caller may
   * not see is left out.
   */
  late: operation({
    name: 'task.late',
    roles: workRoles,
    input: z.object({ ids: z.array(requestId).check(z.minLength(1), z.maxLength(MOST_LATE)) }),
    output: z.object({
      rows: z.array(
        z.object({
          /** The request. */
          id: z.string(),
          /** The name of whoever stands on the responsible post; the post's title where nobody does. */
          who: z.string(),
          /** The deadline that passed. */
          due: z.string(),
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
      /** Ratings given, and how many are 基本满意 or better. */
      ratings: z.object({ given: z.int(), good: z.int() }),
    }),
    errors: [],
  }),
  /** Searches by a request's number, a person's name, or the name of a place. */
  search: operation({
    name: 'task.search',
    roles: workRoles,
    input: z.object({ text: z.string().check(z.overwrite(plainName), z.minLength(1), z.maxLength(30)) }),
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

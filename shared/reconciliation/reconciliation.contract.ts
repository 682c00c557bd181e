/**
 * 比对名单: a supervisor hands in a department's list, and reads the four lists that come of it. No ID number
 * leaves the server.
 */
import * as z from 'zod/mini';
import { day } from '../calendar/day.contract';
import { operation } from '../operation';
import { clientId, documentKey } from '../wire.contract';
import { reconciliationStates, rowKinds, unreadables, whys } from './reconciliation';

const reconciliation = z.object({
  id: z.string(),
  policy: z.object({ id: z.string(), name: z.string() }),
  place: z.string(),
  listOn: z.string(),
  by: z.string(),
  askedAt: z.string(),
  doneAt: z.nullable(z.string()),
  state: z.enum(reconciliationStates),
  why: z.nullable(z.enum(unreadables)),
  /** How many people are on the list; nothing before it is read. */
  people: z.nullable(z.int()),
  /** How many of them are compared. */
  compared: z.int(),
  counts: z.nullable(z.record(z.enum(rowKinds), z.int())),
});
export type ReconciliationView = z.output<typeof reconciliation>;

const row = z.object({
  id: z.string(),
  /** Its row in the file; null for who is not on the list. */
  line: z.nullable(z.int()),
  personId: z.nullable(z.string()),
  name: z.string(),
  listed: z.nullable(z.string()),
  place: z.string(),
  why: z.nullable(z.enum(whys)),
  due: z.nullable(z.string()),
});
export type ReconciliationRowView = z.output<typeof row>;

const roles = ['supervisor'] as const;
const cursor = z.nullable(z.string().check(z.maxLength(120)));

export const reconciliationContract = {
  /** Hands in a list that was put into storage. BAD_INPUT for a day to come. */
  begin: operation({
    name: 'reconciliation.begin',
    roles,
    input: z.object({
      clientId,
      policyId: z.string().check(z.minLength(1), z.maxLength(60)),
      fileId: z.string().check(z.maxLength(300)),
      listOn: day,
    }),
    output: reconciliation,
    errors: ['NO_SUCH_POLICY', 'NOT_YOUR_FILE', 'ID_REUSED'],
  }),
  /** Those of the caller's regions, the newest first. */
  list: operation({
    name: 'reconciliation.list',
    roles,
    input: z.object({ after: cursor }),
    output: z.object({ rows: z.array(reconciliation), next: z.nullable(z.string()) }),
    errors: [],
  }),
  get: operation({
    name: 'reconciliation.get',
    roles,
    input: z.object({ id: documentKey }),
    output: reconciliation,
    errors: ['NOT_FOUND'],
  }),
  rows: operation({
    name: 'reconciliation.rows',
    roles,
    input: z.object({ id: documentKey, kind: z.enum(rowKinds), after: cursor }),
    output: z.object({ rows: z.array(row), next: z.nullable(z.string()) }),
    errors: ['NOT_FOUND'],
  }),
} as const;

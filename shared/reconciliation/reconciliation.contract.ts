/**
 * 比对名单: a supervisor hands in a department's list and reads the discrepancies that result. No ID number
 * leaves the server.
 */
import * as z from 'zod/mini';
import { day } from '../calendar/day.contract';
import { operation } from '../operation';
import { clientId, documentKey, fileId } from '../wire.contract';
import {
  discrepancyKinds,
  discrepancyReasons,
  reconciliationStates,
  unreadableReasons,
} from './reconciliation';

const reconciliation = z.object({
  id: z.string(),
  policy: z.object({ id: z.string(), name: z.string() }),
  place: z.string(),
  listOn: z.string(),
  by: z.string(),
  createdAt: z.string(),
  doneAt: z.nullable(z.string()),
  state: z.enum(reconciliationStates),
  unreadable: z.nullable(z.enum(unreadableReasons)),
  /** How many people are on the list; null before the file has been read. */
  people: z.nullable(z.int()),
  /** How many of these people are reconciled. */
  reconciled: z.int(),
  counts: z.nullable(z.record(z.enum(discrepancyKinds), z.int())),
});
export type ReconciliationView = z.output<typeof reconciliation>;

const discrepancy = z.object({
  id: z.string(),
  /** The person's row in the file; null for a person who is not on the list. */
  line: z.nullable(z.int()),
  personId: z.nullable(z.string()),
  name: z.string(),
  listedName: z.nullable(z.string()),
  place: z.string(),
  reason: z.nullable(z.enum(discrepancyReasons)),
  due: z.nullable(z.string()),
});
export type DiscrepancyView = z.output<typeof discrepancy>;

const roles = ['supervisor'] as const;
const cursor = z.nullable(z.string().check(z.maxLength(120)));

export const reconciliationContract = {
  /** Hands in a list whose file has been uploaded. BAD_INPUT for a day in the future. */
  begin: operation({
    name: 'reconciliation.begin',
    roles,
    input: z.object({
      clientId,
      policyId: z.string().check(z.minLength(1), z.maxLength(60)),
      fileId,
      listOn: day,
    }),
    output: reconciliation,
    errors: ['NO_SUCH_POLICY', 'NOT_YOUR_FILE', 'ID_REUSED'],
  }),
  /** The reconciliations of the caller's regions, newest first. */
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
  discrepancies: operation({
    name: 'reconciliation.discrepancies',
    roles,
    input: z.object({ id: documentKey, kind: z.enum(discrepancyKinds), after: cursor }),
    output: z.object({ rows: z.array(discrepancy), next: z.nullable(z.string()) }),
    errors: ['NOT_FOUND'],
  }),
} as const;

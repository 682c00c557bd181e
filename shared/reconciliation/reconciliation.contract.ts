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
  secondYeses,
  unreadableReasons,
} from './reconciliation';
import { leftOutReasons, remarkKinds } from '../table/reading';
import { tableLimits } from '../table/table';

const place = z.object({ sheet: z.string(), line: z.int() });
const rowsOf = <K extends string>(kinds: readonly K[]) =>
  z.object({ kind: z.enum(kinds), count: z.int(), places: z.readonly(z.array(place)) });
const heading = z.object({ column: z.int(), words: z.string() });
const headings = z.readonly(z.array(heading));

/** What was understood of a file. */
const reading = z.object({
  people: z.int(),
  sheets: z.readonly(
    z.array(
      z.object({
        name: z.string(),
        hidden: z.boolean(),
        people: z.int(),
        columns: z.readonly(z.array(z.object({ name: heading, number: heading }))),
        head: z.nullable(z.object({ layout: z.string(), headings })),
        isMapped: z.boolean(),
      }),
    ),
  ),
  leftOut: z.readonly(z.array(rowsOf(leftOutReasons))),
  remarks: z.readonly(z.array(rowsOf(remarkKinds))),
});
export type ReadingView = z.output<typeof reading>;

/** Which columns are meant, where that is not certain. */
const question = z.object({ sheet: z.string(), layout: z.string(), headings });
export type QuestionView = z.output<typeof question>;

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
  reading: z.nullable(reading),
  question: z.nullable(question),
  secondYes: z.enum(secondYeses),
  /** Whether the caller has handed the list in, and says yes or no to what was understood. */
  isOwn: z.boolean(),
  /** Whether the caller may give the second yes. */
  mayAnswer: z.boolean(),
});
export type ReconciliationView = z.output<typeof reconciliation>;

const discrepancy = z.object({
  id: z.string(),
  sheet: z.string(),
  /** The person's row in the sheet; null for a person who is not on the list. */
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
const column = z.int().check(z.minimum(0), z.maximum(tableLimits.columns - 1));
/** Longer than the headings of any table that is read: three rows of headings in each column. */
const longestLayout = 8000;
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
  /**
   * Says yes to what was understood of a list; or says which columns hold the names and the numbers of its tables, and
   * the list is read again. BAD_INPUT for a column that the table does not have.
   */
  confirm: operation({
    name: 'reconciliation.confirm',
    roles,
    input: z.object({
      id: documentKey,
      columns: z.nullable(
        z.object({
          layout: z.string().check(z.maxLength(longestLayout)),
          name: column,
          number: column,
        }),
      ),
    }),
    output: reconciliation,
    errors: ['NOT_FOUND', 'NOT_NOW', 'CONFLICT'],
  }),
  /** Does not reconcile a list after all; its file is destroyed. */
  withdraw: operation({
    name: 'reconciliation.withdraw',
    roles,
    input: z.object({ id: documentKey }),
    output: reconciliation,
    errors: ['NOT_FOUND', 'NOT_NOW', 'CONFLICT'],
  }),
  /** Answers whether the unmatched people of a list may be told apart, as a post of the level above. */
  answer: operation({
    name: 'reconciliation.answer',
    roles,
    input: z.object({ id: documentKey, agrees: z.boolean() }),
    output: reconciliation,
    errors: ['NOT_FOUND', 'NOT_NOW', 'CONFLICT'],
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

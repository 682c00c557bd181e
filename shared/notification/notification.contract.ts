/** The operations on notices (消息): reading the caller's own inbox. */
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { ledgerNoticeCodes } from '../entitlement/entitlement';
import { recordNoticeCodes } from '../person/person';
import { categories } from '../need/need';
import { personNoticeCodes, postNoticeCodes } from '../request/request';

const row = {
  id: z.string(),
  /** A UTC instant cut to minutes, so that twenty rows stay under 4 KB. */
  at: z.string(),
  read: z.boolean(),
};
const ofRequest = { requestId: z.string(), category: z.enum(categories) };
const ofPerson = { personId: z.string(), name: z.string() };

/**
 * A notice with what its words need and what it leads to. A notice about a request to its person holds no
 * name, because the request itself says whose it is.
 */
export const noticeRow = z.discriminatedUnion('kind', [
  z.object({ ...row, kind: z.literal('person'), code: z.enum(personNoticeCodes), ...ofRequest }),
  z.object({
    ...row,
    kind: z.literal('post'),
    code: z.enum(postNoticeCodes),
    ...ofRequest,
    name: z.string(),
  }),
  z.object({ ...row, kind: z.literal('record'), code: z.enum(recordNoticeCodes), ...ofPerson }),
  z.object({ ...row, kind: z.literal('ledger'), code: z.enum(ledgerNoticeCodes), ...ofPerson }),
]);
export type NoticeRow = z.output<typeof noticeRow>;

const everybody = ['guest', ...personRoles, 'cadre', 'desk'] as const;

export const notificationContract = {
  list: operation({
    name: 'notification.list',
    roles: everybody,
    input: z.object({ after: z.nullable(z.string().check(z.maxLength(120))) }),
    output: z.object({
      rows: z.array(noticeRow),
      next: z.nullable(z.string()),
      /** How many notices are unread, at most 100. */ unread: z.int(),
    }),
    errors: [],
  }),
  read: operation({
    name: 'notification.read',
    roles: everybody,
    input: z.object({ id: z.string().check(z.maxLength(120)) }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND'],
  }),
} as const;

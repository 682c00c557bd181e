/** The operations on notices (消息): reading the caller's own inbox. */
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { ledgerNoticeCodes } from '../entitlement/entitlement';
import { recordNoticeCodes } from '../person/person';
import { categories } from '../need/need';
import { rowAbout } from '../request/about/about.contract';
import { personNoticeCodes, postNoticeCodes } from '../request/request';

const row = {
  id: z.string(),
  /** A UTC instant cut to minutes, so that twenty rows stay under 4 KB. */
  at: z.string(),
  read: z.boolean(),
};
const ofRequest = { requestId: z.string() };
const ofPerson = { personId: z.string(), name: z.string() };

/**
 * A notice with what its words need and what it leads to. A notice about a request to its person holds no
 * name, because the request itself says whose it is; what that is about, the newest notice of each request in a
 * page says in the person's words, as far as the reader may have them.
 */
export const noticeRow = z.discriminatedUnion('kind', [
  z.object({
    ...row,
    kind: z.literal('person'),
    code: z.enum(personNoticeCodes),
    ...ofRequest,
    about: rowAbout,
  }),
  z.object({
    ...row,
    kind: z.literal('post'),
    code: z.enum(postNoticeCodes),
    ...ofRequest,
    category: z.enum(categories),
    name: z.string(),
  }),
  z.object({ ...row, kind: z.literal('record'), code: z.enum(recordNoticeCodes), ...ofPerson }),
  z.object({ ...row, kind: z.literal('ledger'), code: z.enum(ledgerNoticeCodes), ...ofPerson }),
]);
export type NoticeRow = z.output<typeof noticeRow>;

const noticeId = z.string().check(z.maxLength(120));
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
  /** Marks a notice as read, and with it the earlier ones about the same request. */
  read: operation({
    name: 'notification.read',
    roles: everybody,
    input: z.object({ id: noticeId }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * 全部看过: marks a notice and all earlier ones as read, so that one which came meanwhile stays unread; as many as
   * one call may change, the answer says how many unread ones are left.
   */
  readAll: operation({
    name: 'notification.readAll',
    roles: everybody,
    input: z.object({ id: noticeId }),
    output: z.object({ /** At most 100. */ unread: z.int() }),
    errors: ['NOT_FOUND'],
  }),
} as const;

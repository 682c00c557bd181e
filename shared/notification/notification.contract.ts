/** The operations on notices (消息): reading the caller's own inbox, and letting WeChat remind them. */
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { clientId, requestId } from '../wire.contract';
import { permitAnswers } from './permit';
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

/** Whether WeChat may remind the caller of what happens to their requests. */
const remindersView = z.object({
  /** The id of WeChat's template for it, which its dialog is asked with; null where none is configured. */
  template: z.nullable(z.string()),
  /** How many reminders may still be sent. */
  left: z.int(),
  /** What WeChat's dialog answered last; null where it was never asked. */
  answer: z.nullable(z.enum(permitAnswers)),
});
export type RemindersView = z.output<typeof remindersView>;

const noticeId = z.string().check(z.maxLength(120));
const onPhones = ['guest', ...personRoles, 'cadre'] as const;
const everybody = [...onPhones, 'desk'] as const;

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
   * Tells that a request is shown to the caller: their notices about it are read, whether they came from the inbox,
   * from a message of WeChat or from 我的诉求. Where there are none, nothing changes.
   */
  seen: operation({
    name: 'notification.seen',
    roles: everybody,
    input: z.object({
      requestId,
      /** The version that is shown; what came after it stays unread. */ version: z.int().check(z.positive()),
    }),
    output: z.object({ requestId: z.string() }),
    errors: [],
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
  /** Whether WeChat may remind the caller. */
  reminders: operation({
    name: 'notification.reminders',
    roles: onPhones,
    input: z.object({}),
    output: remindersView,
    errors: [],
  }),
  /**
   * Reports what WeChat's dialog answered, as it stands in WeChat's own result: a word, or the number of its error.
   * An answer that is not known permits nothing.
   */
  permit: operation({
    name: 'notification.permit',
    roles: onPhones,
    input: z.object({
      clientId,
      template: z.string().check(z.regex(/^[\w-]{1,64}$/)),
      answer: z.string().check(z.regex(/^-?\w{1,40}$/)),
    }),
    output: remindersView,
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
} as const;

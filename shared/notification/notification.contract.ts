/** 消息: reading one's own inbox. */
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { ledgerNoticeCodes } from '../entitlement/entitlement';
import { recordNoticeCodes } from '../person/person';
import { categories, personNoticeCodes, postNoticeCodes } from '../request/request';

const code = z.enum([...personNoticeCodes, ...postNoticeCodes, ...recordNoticeCodes, ...ledgerNoticeCodes]);

export const noticeRow = z.object({
  id: z.string(),
  code,
  side: z.enum(['person', 'post']),
  requestId: z.nullable(z.string()),
  category: z.nullable(z.enum(categories)),
  /** Where it is about the person alone. A request says itself whose it is. */
  personId: z.optional(z.string()),
  name: z.string(),
  /** A UTC instant cut to minutes: twenty rows stay under 4 KB. */
  at: z.string(),
  read: z.boolean(),
});
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
      /** At most 100. */ unread: z.int(),
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

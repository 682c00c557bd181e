/**
 * 消息: the in-app inbox, the first and surest way a notice reaches anybody. It holds codes and arguments,
 * never words of a request.
 */
import type { Instant } from '../calendar/calendar';
import type { LedgerNoticeCode } from '../entitlement/entitlement';
import type { RecordNoticeCode } from '../person/person';
import type { Category, PersonNoticeCode, PostNoticeCode } from '../request/request';

export type NoticeCode = PersonNoticeCode | PostNoticeCode | RecordNoticeCode | LedgerNoticeCode;

export interface Notice {
  /** The effect's id and its receiver: carrying an effect out twice writes it once. */
  readonly _id: string;
  readonly account: string;
  /** Whether the receiver reads it as the person (or proxy), or as the one standing on a post. */
  readonly side: 'person' | 'post';
  readonly code: NoticeCode;
  /** Null, as its category, where it is about the person alone. */
  readonly requestId: string | null;
  readonly category: Category | null;
  /** The person it is about. */
  readonly personId: string;
  readonly name: string;
  readonly at: Instant;
  /** `at|_id`: sort key and cursor. */
  readonly atKey: string;
  readonly readAt: Instant | null;
}

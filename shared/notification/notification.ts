/**
 * 消息: what somebody is told. A notice holds a code and its arguments, never words of a request. It reaches its
 * receiver through the inbox of the app, the first and surest channel.
 */
import type { Instant } from '../calendar/calendar';
import type { LedgerNoticeCode } from '../entitlement/entitlement';
import type { RecordNoticeCode } from '../person/person';
import type { Category } from '../need/need';
import type { PersonNoticeCode, PostNoticeCode } from '../request/request';

/**
 * What a notice tells, and what it leads to. person: of a request, to whoever reads for its person · post: of a
 * request, to whoever stands on a post · record: of who holds the person's record, acts for them or keeps their
 * card · ledger: of what they are owed.
 */
export type NoticeContent = {
  /** The person it is about. */
  readonly personId: string;
} & (
  | {
      readonly kind: 'person';
      readonly code: PersonNoticeCode;
      readonly requestId: string;
      readonly category: Category;
    }
  | {
      readonly kind: 'post';
      readonly code: PostNoticeCode;
      readonly requestId: string;
      readonly category: Category;
      /** The person's. */
      readonly name: string;
    }
  | { readonly kind: 'record'; readonly code: RecordNoticeCode; readonly name: string }
  | { readonly kind: 'ledger'; readonly code: LedgerNoticeCode; readonly name: string }
);

/**
 * How far a notice has come in the inbox, which is the only channel so far: it lies there unread, or was read at
 * a moment.
 */
export type InboxDelivery = { readonly state: 'unread' } | { readonly state: 'read'; readonly at: Instant };

/** One document of what somebody is told. */
export type Notice = NoticeContent & {
  /** The effect's id and its receiver: carrying an effect out twice writes it once. */
  readonly _id: string;
  /** The receiver's; null once the notice is withdrawn. It is then nobody's, and its `_id` stays taken. */
  readonly account: string | null;
  readonly at: Instant;
  /** `at|_id`: sort key and cursor. */
  readonly atKey: string;
  /** Each channel has a field of its own, so that none writes over what another has said. */
  readonly inbox: InboxDelivery;
};

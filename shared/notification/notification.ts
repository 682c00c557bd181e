/**
 * Notices (消息): what an account is told. A notice holds a code and its arguments, never words of a request.
 * It reaches its receiver through the inbox of the app, the first and most reliable channel.
 */
import type { Instant } from '../calendar/calendar';
import type { LedgerNoticeCode } from '../entitlement/entitlement';
import type { RecordNoticeCode } from '../person/person';
import type { Category } from '../need/need';
import type { PersonNoticeCode, PostNoticeCode } from '../request/request';

/**
 * What a notice tells, and what it leads to.
 * - person: about a request, to the person or a proxy who reads for them.
 * - post: about a request, to the occupant of a post.
 * - record: about who holds the person's record, acts for them or keeps their card.
 * - ledger: about what is owed to them.
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
      /** The person's name. */
      readonly name: string;
    }
  | { readonly kind: 'record'; readonly code: RecordNoticeCode; readonly name: string }
  | { readonly kind: 'ledger'; readonly code: LedgerNoticeCode; readonly name: string }
);

/**
 * How far a notice has come in the inbox, which is the only channel so far: it is unread, or it was read at
 * an instant.
 */
export type InboxDelivery = { readonly state: 'unread' } | { readonly state: 'read'; readonly at: Instant };

/** One notice, as it is stored. */
export type Notice = NoticeContent & {
  /** The effect's id and the receiver, so that carrying an effect out twice writes the notice once. */
  readonly _id: string;
  /**
   * The receiver's account; null once the notice is withdrawn. It is then in nobody's inbox, and its `_id`
   * stays taken.
   */
  readonly account: string | null;
  readonly at: Instant;
  /** `at|_id`: the sort key and cursor. */
  readonly atKey: string;
  /** Each channel has a field of its own, so that no channel overwrites what another has recorded. */
  readonly inbox: InboxDelivery;
};

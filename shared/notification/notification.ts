/**
 * Notices (消息): what an account is told. A notice holds a code and its arguments, never words of a request.
 * It reaches its receiver through the inbox of the app, the first and most reliable channel.
 */
import type { Instant } from '../calendar/calendar';
import { noEffects } from '../effect';
import type { Causing, EffectBase } from '../effect';
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

/** How far a notice has come in the inbox: it is unread, or it was read at an instant. */
export type InboxDelivery = { readonly state: 'unread' } | { readonly state: 'read'; readonly at: Instant };

/**
 * How far a notice has come as a message of WeChat. That WeChat has accepted a message says nothing about whether
 * anybody has read it.
 * - due: it is going to be sent, if it is still unread then
 * - none: it is not sent: its code stays in the inbox, or WeChat is not configured
 * - noPermit: the account has given no permit, or none is left
 * - over: it was read, or its receiver had no part in it any more, before it was sent
 * - accepted: WeChat has taken it
 * - refused: WeChat does not take it, which is a fault of ours
 * - unknown: the call broke off; it is not sent again
 */
export type PushDelivery =
  | { readonly state: 'due' | 'none' }
  | {
      readonly state: 'noPermit' | 'over' | 'accepted' | 'refused' | 'unknown';
      readonly at: Instant;
    };

/**
 * How far a notice has come as a text message. That the operator has accepted one says nothing about whether anybody has
 * read it.
 * - due: it is going to be sent, if it is still unread then
 * - none: it is not sent: nobody waits for it, or text messages are not configured
 * - sending: a call to the operator is under way, or has broken off
 * - over: it was read, or is for somebody who gets none, before it was sent
 * - noNumber: the number gets no text messages
 * - capped: the day's text messages were used up
 * - accepted, refused, unknown: as for a message of WeChat
 */
export type TextDelivery =
  | { readonly state: 'due' | 'none' }
  | {
      readonly state: 'sending' | 'over' | 'noNumber' | 'capped' | 'accepted' | 'refused' | 'unknown';
      readonly at: Instant;
    };

/**
 * What a notice causes.
 * - push: it is sent as a message of WeChat.
 * - text: if nobody has read it by then, it is sent as a text message.
 * - reach: if nobody has read it by then, it becomes a task under this id.
 */
export type NoticeEffect = EffectBase &
  ({ readonly kind: 'push' | 'text' } | { readonly kind: 'reach'; readonly taskId: string });

/** The fields of a notice that stays in the inbox. */
export const inInboxOnly = {
  ...noEffects,
  version: 1,
  push: { state: 'none' },
  text: { state: 'none' },
} as const;

/** One notice, as it is stored. `_id`: the effect that tells it, and the receiver, so that it is written once. */
export type Notice = NoticeContent &
  Causing<NoticeEffect> & {
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
    readonly push: PushDelivery;
    readonly text: TextDelivery;
  };

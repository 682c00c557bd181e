/**
 * Which notices leave the inbox, and how urgent they are. Every notice stands in the inbox first; a code without a
 * row here does not compile. A cadre's notices stay in the app, where the badge of 待办 counts them; only of somebody in
 * danger they are told at once.
 */
import type { Instant } from '../calendar/calendar';
import type { LedgerNoticeCode } from '../entitlement/entitlement';
import type { RecordNoticeCode } from '../person/person';
import type { PersonNoticeCode, PostNoticeCode } from '../request/request';
import type { NoticeContent } from './notification';
import { afterQuiet } from './quiet-hours';

/**
 * How urgent a notice is.
 * - danger: somebody may be hurt. Any permit is spent on it, at any hour.
 * - answer: the person waits for it, or has to act on it. Any permit is spent on it.
 * - news: it is good to know. The last permit is kept for an answer.
 * - inbox: it stays in the inbox, because the receiver has just acted themselves, or is no person who asks.
 */
export type Urgency = 'danger' | 'answer' | 'news' | 'inbox';

const ofPerson: Readonly<Record<PersonNoticeCode, Urgency>> = {
  received: 'inbox',
  accepted: 'news',
  askedBack: 'answer',
  progressed: 'answer',
  answered: 'answer',
  replyCorrected: 'answer',
  transferred: 'news',
  paused: 'answer',
  resumed: 'news',
  extended: 'answer',
  reassigned: 'news',
  redone: 'inbox',
  askRating: 'news',
  lapsed: 'inbox',
  escalated: 'news',
  redated: 'answer',
  woken: 'news',
};

const ofPost: Readonly<Record<PostNoticeCode, 'danger' | 'inbox'>> = {
  new: 'inbox',
  danger: 'danger',
  added: 'inbox',
  nudged: 'inbox',
  nudgedBelow: 'inbox',
  corrected: 'inbox',
  offered: 'inbox',
  taken: 'inbox',
  refused: 'inbox',
  helping: 'inbox',
  given: 'inbox',
  takenAway: 'inbox',
  prolonged: 'inbox',
  urged: 'inbox',
  redo: 'inbox',
  movedUp: 'inbox',
  withdrawn: 'inbox',
  rated: 'inbox',
  warned: 'inbox',
  overdue: 'inbox',
  supervise: 'inbox',
  wokenUp: 'inbox',
};

const ofRecord: Readonly<Record<RecordNoticeCode, 'inbox'>> = {
  claimConfirmed: 'inbox',
  claimRefused: 'inbox',
  claimedByOther: 'inbox',
  heldElsewhere: 'inbox',
  grantGiven: 'inbox',
  grantEnded: 'inbox',
  grantEnding: 'inbox',
  cardHanded: 'inbox',
  cardTaken: 'inbox',
  cardGivenBack: 'inbox',
  cardBack: 'inbox',
};

const ofLedger: Readonly<Record<LedgerNoticeCode, Urgency>> = { owedFound: 'inbox' };

/** How urgent a notice is, by what it tells. */
export function urgencyOf(notice: NoticeContent): Urgency {
  switch (notice.kind) {
    case 'person':
      return ofPerson[notice.code];
    case 'post':
      return ofPost[notice.code];
    case 'record':
      return ofRecord[notice.code];
    case 'ledger':
      return ofLedger[notice.code];
  }
}

/** When a message may go at the earliest: at once in danger, otherwise not in the quiet hours. */
export function mayGoAt(notice: NoticeContent, now: Instant): Instant {
  return urgencyOf(notice) === 'danger' ? now : afterQuiet(now);
}

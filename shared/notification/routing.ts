/**
 * Which notices leave the inbox, and how urgent they are. Every notice stands in the inbox first; a code without a
 * row here does not compile. A cadre's notices stay in the app: they are counted on the badge of 待办.
 */
import type { LedgerNoticeCode } from '../entitlement/entitlement';
import type { RecordNoticeCode } from '../person/person';
import type { PersonNoticeCode, PostNoticeCode } from '../request/request';
import type { NoticeContent } from './notification';

/**
 * How urgent a notice is.
 * - answer: the person waits for it, or has to act on it. Any permit is spent on it.
 * - news: it is good to know. The last permit is kept for an answer.
 * - inbox: it stays in the inbox, because the receiver has just acted themselves, or is no person who asks.
 */
export type Urgency = 'answer' | 'news' | 'inbox';

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

const ofPost: Readonly<Record<PostNoticeCode, 'inbox'>> = {
  new: 'inbox',
  danger: 'inbox',
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

/**
 * A person of the register. What privacy law protects is sealed (cloudfunctions/platform/seal.ts) and leaves
 * the server masked; the clear fields are those that lists and routing need. Who holds a record, who asks to,
 * and who acts for the person lie in the person's own document, so that each of these is decided by one
 * conditional write.
 */
import type { Attempt } from '../effect';
import { noEffects } from '../effect';
import type { Day, Instant } from '../calendar/calendar';

/**
 * What somebody may be allowed to do for a person, and what they may see; each is given or not given by
 * itself.
 */
export const scopes = ['submit', 'requests', 'plan', 'notices', 'receipt'] as const;
export type Scope = (typeof scopes)[number];

/** guardian 监护人 · family 家属 · agent 政策代理人: a named cadre or volunteer for somebody who cannot move. */
export const grantKinds = ['family', 'guardian', 'agent'] as const;
export type GrantKind = (typeof grantKinds)[number];

/** What is granted to whom, before anybody has taken it up. */
export interface Offer {
  readonly kind: GrantKind;
  /** The proxy's name, which they say with the code. */
  readonly name: string;
  /** Their tie in the person's own words: 女儿. */
  readonly relation: string;
  readonly scopes: readonly Scope[];
  readonly untilOn: Day;
  /**
   * How the person agreed: on their own phone, by voice or photo before a cadre, or by a guardianship
   * document.
   */
  readonly consent: 'self' | 'witness' | 'document';
  /** The recording or photo of it, or null on the person's own phone. */
  readonly evidence: string | null;
}

/**
 * Permission to act for the person (代办): read anew at every call. Days are Beijing days, both ends included.
 */
export interface Grant extends Offer {
  readonly id: string;
  readonly account: string;
  /** Of the code it was taken up with, so that saying it again is not saying a wrong one. */
  readonly codeHash: string;
  readonly fromOn: Day;
  /** How many reminders of its end have gone out. */
  readonly reminded: number;
}

/**
 * A one-time code, given out face to face; only its keyed hash is kept. It lets somebody ask to hold the
 * record, or take up a grant.
 */
export interface Code {
  readonly id: string;
  readonly codeHash: string;
  readonly untilAt: Instant;
  /** Who gave it out; the post is null where the person did. */
  readonly by: { readonly account: string; readonly post: string | null };
  readonly offer: Offer | null;
}

/** Somebody says that this record is theirs. Nothing of it is theirs to see before it is confirmed. */
export interface Claim {
  readonly id: string;
  readonly account: string;
  readonly way: 'code' | 'remote';
  /** Of the code it was made with, or null. */
  readonly codeHash: string | null;
  /** The post on whose desk it lies. */
  readonly post: string;
  readonly askedAt: Instant;
  /** After this it lapses. */
  readonly untilAt: Instant;
  /** While another phone holds the record: until when that one may object. */
  readonly objectUntilAt: Instant | null;
  readonly approvals: readonly { readonly account: string; readonly post: string }[];
}

/**
 * policyCard 政策卡 · certificate 残疾人证 · bankCard 银行卡 · idCard 身份证. A closed list: no number is ever written
 * down.
 */
export const cardKinds = ['policyCard', 'certificate', 'bankCard', 'idCard', 'other'] as const;
export type CardKind = (typeof cardKinds)[number];

/** A card of the person's that an agent keeps for them; null where that side has not said yes yet. */
export interface Card {
  readonly id: string;
  readonly what: CardKind;
  readonly account: string;
  /** The agent's. */
  readonly name: string;
  readonly handedAt: Instant;
  readonly takenAt: Instant | null;
  readonly givenBackAt: Instant | null;
}

/**
 * What is done with a card: handed and received back by the person's side, taken and given back by the
 * agent's.
 */
export const cardActs = ['cardHanded', 'cardTaken', 'cardGivenBack', 'cardBack'] as const;

/**
 * What lies on a post's desk because of a person. claim: somebody says the record is theirs; dispute: its
 * holder objected; personUndone: an effect of the record or the ledger failed each time, so that somebody may
 * not have been told.
 */
export const personTaskKinds = ['claim', 'dispute', 'personUndone'] as const;
export type PersonTaskKind = (typeof personTaskKinds)[number];

/** What an account is told about a record. */
export const recordNoticeCodes = [
  'claimConfirmed',
  'claimRefused',
  'claimedByOther',
  'heldElsewhere',
  'grantGiven',
  'grantEnded',
  'grantEnding',
  ...cardActs,
] as const;
export type RecordNoticeCode = (typeof recordNoticeCodes)[number];

/**
 * What was done about who holds a record, who acts for the person and what is convenient for them; kept in
 * the audit.
 */
export const acts = [
  'codeGiven',
  'claimed',
  'claimApproved',
  'claimRefused',
  'claimLapsed',
  'objected',
  'bound',
  'released',
  'granted',
  'renewed',
  'revoked',
  'expired',
  ...cardActs,
  'died',
  'moved',
  'accessSaid',
  'factStated',
] as const;
export type Act = (typeof acts)[number];

/** What a change of a person causes elsewhere; lies in the document until it is done. */
export type PersonEffect = { readonly id: string; readonly dueAt: Instant } & (
  | { readonly kind: 'tell'; readonly account: string; readonly code: RecordNoticeCode }
  | {
      readonly kind: 'addTask';
      readonly task: PersonTaskKind;
      readonly taskId: string;
      readonly post: string;
    }
  | {
      readonly kind: 'settleTask';
      readonly task: PersonTaskKind;
      readonly taskId: string;
      readonly post: string;
    }
  /** What the account asked as somebody without a record becomes this person's. */
  | { readonly kind: 'adopt'; readonly account: string }
  /** Every policy is held against the person anew. */
  | { readonly kind: 'judge' }
  /** Whoever has an open request of the person is asked to look at it. */
  | { readonly kind: 'alert'; readonly task: 'died' | 'moved' }
  | {
      readonly kind: 'record';
      readonly act: Act;
      readonly account: string | null;
      readonly about: string | null;
      readonly card: CardKind | null;
    }
);

export interface Person {
  readonly _id: string;
  readonly version: number;
  readonly name: string;
  /** Village region code, and all its ancestors with itself, province first. */
  readonly region: string;
  readonly path: readonly string[];
  /** 红旗镇阳光村: what lists show. */
  readonly place: string;
  readonly household: string;
  /** The industry federation the person belongs to, or null. */
  readonly industry: string | null;
  /** Whether the register knows them; somebody who asked without a record is sorted later. */
  readonly recorded: boolean;
  /**
   * Keyed hash of the ID number: the only way to find a person by it. Without a record it is the document's
   * own id, which no number hashes to.
   */
  readonly idKey: string;
  /**
   * Sealed texts, empty where unknown; `disability` is category digit (1-7) and level digit (1-4), for
   * example 41.
   */
  readonly sealed: {
    readonly idNumber: string;
    readonly phone: string;
    readonly address: string;
    readonly disability: string;
  };
  /** Account of the person's own phone, or null. Alone it lets anybody be the person. */
  readonly holder: string | null;
  /** Running ones, at most `MAX_GRANTS`. */
  readonly grants: readonly Grant[];
  readonly codes: readonly Code[];
  /** Out of the person's hands, at most `MAX_CARDS`. */
  readonly cards: readonly Card[];
  /**
   * What is over (offers that were taken up, cards that came back) by id, the last `MAX_SPENT`: who says it
   * again because they heard no answer changes nothing.
   */
  readonly spent: readonly string[];
  /** Open ones, at most `MAX_CLAIMS`. */
  readonly claims: readonly Claim[];
  /** Sealed: what is convenient for the person (access.ts); null until somebody said. */
  readonly access: string | null;
  /** Sealed: what was stated about the person (person/stated.ts); null until somebody said something. */
  readonly facts: string | null;
  /** The day the person died, or null. Nobody holds the record or acts for them then. */
  readonly diedOn: Day | null;
  /** When time has to act next, or null. */
  readonly wakeAt: Instant | null;
  readonly effects: readonly PersonEffect[];
  readonly attempts: readonly Attempt[];
  readonly effectDueAt: Instant | null;
}

export const MAX_GRANTS = 10;
export const MAX_CODES = 10;
export const MAX_CLAIMS = 5;
export const MAX_CARDS = 10;
export const MAX_SPENT = 30;

/**
 * What of a person only holding, granting and what is convenient are about, before anything of it has
 * happened.
 */
export const untouched = {
  version: 1,
  grants: [],
  codes: [],
  cards: [],
  spent: [],
  claims: [],
  access: null,
  facts: null,
  diedOn: null,
  wakeAt: null,
  ...noEffects,
} as const satisfies Partial<Person>;

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last character of an 18-digit ID number, from its first 17 digits (GB 11643). */
export function idCheckDigit(first17: string): string {
  const sum = idWeights.reduce((total, weight, place) => total + weight * Number(first17.charAt(place)), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** Whether a text is a well-formed ID number by GB 11643's check digit; says nothing of its owner. */
export function isIdNumber(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text) && idCheckDigit(text.slice(0, 17)) === text.charAt(17);
}

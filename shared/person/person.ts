/**
 * A person of the register. What privacy law protects is sealed (cloudfunctions/platform/seal.ts) and leaves
 * the server masked; the fields in clear text are those that lists and routing need. Holder, claims and
 * grants are kept in the person's own document, so that each decision about them is one conditional write.
 */
import type { Attempt } from '../effect';
import { noEffects } from '../effect';
import type { Day, Instant } from '../calendar/calendar';

/** What a proxy may be allowed to do for the person or to see. Each scope is granted separately. */
export const scopes = ['submit', 'requests', 'plan', 'notices', 'receipt'] as const;
export type Scope = (typeof scopes)[number];

/**
 * The kinds of grant: guardian 监护人, family 家属, and agent 政策代理人, a named cadre or volunteer for a person who
 * cannot move.
 */
export const grantKinds = ['family', 'guardian', 'agent'] as const;
export type GrantKind = (typeof grantKinds)[number];

/** What is granted to which proxy, before the proxy has taken it up. */
export interface Offer {
  readonly kind: GrantKind;
  /** The proxy's name, which the proxy has to give together with the code. */
  readonly name: string;
  /** The proxy's relation in the person's own words: 女儿. */
  readonly relation: string;
  readonly scopes: readonly Scope[];
  readonly untilOn: Day;
  /**
   * How the person agreed: on their own phone, by voice or photo before a cadre, or by a guardianship
   * document.
   */
  readonly consent: 'self' | 'witness' | 'document';
  /** The recording or photo of the agreement, or null where the person agreed on their own phone. */
  readonly evidence: string | null;
}

/**
 * Permission to act for the person (代办). It is read anew at every call. Days are Beijing days; the first and
 * the last are included.
 */
export interface Grant extends Offer {
  readonly id: string;
  readonly account: string;
  /**
   * The hash of the code with which the grant was taken up, so that entering the same code again does not
   * count as entering a wrong one.
   */
  readonly codeHash: string;
  readonly fromOn: Day;
  /** How many reminders of the grant's end have gone out. */
  readonly reminded: number;
}

/**
 * A one-time code, given out face to face; only its keyed hash is stored. With it somebody may claim the
 * record, or take up a grant.
 */
export interface Code {
  readonly id: string;
  readonly codeHash: string;
  readonly untilAt: Instant;
  /** Who gave the code out; `post` is null where the person did. */
  readonly by: { readonly account: string; readonly post: string | null };
  readonly offer: Offer | null;
}

/**
 * A claim (认领): the holder of an account says that this record is theirs. They see nothing of the record
 * before the claim is confirmed.
 */
export interface Claim {
  readonly id: string;
  readonly account: string;
  readonly way: 'code' | 'remote';
  /** The hash of the code with which the claim was made, or null for a claim from afar. */
  readonly codeHash: string | null;
  /** The post on whose desk the claim lies. */
  readonly post: string;
  readonly askedAt: Instant;
  /** The instant at which the claim lapses. */
  readonly untilAt: Instant;
  /** While another account holds the record: until when that account may object. */
  readonly objectUntilAt: Instant | null;
  readonly approvals: readonly { readonly account: string; readonly post: string }[];
}

/**
 * The kinds of card that somebody may keep for the person: policyCard 政策卡, certificate 残疾人证, other 别的优惠卡. The
 * list is closed because a card's number is never stored, and because nobody may hold a card that pays or proves
 * who somebody is, such as 银行卡, 社保卡 and 身份证. Source: 财办〔2020〕37号 (不得违规代持).
 */
export const cardKinds = ['policyCard', 'certificate', 'other'] as const;
export type CardKind = (typeof cardKinds)[number];

/**
 * A card of the person that an agent keeps for them. `takenAt` and `givenBackAt` are null until the agent has
 * confirmed.
 */
export interface Card {
  readonly id: string;
  readonly what: CardKind;
  readonly account: string;
  /** The agent's name. */
  readonly name: string;
  readonly handedAt: Instant;
  readonly takenAt: Instant | null;
  readonly givenBackAt: Instant | null;
}

/**
 * The four steps of a card: the person's side hands it over and receives it back, the agent's side takes it
 * and gives it back.
 */
export const cardActs = ['cardHanded', 'cardTaken', 'cardGivenBack', 'cardBack'] as const;

/**
 * The kinds of task that a post gets because of a person. claim: somebody says that the record is theirs;
 * dispute: its holder objected to a claim; personUndone: an effect of the record or the ledger failed at
 * every attempt, so that somebody may not have been told.
 */
export const personTaskKinds = ['claim', 'dispute', 'personUndone'] as const;
export type PersonTaskKind = (typeof personTaskKinds)[number];

/** The codes of the notices that an account receives about a record. */
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
 * The acts that the audit keeps about a person: about who holds the record, who acts for the person, their
 * cards, their access needs and what was stated about them.
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

/** What a change of a person causes elsewhere. An effect stays in the document until it is carried out. */
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
  /** The requests that the account made without a record become this person's. */
  | { readonly kind: 'adopt'; readonly account: string }
  /** All policies are evaluated for the person anew. */
  | { readonly kind: 'evaluate' }
  /** Each post with an open request of the person is asked to look at it. */
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
  /** `region` is the village's region code; `path` is all its ancestors and itself, province first. */
  readonly region: string;
  readonly path: readonly string[];
  /** The place as lists show it: 红旗镇阳光村. */
  readonly place: string;
  readonly household: string;
  /** The industry federation the person belongs to, or null. */
  readonly industry: string | null;
  /** Whether the person is in the register. A person who asked without a record is identified later. */
  readonly recorded: boolean;
  /**
   * Keyed hash of the ID number, by which alone a person can be found by that number. For a person without a
   * record it is the document's own id, which is no number's hash.
   */
  readonly idKey: string;
  /**
   * Keyed hashes of the forms (../near.ts) of the name and the telephone number, by which people of one region with
   * a near name or number are found.
   */
  readonly nearKeys: readonly string[];
  /**
   * Sealed texts, empty where unknown. `disability` is the category digit (1-7) and the level digit (1-4),
   * for example 41.
   */
  readonly sealed: {
    readonly idNumber: string;
    readonly phone: string;
    readonly address: string;
    readonly disability: string;
  };
  /** The account of the person's own phone, or null. Only this account may act as the person. */
  readonly holder: string | null;
  /** The running grants, at most `MAX_GRANTS`. */
  readonly grants: readonly Grant[];
  readonly codes: readonly Code[];
  /** The cards that are out of the person's hands, at most `MAX_CARDS`. */
  readonly cards: readonly Card[];
  /**
   * The ids of offers that were taken up and cards that came back, the last `MAX_SPENT` of them. A repeat of
   * such a command, by a caller who received no answer, changes nothing.
   */
  readonly spent: readonly string[];
  /** The open claims, at most `MAX_CLAIMS`. */
  readonly claims: readonly Claim[];
  /** Sealed: the person's access needs (access.ts); null until somebody has stated them. */
  readonly access: string | null;
  /** Sealed: the facts stated about the person (stated.ts); null until somebody has stated one. */
  readonly facts: string | null;
  /** The day the person died, or null. From then on nobody holds the record or acts for the person. */
  readonly diedOn: Day | null;
  /** When the timer has to act on the person next, or null. */
  readonly wakeAt: Instant | null;
  readonly effects: readonly PersonEffect[];
  readonly attempts: readonly Attempt[];
  readonly effectDueAt: Instant | null;
}

/**
 * 我管的人: the people of a place as its cadre looks through them. all: by name · open: whoever has an open request,
 * the earliest due first · owed: whoever is owed a policy, those who are owed most first · none: whoever has
 * neither, by name. No filter says how well anybody works.
 */
export const peopleFilters = ['all', 'open', 'owed', 'none'] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

export const MAX_GRANTS = 10;
export const MAX_CODES = 10;
export const MAX_CLAIMS = 5;
export const MAX_CARDS = 10;
export const MAX_SPENT = 30;

/**
 * The fields of a person that claims, grants, cards, access needs and statements change, as they stand before
 * any of these has happened.
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

/**
 * Whether a text is a well-formed ID number by GB 11643's check digit. It does not say whose number it is.
 */
export function isIdNumber(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text) && idCheckDigit(text.slice(0, 17)) === text.charAt(17);
}

/**
 * A person of the register. What privacy law protects is sealed (cloudfunctions/lib/seal.ts) and leaves the server masked;
 * the clear fields are those that lists and routing need.
 */

/** Permission for one family member to act (家属代办): checked against the day on every call. Days are Beijing days, both ends included. */
export interface Grant {
  readonly account: string;
  readonly name: string;
  /** The proxy's tie in the person's own words: 女儿. */
  readonly relation: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

export interface Person {
  readonly _id: string;
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
  /** Keyed hash of the ID number: the only way to find a person by it. Without a record it is the document's own id, which no number hashes to. */
  readonly idKey: string;
  /** Sealed texts, empty where unknown; `disability` is category digit (1-7) and level digit (1-4), for example 41. */
  readonly sealed: { readonly idNumber: string; readonly phone: string; readonly address: string; readonly disability: string };
  /** Account of the person's own phone, or null. */
  readonly holder: string | null;
  readonly grants: readonly Grant[];
}

/** 138****12: enough to recognise one's own number, not enough to call it. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-2)}`;
}

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

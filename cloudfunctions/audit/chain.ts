/** The audit's chains: in which chain an entry stands, what its link covers, and what is sealed of a day. */
import { randomBytes } from 'node:crypto';
import type { AuditActor, AuditEntry } from '../../shared/audit/audit';
import type { Day } from '../../shared/calendar/calendar';
import { digestOf, linkOf, textDigest } from '../aggregate/hash-chain';
import type { Sealer } from '../platform/seal';

/**
 * The number of digits in a sequence number, enough that the ids of a chain sort in the order of its entries.
 */
const SEQUENCE_DIGITS = 6;

/**
 * The fields that the link of an entry does not cover. In place of `about` and `salt` it covers their digest.
 */
const besidesEntry = ['link', 'about', 'salt'];

/**
 * The chain in which an actor's entries of a day stand. Time acts on many persons at once; it has a chain for
 * each person, so that its entries do not wait for each other.
 */
export function chainOf(day: Day, by: AuditActor, subject: string | null): string {
  switch (by) {
    case 'setUp':
      return `${day}.setUp`;
    case 'time':
      return `${day}.time-${digestOf(subject)}`;
    default:
      return `${day}.${digestOf(by.account)}`;
  }
}

/** The chain in which an entry stands, by its id. */
function chainOfEntry(id: string): string {
  return id.slice(0, id.lastIndexOf('.'));
}

/** A text about a person, with a salt and the digest that stands for both in the chain. */
export function besideChain(about: string | null): Pick<AuditEntry, 'about' | 'salt' | 'aboutDigest'> {
  if (about === null) return { about, salt: null, aboutDigest: null };
  const salt = randomBytes(16).toString('base64url');
  return { about, salt, aboutDigest: textDigest(salt + about) };
}

/**
 * Makes the entry that follows the last one of its chain.
 * @param head the last entry, or undefined where the chain begins
 */
export function linkedEntry(
  chain: string,
  head: Pick<AuditEntry, '_id' | 'link'> | undefined,
  content: Omit<AuditEntry, '_id' | 'link'>,
): AuditEntry {
  const sequence = head === undefined ? 1 : Number(head._id.slice(chain.length + 1)) + 1;
  const entry = { _id: `${chain}.${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`, ...content };
  return { ...entry, link: linkOf(head?.link ?? '', entry, besidesEntry) };
}

/**
 * Whether an entry follows from a link, and whether its text, where it has not been erased, is the text whose
 * digest the chain holds.
 */
function followsFrom(previous: string, entry: AuditEntry): boolean {
  const { about, salt, aboutDigest, link } = entry;
  const isErased = about === null && salt === null;
  const aboutHolds = isErased || textDigest(`${String(salt)}${String(about)}`) === aboutDigest;
  return aboutHolds && linkOf(previous, entry, besidesEntry) === link;
}

/** How far the entries of one day have been read, in the order of their ids. */
export interface DayWalk {
  readonly day: Day;
  /** The id of the last entry that was read, and its link; both are empty at the beginning. */
  readonly after: string;
  readonly link: string;
  /** The digest of the last links of the chains that have been read to their end. */
  readonly heads: string;
  /** Whether any entry did not follow from the one before it. */
  readonly isBroken: boolean;
}

/** The walk of a day of which nothing has been read yet. */
export function walkOf(day: Day): DayWalk {
  return { day, after: '', link: '', heads: '', isBroken: false };
}

/** The digest of a day's heads, including the head of the chain in which the walk stands. */
function headsOf({ after, link, heads }: DayWalk): string {
  return after === '' ? heads : digestOf([heads, after, link]);
}

/** The walk after one more entry has been read. */
export function walkedOver(walk: DayWalk, entry: AuditEntry): DayWalk {
  const isSameChain = walk.after !== '' && chainOfEntry(walk.after) === chainOfEntry(entry._id);
  const isFollowing = followsFrom(isSameChain ? walk.link : '', entry);
  return {
    ...walk,
    after: entry._id,
    // An entry that does not follow may have no link at all.
    link: isFollowing ? entry.link : '',
    heads: isSameChain ? walk.heads : headsOf(walk),
    isBroken: walk.isBroken || !isFollowing,
  };
}

/**
 * The root over all heads of a day that was read to its end. It is keyed, so that it cannot be made without
 * the secret key.
 * @param before the root of the day before
 */
export function rootOf(walk: DayWalk, before: string, sealer: Sealer): string {
  return sealer.markOf(digestOf(['audit', walk.day, before, headsOf(walk)]));
}

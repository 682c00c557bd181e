/** The audit's chains: where an entry stands, what its link covers, and what is sealed of a day. */
import { randomBytes } from 'node:crypto';
import type { AuditActor, AuditEntry } from '../../shared/audit/audit';
import type { Day } from '../../shared/calendar/calendar';
import { digestOf, linkOf, textDigest } from '../aggregate/hash-chain';
import type { Sealer } from '../platform/seal';

/** Enough digits that the ids of a chain sort as its entries do. */
const SEQUENCE_DIGITS = 6;

/** What the link of an entry does not cover. For both stands their digest. */
const besidesEntry = ['link', 'about', 'salt'];

/**
 * The chain in which an actor's entries of a day stand. Time acts on many persons at once and has a chain for each of
 * them, so that its entries do not wait for each other.
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

/** A text about somebody with what stands for it in the chain. */
export function besideChain(about: string | null): Pick<AuditEntry, 'about' | 'salt' | 'aboutDigest'> {
  if (about === null) return { about, salt: null, aboutDigest: null };
  const salt = randomBytes(16).toString('base64url');
  return { about, salt, aboutDigest: textDigest(salt + about) };
}

/**
 * An entry behind the last one of its chain.
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

/** Whether an entry follows from a link, and what it is about, where it is still there, is what was vouched for. */
function followsFrom(previous: string, entry: AuditEntry): boolean {
  const { about, salt, aboutDigest, link } = entry;
  const isErased = about === null && salt === null;
  const aboutHolds = isErased || textDigest(`${String(salt)}${String(about)}`) === aboutDigest;
  return aboutHolds && linkOf(previous, entry, besidesEntry) === link;
}

/** How far the entries of one day have been read, in the order of their ids. */
export interface DayWalk {
  readonly day: Day;
  /** The last entry that was read, and its link; both are empty at the beginning. */
  readonly after: string;
  readonly link: string;
  /** The digest of the last links of the chains that are read to their end. */
  readonly heads: string;
  /** Whether an entry did not follow from the one before. */
  readonly isBroken: boolean;
}

/** A day of which nothing has been read. */
export function walkOf(day: Day): DayWalk {
  return { day, after: '', link: '', heads: '', isBroken: false };
}

/** The heads of a day, with that of the chain in which the walk stands. */
function headsOf({ after, link, heads }: DayWalk): string {
  return after === '' ? heads : digestOf([heads, after, link]);
}

/** A walk after one more entry. */
export function walkedOver(walk: DayWalk, entry: AuditEntry): DayWalk {
  const isSameChain = walk.after !== '' && chainOfEntry(walk.after) === chainOfEntry(entry._id);
  const isFollowing = followsFrom(isSameChain ? walk.link : '', entry);
  return {
    ...walk,
    after: entry._id,
    // What does not follow may have no link at all.
    link: isFollowing ? entry.link : '',
    heads: isSameChain ? walk.heads : headsOf(walk),
    isBroken: walk.isBroken || !isFollowing,
  };
}

/**
 * The root over all heads of a day that was read to its end.
 * @param before the root of the day before
 */
export function rootOf(walk: DayWalk, before: string, sealer: Sealer): string {
  return sealer.markOf(digestOf(['audit', walk.day, before, headsOf(walk)]));
}

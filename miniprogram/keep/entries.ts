/**
 * What is kept on this phone until the cloud has it: small entries, and the photos and sound they name. An
 * entry keeps its id from the first answer to the last photo that arrives, so that it moves from one kind to
 * the next in one write.
 */
import type { Input } from '../../shared/contract';
import type { Category, Channel, PartOfDay } from '../../shared/need/need';

/** Whose it is. */
export interface Owned {
  /** The account that was signed in; left out where none was known, and in what an earlier version kept. */
  readonly account?: string;
}

/** A photo or a piece of sound; `seconds` is 0 for a photo. */
export interface Medium {
  readonly id: string;
  readonly kind: 'photo' | 'sound';
  readonly seconds: number;
}

/** The answers given so far. */
export interface Draft extends Owned {
  readonly kind: 'draft';
  readonly id: string;
  /** When it was last changed. */
  readonly at: string;
  /** Begun by speaking or by the questions: where it is taken up again. */
  readonly way: 'speak' | 'write';
  readonly danger: 'yes' | 'no' | null;
  readonly personId: string | null;
  readonly category: Category | null;
  /**
   * The post of the one complained of; null where one does not want to say; left out until it is answered.
   */
  readonly accused?: string | null;
  readonly words: string;
  readonly media: readonly Medium[];
  readonly channel: Channel | null;
  readonly when: PartOfDay | null;
}

/**
 * A medium on its way: uploaded once it has a file id, done once the request names it. `refused` says why it
 * is not taken.
 */
export interface Sending extends Medium {
  readonly fileId: string | null;
  readonly attached: boolean;
  readonly refused: string | null;
}

/** The words of a change, without its media: these follow one by one. */
export type OutgoingCommand =
  | { readonly name: 'request.submit'; readonly input: Omit<Input<'request.submit'>, 'media'> }
  | { readonly name: 'request.add'; readonly input: Omit<Input<'request.add'>, 'media'> };

/** A finished change that is not wholly in the cloud yet. */
export interface Outgoing extends Owned {
  readonly kind: 'outgoing';
  readonly id: string;
  readonly at: string;
  readonly command: OutgoingCommand;
  /** Whom a request that more is said to is about; left out where an earlier version did not know. */
  readonly personId?: string;
  readonly media: readonly Sending[];
  /** The request, once its words are acknowledged. */
  readonly requestId: string | null;
  /** Why the words will not be taken as they are. */
  readonly refused: string | null;
}

/**
 * Something else that is being written by somebody signed in here; the page that writes it knows what it is.
 */
export interface Written extends Owned {
  readonly kind: 'written';
  readonly id: string;
  readonly at: string;
  readonly content: unknown;
  /** The photos and sound it names, where there are any. */
  readonly media?: readonly Medium[];
}

export type Entry = Draft | Outgoing | Written;

/**
 * The account something belongs to; null where none was known. What is written has always been kept under its
 * account's name.
 */
export function ownerOf(kept: Entry | KeptMedium): string | null {
  return kept.account ?? (kept.kind === 'written' ? kept.id.slice(kept.id.lastIndexOf('.') + 1) : null);
}

/**
 * Whether something may be seen while an account is signed in. What is nobody's yet may; it becomes theirs.
 * @param account null while none is known
 */
export function isSeenBy(kept: Entry | KeptMedium, account: string | null): boolean {
  const owner = ownerOf(kept);
  return owner === null || owner === account;
}

/** The person an entry is about; null where it is not known here. */
export function personOf(entry: Entry): string | null {
  switch (entry.kind) {
    case 'draft':
      return entry.personId;
    case 'outgoing':
      return entry.command.name === 'request.submit'
        ? entry.command.input.personId
        : (entry.personId ?? null);
    case 'written':
      return null;
  }
}

/** Entries by whom they are about, while the phone acts for one person of several. */
export interface Sorted {
  /** About this person, or not said of anybody yet. */
  readonly here: readonly Entry[];
  /** About another one may act for. */
  readonly elsewhere: readonly Entry[];
  /** About somebody one does not act for any more: kept, and not to be sent. */
  readonly over: readonly Entry[];
}

/**
 * Sorts entries by whom they are about.
 * @param personIds all one may act for; null while that is not known
 */
export function sorted(
  entries: readonly Entry[],
  personId: string | null,
  personIds: readonly string[] | null,
): Sorted {
  const placeOf = (entry: Entry): keyof Sorted => {
    const about = personOf(entry);
    if (about === null || about === personId) return 'here';
    return personIds === null || personIds.includes(about) ? 'elsewhere' : 'over';
  };
  const at = (place: keyof Sorted): Entry[] => entries.filter((entry) => placeOf(entry) === place);
  return { here: at('here'), elsewhere: at('elsewhere'), over: at('over') };
}

/** A medium that lies on this phone. */
export interface KeptMedium extends Medium, Owned {
  readonly at: string;
  /** The ending of its file name: jpg, mp3, webm… */
  readonly ending: string;
}

/** Why something could not be kept: no room, or the phone refuses to keep anything. */
export type UnsavedReason = 'full' | 'refused';

/** Thrown where the phone did not keep what it was given. */
export class NotKept extends Error {
  constructor(
    readonly why: UnsavedReason,
    detail: string,
  ) {
    super(`not kept: ${detail}`);
  }
}

/** Whether something read back is an entry this version knows. What is not stays where it lies. */
export function isEntry(stored: unknown): stored is Entry {
  if (typeof stored !== 'object' || stored === null || !('id' in stored) || !('kind' in stored)) return false;
  if (stored.kind === 'written') return 'content' in stored;
  return 'media' in stored && (stored.kind === 'draft' || stored.kind === 'outgoing');
}

/** The media an entry names. */
export function namedBy(entry: Entry): readonly Medium[] {
  return entry.media ?? [];
}

/** The media an entry still needs on this phone. What is written besides says so on its own page. */
function needed(entry: Entry): readonly Medium[] {
  switch (entry.kind) {
    case 'draft':
      return entry.media;
    case 'outgoing':
      return entry.media.filter(({ attached }) => !attached);
    case 'written':
      return [];
  }
}

/** Media that no entry names, newest first. */
export function orphansAmong(media: Iterable<KeptMedium>, entries: readonly Entry[]): KeptMedium[] {
  const named = new Set(entries.flatMap((entry) => namedBy(entry).map(({ id }) => id)));
  return [...media].filter(({ id }) => !named.has(id)).sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** What an entry names and the phone does not have. */
export function missingFrom(entry: Entry, media: ReadonlyMap<string, KeptMedium>): Medium[] {
  return needed(entry).filter(({ id }) => !media.has(id));
}

/** The media of an entry that go with it: what another entry names stays. */
export function mediaOnlyOf(entry: Entry, entries: readonly Entry[]): string[] {
  const elsewhere = new Set(
    entries.filter(({ id }) => id !== entry.id).flatMap((other) => namedBy(other).map(({ id }) => id)),
  );
  return namedBy(entry)
    .map(({ id }) => id)
    .filter((id) => !elsewhere.has(id));
}

/**
 * The types of what is kept on this phone until the cloud has it: small entries, and the photos and sound
 * they name. An entry keeps its id from the first answer to the last photo that arrives, so that it changes
 * from one kind to the next in one write.
 */
import type { Input } from '../../shared/contract';
import type { Category, Channel, PartOfDay } from '../../shared/need/need';

/** Which account a kept thing belongs to. */
export interface Owned {
  /**
   * The account that was signed in. It is missing where none was known, and in what an earlier version kept.
   */
  readonly account?: string;
}

/** What every entry has for the sake of the other windows that keep under the same id. */
export interface Shared extends Owned {
  /**
   * How often storage has replaced what is kept under the id. A window that knows an older revision has not seen
   * the newest content. It is missing in what an earlier version kept.
   */
  readonly revision?: number;
}

/** A photo or a part of a recording; `seconds` is 0 for a photo. */
export interface Medium {
  readonly id: string;
  readonly kind: 'photo' | 'sound';
  readonly seconds: number;
}

/** A request being filled in: the answers given so far. */
export interface Draft extends Shared {
  readonly kind: 'draft';
  readonly id: string;
  /** The id of the draft of which this is another copy: two windows wrote different words into one draft. */
  readonly copyOf?: string;
  /** The window that wrote it last. */
  readonly window?: string;
  /** The time of the last change. */
  readonly at: string;
  /** Whether the draft was begun by speaking or by the questions; it is continued on that page. */
  readonly way: 'speak' | 'write';
  readonly danger: 'yes' | 'no' | null;
  readonly personId: string | null;
  readonly category: Category | null;
  /**
   * The post or the grant of the accused. It is null where the person does not want to say, and missing until
   * the question is answered.
   */
  readonly accused?: string | null;
  readonly words: string;
  readonly media: readonly Medium[];
  readonly channel: Channel | null;
  readonly when: PartOfDay | null;
}

/**
 * A medium being sent. It is uploaded once it has a file id, and done once it is attached to the request.
 * `refused` is the reason why the cloud does not take it.
 */
export interface Sending extends Medium {
  readonly fileId: string | null;
  readonly attached: boolean;
  readonly refused: string | null;
}

/** The command of a change without its media, which follow one by one. */
export type OutgoingCommand =
  | { readonly name: 'request.submit'; readonly input: Omit<Input<'request.submit'>, 'media'> }
  | { readonly name: 'request.add'; readonly input: Omit<Input<'request.add'>, 'media'> };

/** A finished change that is not completely in the cloud yet. */
export interface Outgoing extends Shared {
  readonly kind: 'outgoing';
  readonly id: string;
  readonly at: string;
  readonly command: OutgoingCommand;
  /**
   * The person the request is about, where the command adds to an existing request. It is missing in what an
   * earlier version kept.
   */
  readonly personId?: string;
  /** The id of the copy of the draft that was handed in; missing where it was the draft itself. */
  readonly fromCopy?: string;
  readonly media: readonly Sending[];
  /** The id of the request, once its words are acknowledged; null before. */
  readonly requestId: string | null;
  /** The failure code with which the cloud refused the words as they are; null while it has not. */
  readonly refused: string | null;
}

/**
 * Anything else that a signed-in account is writing. Only the page that writes it knows the shape of its
 * content.
 */
export interface Written extends Shared {
  readonly kind: 'written';
  readonly id: string;
  /** The id of the text of which this is another copy, written in another window. */
  readonly copyOf?: string;
  readonly at: string;
  readonly content: unknown;
  /** The photos and sound that the content names, where there are any. */
  readonly media?: readonly Medium[];
  /** The person for whom something is asked with it; missing in what a cadre writes. */
  readonly personId?: string;
}

/**
 * A change that is completely in the cloud. It keeps the id that its draft had and no words, so that every
 * window and every old address knows that this draft was handed in.
 */
export interface HandedIn extends Shared {
  readonly kind: 'handed';
  readonly id: string;
  readonly at: string;
  /** Null where the cloud said that this was handed in earlier, and not as which request. */
  readonly requestId: string | null;
  /** The person it is about; null where that is not known. */
  readonly personId: string | null;
  /** Whether the person has seen that it arrived. */
  readonly told: boolean;
}

export type Entry = Draft | Outgoing | HandedIn | Written;

/**
 * The account a kept thing belongs to; null where none was known. The id of a `written` entry has always
 * ended in its account.
 */
export function ownerOf(kept: Entry | KeptMedium): string | null {
  return kept.account ?? (kept.kind === 'written' ? kept.id.slice(kept.id.lastIndexOf('.') + 1) : null);
}

/**
 * Whether a kept thing may be seen while an account is signed in. A thing without an account may be seen, and
 * is then assigned to the account that is signed in.
 * @param account null while none is known
 */
export function isSeenBy(kept: Entry | KeptMedium, account: string | null): boolean {
  const owner = ownerOf(kept);
  return owner === null || owner === account;
}

/** The id of the person an entry is about; null where it is not known on this phone. */
export function personOf(entry: Entry): string | null {
  switch (entry.kind) {
    case 'draft':
    case 'handed':
      return entry.personId;
    case 'outgoing':
      return entry.command.name === 'request.submit'
        ? entry.command.input.personId
        : (entry.personId ?? null);
    case 'written':
      return entry.personId ?? null;
  }
}

/**
 * The kept entries that are not handed in yet, divided by the person they are about, where the phone can act for
 * several persons.
 */
export interface Sorted {
  /** About the person the phone acts for now, or not assigned to a person yet. */
  readonly here: readonly Entry[];
  /** About another person for whom the account may act. */
  readonly elsewhere: readonly Entry[];
  /** About a person for whom the account does not act any more: these are kept, and must not be sent. */
  readonly over: readonly Entry[];
}

/**
 * Divides entries by the person they are about.
 * @param personIds the persons for whom the account may act; null while that is not known
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
  const at = (place: keyof Sorted): Entry[] =>
    entries.filter((entry) => entry.kind !== 'handed' && placeOf(entry) === place);
  return { here: at('here'), elsewhere: at('elsewhere'), over: at('over') };
}

/** A medium that lies on this phone. */
export interface KeptMedium extends Medium, Owned {
  readonly at: string;
  /** The extension of its file name: jpg, mp3, webm… */
  readonly ending: string;
}

/** Why something could not be kept: there is no room, or the phone refuses to keep anything. */
export type UnsavedReason = 'full' | 'refused';

/** Thrown where the phone could not keep what it was given. */
export class NotKept extends Error {
  constructor(
    readonly why: UnsavedReason,
    detail: string,
  ) {
    super(`not kept: ${detail}`);
  }
}

/** The draft that a change which is not sent yet was made of; null for what is no new request. */
export function draftOf({ id, at, command, media }: Outgoing): Draft | null {
  if (command.name !== 'request.submit') return null;
  const { danger, personId, category, accused, words, contact } = command.input;
  return {
    kind: 'draft',
    id,
    at,
    way: 'write',
    danger: danger ? 'yes' : 'no',
    personId,
    category,
    accused,
    words,
    media: media.map(({ id: mediumId, kind, seconds }) => ({ id: mediumId, kind, seconds })),
    channel: contact.channel,
    when: contact.when,
  };
}

/** What becomes of the entry under one id, in one step. */
export interface EntryChange {
  /** The entries to write: the one under the id, and copies of what it would have replaced. */
  readonly put: readonly Entry[];
  /** Whether nothing is kept under the id any more. */
  readonly drop: boolean;
  /** The ids of the media to remove. */
  readonly media: readonly string[];
}

/** Whether a value read back is an entry this version knows. Any other value is left where it is stored. */
export function isEntry(stored: unknown): stored is Entry {
  if (typeof stored !== 'object' || stored === null || !('id' in stored) || !('kind' in stored)) return false;
  if (stored.kind === 'written') return 'content' in stored;
  if (stored.kind === 'handed') return 'requestId' in stored && 'told' in stored;
  return 'media' in stored && (stored.kind === 'draft' || stored.kind === 'outgoing');
}

/** The media an entry names. */
export function namedBy(entry: Entry): readonly Medium[] {
  return entry.kind === 'handed' ? [] : (entry.media ?? []);
}

/**
 * The media that an entry still needs on this phone. A `written` entry reports its lost media on its own
 * page.
 */
function needed(entry: Entry): readonly Medium[] {
  switch (entry.kind) {
    case 'draft':
      return entry.media;
    case 'outgoing':
      return entry.media.filter(({ attached }) => !attached);
    case 'written':
    case 'handed':
      return [];
  }
}

/** The media that no entry names, newest first. */
export function orphansAmong(media: Iterable<KeptMedium>, entries: readonly Entry[]): KeptMedium[] {
  const named = new Set(entries.flatMap((entry) => namedBy(entry).map(({ id }) => id)));
  return [...media].filter(({ id }) => !named.has(id)).sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** The media that an entry needs and the phone does not have. */
export function missingFrom(entry: Entry, media: ReadonlyMap<string, KeptMedium>): Medium[] {
  return needed(entry).filter(({ id }) => !media.has(id));
}

/** The media that are removed together with an entry: those that no other entry names. @returns their ids */
export function mediaOnlyOf(entry: Entry, entries: readonly Entry[]): string[] {
  const elsewhere = new Set(
    entries.filter(({ id }) => id !== entry.id).flatMap((other) => namedBy(other).map(({ id }) => id)),
  );
  return namedBy(entry)
    .map(({ id }) => id)
    .filter((id) => !elsewhere.has(id));
}

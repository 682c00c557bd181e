/**
 * What is kept on this phone, as every page sees it: an index in memory that is read at the start, and from which
 * every change is written to storage. What could not be written stays in memory and is marked, so that no page
 * calls it safe. Pages see only what belongs to the signed-in account. Several windows of a browser share the
 * storage; what each of them writes is settled with what the others wrote (`settle.ts`).
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { accountNow, subscribeToSignedIn } from '../cloud/signed-in';
import type {
  Draft,
  Entry,
  EntryChange,
  HandedIn,
  KeptMedium,
  Medium,
  Outgoing,
  UnsavedReason,
  Written,
} from './entries';
import { isSeenBy, mediaOnlyOf, namedBy, NotKept, ownerOf, personOf } from './entries';
import type { Raw } from '../device/raw';
import { newId } from '../cloud/transport';
import {
  addressOf,
  adoptMedium,
  changeEntry,
  described,
  findRaw,
  putMedium,
  readAll,
  releaseAddress,
  removeMedium,
  subscribeToOtherWindows,
  tellOtherWindows,
} from './keep';
import type { Settled } from './settle';
import { isUnchanged, rootOf, settle } from './settle';

export interface Kept {
  /** The entries, newest first. */
  readonly entries: readonly Entry[];
  readonly media: ReadonlyMap<string, KeptMedium>;
  /** The ids of what is in memory only, each with the reason. */
  readonly unsaved: ReadonlyMap<string, UnsavedReason>;
}

const nothing: Kept = { entries: [], media: new Map(), unsaved: new Map() };
const listeners = new Set<() => void>();
/** Everything on the phone, of every account. */
let all: Kept | null = null;
/** The part of it that the signed-in account may see. */
let own: Kept | null = null;
/** The content of media that could not be written to storage. */
const loose = new Map<string, Raw>();
/** What storage held under each id when this window last read or wrote it. */
const known = new Map<string, Entry>();
/** The ids of the entries that this window has written. */
const writtenHere = new Set<string>();
/** In their order, the changes of the id under which this window goes on with a text. */
const moves: { readonly from: string; readonly to: string }[] = [];
let thisWindow: Promise<string> | undefined;
/** Made in advance, because a transaction cannot wait for an id. */
let spareId: Promise<string> | undefined;

function show(next: Kept): void {
  const account = accountNow();
  const media = new Map([...next.media].filter(([, medium]) => isSeenBy(medium, account)));
  all = next;
  own = { ...next, entries: next.entries.filter((entry) => isSeenBy(entry, account)), media };
  listeners.forEach((listener) => listener());
}

function change(changes: (before: Kept) => Partial<Kept>): void {
  const before = all ?? nothing;
  show({ ...before, ...changes(before) });
}

/**
 * Assigns what has no account yet, such as what an earlier version kept, to the first account that signs in.
 */
function adopt(): void {
  const account = accountNow();
  if (account === null || all === null) return;
  const unowned = (thing: Entry | KeptMedium): boolean => ownerOf(thing) === null;
  const entries = all.entries.filter(unowned).map(({ id }) => id);
  const media = [...all.media.values()].filter(unowned);
  change((before) => ({
    entries: before.entries.map((entry) => (unowned(entry) ? { ...entry, account } : entry)),
  }));
  entries.forEach((id) => dirty.add(id));
  for (const id of entries) void inTurn(() => writeThrough(id));
  for (const medium of media) void adoptOne(medium, account);
}

async function adoptOne(medium: KeptMedium, account: string): Promise<void> {
  const adopted = { ...medium, account };
  try {
    if (!loose.has(medium.id)) await inTurn(() => adoptMedium(medium, adopted));
    change(({ media }) => (media.has(medium.id) ? { media: new Map([...media, [medium.id, adopted]]) } : {}));
  } catch (error) {
    // The medium stays without an account, and the assignment is tried again at the next start.
    whyOf(error);
  }
}

subscribeToSignedIn(() => {
  if (all === null) return;
  show(all);
  adopt();
});

function mark(id: string, why: UnsavedReason | null): void {
  change(({ unsaved }) => {
    if (why === null && !unsaved.has(id)) return {};
    const next = new Map(unsaved);
    if (why === null) next.delete(id);
    else next.set(id, why);
    return { unsaved: next };
  });
}

/**
 * The reason why a write failed. @throws the error itself where it is not the phone's refusal but a
 * programming mistake
 */
function whyOf(error: unknown): UnsavedReason {
  if (error instanceof NotKept) return error.why;
  throw error;
}

/**
 * Reads storage again, after what this window still has to write. What is being written here stays as it is on
 * this screen until somebody comes back to this window; a change of it is settled when it is written.
 */
function reread(isReturning: boolean): Promise<void> {
  const isText = (entry: Entry): boolean => entry.kind === 'draft' || entry.kind === 'written';
  const staysHere = (entry: Entry, stored: Entry | undefined): boolean =>
    isText(entry) && (stored === undefined ? writtenHere.has(entry.id) : isText(stored));
  return inTurn(async () => {
    const stored = await readAll();
    const now = new Map(stored.entries.map((entry) => [entry.id, entry]));
    change(({ entries, media, unsaved }) => {
      const own = entries.filter(
        (entry) =>
          dirty.has(entry.id) ||
          unsaved.has(entry.id) ||
          (!isReturning && staysHere(entry, now.get(entry.id))),
      );
      own.forEach(({ id }) => now.delete(id));
      now.forEach((entry, id) => known.set(id, entry));
      return {
        entries: newestFirst([...own, ...now.values()]),
        media: new Map(
          [...[...media.values()].filter(({ id }) => loose.has(id)), ...stored.media].map((one) => [
            one.id,
            one,
          ]),
        ),
      };
    });
  });
}

function newestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => (one.at < other.at ? 1 : -1));
}

async function load(): Promise<void> {
  try {
    await reread(true);
  } catch (error) {
    // A browser that keeps nothing can still fill in and send requests; every write then reports that it is
    // not safe.
    whyOf(error);
    change(() => ({}));
  }
  adopt();
  subscribeToOtherWindows((isReturning) => void refreshKept(isReturning));
}

/** Takes over what other windows of this browser have kept, handed in or removed since. */
export async function refreshKept(isReturning = false): Promise<void> {
  await whenKept();
  await reread(isReturning).catch(whyOf);
}

let loading: Promise<void> | undefined;

/** What is kept here for the signed-in account, once it has been read. */
export async function whenKept(): Promise<Kept> {
  await (loading ??= load());
  return own ?? nothing;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  void whenKept();
  return () => listeners.delete(listener);
}

/** What is kept on this phone for the account signed in; null until it is read. */
export function useKept(): Kept | null {
  return useSyncExternalStore(subscribe, currentKept, currentKept);
}

/**
 * The same as `useKept`, outside of rendering: it includes every change made so far, also where two quick
 * taps follow each other before the page is drawn again.
 */
export function currentKept(): Kept | null {
  return own;
}

/** The signed-in account's entry under an id, or null. */
export function findEntry(id: string): Entry | null {
  return own?.entries.find((entry) => entry.id === id) ?? null;
}

/**
 * Whether an entry lies under this id that the signed-in account may not see, also where that is only because
 * it is not known yet who is signed in.
 */
export function isOthers(id: string): boolean {
  return findEntry(id) === null && all?.entries.some((entry) => entry.id === id) === true;
}

let writing = Promise.resolve();
const dirty = new Set<string>();

/** Runs reads and writes one after the other, so that the last change made is the one that stays stored. */
function inTurn(act: () => Promise<void>): Promise<void> {
  const turn = writing.then(act);
  writing = turn.catch(() => undefined);
  return turn;
}

async function writeThrough(id: string): Promise<void> {
  const by = { window: await (thisWindow ??= newId()), spareId: await (spareId ??= newId()) };
  const entry = all?.entries.find((one) => one.id === id);
  // An earlier turn has written the entry in its newest form already, or it was dropped meanwhile.
  if (!dirty.delete(id) || entry === undefined) return;
  const before = known.get(id) ?? null;
  const settled = (stored: Entry | null): Settled => settle(before, stored, entry, by);
  try {
    const stored = await changeEntry(id, before, (now) => ({
      put: settled(now).put,
      drop: false,
      media: [],
    }));
    const isCopied = accept(entry, stored, settled(stored));
    if (isCopied) spareId = undefined;
    mark(id, null);
    if (isCopied || known.get(id)?.kind !== before?.kind) tellOtherWindows();
  } catch (error) {
    mark(id, whyOf(error));
  }
}

/**
 * Takes over how a written entry was settled. The entry may have been changed or dropped in this window since; a
 * newer change is written in its own turn.
 * @returns whether a copy was made
 */
function accept(entry: Entry, stored: Entry | null, { put, goesOnAs }: Settled): boolean {
  const { id } = entry;
  const copies = put.filter((one) => one.id !== id);
  const kept = put.find((one) => one.id === id) ?? stored;
  const mine = all?.entries.find((one) => one.id === id);
  const isNewer = mine !== undefined && mine !== entry;
  // A newer change here has not seen the words that were taken over from another window.
  const hasTakenOver = kept?.kind === 'draft' && entry.kind === 'draft' && kept.words !== entry.words;
  copies.forEach((copy) => known.set(copy.id, copy));
  if (kept === null) known.delete(id);
  else if (!isNewer || !hasTakenOver || goesOnAs !== id) known.set(id, kept);

  if (goesOnAs === id || mine === undefined) {
    replace(id, isNewer ? mine : mine === undefined ? null : kept, copies);
  } else if (isNewer && mine.kind === 'outgoing') {
    // It was handed in meanwhile, with the words of the copy.
    replace(id, mine, copies);
    void dropEntry(goesOnAs);
  } else {
    moves.push({ from: id, to: goesOnAs });
    replace(id, kept, isNewer ? [copyUnder(goesOnAs, mine)] : copies);
    if (isNewer) {
      dirty.delete(id);
      dirty.add(goesOnAs);
      void inTurn(() => writeThrough(goesOnAs));
    }
  }
  return copies.length > 0;
}

/** Puts an entry, or nothing, in the place of the one under an id, and copies beside it. */
function replace(id: string, entry: Entry | null, copies: readonly Entry[]): void {
  const next = entry === null ? copies : [entry, ...copies];
  change(({ entries }) => ({
    entries: newestFirst([
      ...entries.filter((one) => one.id !== id && !copies.some((copy) => copy.id === one.id)),
      ...next,
    ]),
  }));
}

function copyUnder(id: string, entry: Entry): Entry {
  return entry.kind === 'draft' || entry.kind === 'written' ? { ...entry, id, copyOf: rootOf(entry) } : entry;
}

/** How often this window has gone on with a text under another id. */
export function movesSoFar(): number {
  return moves.length;
}

/**
 * The id under which this window goes on with what it began under an id.
 * @param since the number of moves (`movesSoFar`) at which the id was right
 */
export function idHere(id: string, since = 0): string {
  return moves.slice(since).reduce((now, { from, to }) => (from === now ? to : now), id);
}

/** From now on this window goes on with another copy of a text. */
export function goOnWith(id: string, copyId: string): void {
  moves.push({ from: id, to: copyId });
  change(() => ({}));
}

/** The other texts that windows of this browser wrote into the same draft, newest first. */
export function otherCopies(id: string): readonly (Draft | Written)[] {
  const isText = (entry: Entry): entry is Draft | Written =>
    entry.kind === 'draft' || entry.kind === 'written';
  const texts = (own?.entries ?? []).filter(isText);
  const mine = texts.find((entry) => entry.id === id);
  const root = mine === undefined ? id : rootOf(mine);
  return texts.filter((entry) => entry.id !== id && rootOf(entry) === root);
}
/**
 * Keeps an entry for the signed-in account, replacing the one with the same id. Pages see it at once. Another
 * account's entry is never overwritten.
 * @returns whether it is safe on the phone
 */
export async function keepEntry(entry: Entry): Promise<boolean> {
  if (isOthers(entry.id)) return false;
  const owned: Entry = { ...entry, account: entry.account ?? accountNow() ?? undefined };
  change(({ entries }) => ({ entries: [owned, ...entries.filter(({ id }) => id !== entry.id)] }));
  dirty.add(entry.id);
  writtenHere.add(entry.id);
  await inTurn(() => writeThrough(entry.id));
  return all?.unsaved.has(entry.id) === false;
}

/**
 * Removes an entry, and the media that no other entry names. Where another window has changed it since, it stays
 * and is shown as it is now.
 */
export async function dropEntry(id: string): Promise<void> {
  const entry = findEntry(id);
  if (entry === null) return;
  const media = mediaOnlyOf(entry, all?.entries ?? []);
  dirty.delete(id);
  if ('copyOf' in entry && entry.copyOf !== undefined) moves.push({ from: id, to: entry.copyOf });
  change(({ entries }) => ({ entries: entries.filter((other) => other.id !== id) }));
  await inTurn(async () => {
    const isMine = (stored: Entry | null): boolean => isUnchanged(known.get(id) ?? null, stored);
    const stored = await changeEntry(id, known.get(id) ?? null, (now) => ({
      put: [],
      drop: isMine(now),
      media: isMine(now) ? media : [],
    }));
    if (stored !== null && !isMine(stored)) {
      known.set(id, stored);
      replace(id, stored, []);
      return;
    }
    known.delete(id);
    forgetInMemory(id, media);
    tellOtherWindows();
  }).catch((error: unknown) => {
    whyOf(error);
    forgetInMemory(id, media);
  });
}

/**
 * Replaces a change that is completely in the cloud by the note that it was handed in, and removes the media
 * that no other entry names.
 */
export async function keepHandedIn(
  { id, account }: Outgoing,
  handedIn: Pick<HandedIn, 'requestId' | 'personId'>,
): Promise<void> {
  const entry = findEntry(id);
  if (entry === null) return;
  const media = mediaOnlyOf(entry, all?.entries ?? []);
  const at = new Date().toISOString();
  const handed = (stored: Entry | null): HandedIn => ({
    ...handedIn,
    kind: 'handed',
    id,
    account,
    at,
    told: false,
    revision: (stored?.revision ?? 0) + 1,
  });
  dirty.delete(id);
  let noted = handed(null);
  let why: UnsavedReason | null = null;
  try {
    await inTurn(async () => {
      const change = (now: Entry | null): EntryChange => ({ put: [handed(now)], drop: false, media });
      noted = handed(await changeEntry(id, known.get(id) ?? null, change));
    });
    known.set(id, noted);
  } catch (error) {
    why = whyOf(error);
  }
  replace(id, noted, []);
  forgetInMemory(id, media);
  mark(id, why);
  tellOtherWindows();
}

/**
 * Removes every entry about one person. It is called when an account gives up a record, so that nothing about
 * that person stays on the phone.
 */
export async function forgetPerson(personId: string): Promise<void> {
  const { entries } = await whenKept();
  for (const entry of entries) if (personOf(entry) === personId) await dropEntry(entry.id);
}

/** Removes one medium that no entry names any more. */
export async function dropMedium(id: string): Promise<void> {
  // Another copy of the text may name it still.
  if (all?.entries.some((entry) => namedBy(entry).some((medium) => medium.id === id)) === true) return;
  forgetInMemory(null, [id]);
  await inTurn(() => removeMedium(id)).catch(whyOf);
}

function forgetInMemory(entryId: string | null, mediaIds: readonly string[]): void {
  mediaIds.forEach((id) => loose.delete(id));
  change(({ media, unsaved }) => ({
    media: new Map([...media].filter(([id]) => !mediaIds.includes(id))),
    unsaved: new Map([...unsaved].filter(([id]) => id !== entryId && !mediaIds.includes(id))),
  }));
}

/**
 * Keeps a photo or sound, before any entry names it.
 * @returns whether it is safe on the phone; it can be shown, played and sent in any case
 */
export async function keepMedium(medium: Medium, raw: Raw): Promise<boolean> {
  const about: KeptMedium = {
    ...described(medium, new Date().toISOString(), raw),
    account: accountNow() ?? undefined,
  };
  let why: UnsavedReason | null = null;
  try {
    await inTurn(() => putMedium(about, raw));
    loose.delete(medium.id);
  } catch (error) {
    why = whyOf(error);
    loose.set(medium.id, raw);
  }
  change(({ media }) => ({ media: new Map([...media, [medium.id, about]]) }));
  mark(medium.id, why);
  return why === null;
}

/** The content of a medium and its description, or null when it is not on this phone. */
export async function contentOf(id: string): Promise<{ about: KeptMedium; raw: Raw } | null> {
  const about = own?.media.get(id);
  if (about === undefined) return null;
  const raw = loose.get(id) ?? (await findRaw(about));
  return raw === null ? null : { about, raw };
}

/**
 * URLs from which kept media can be shown or played, by the medium's id; each is added as soon as it is read.
 */
export function useAddresses(ids: readonly string[]): ReadonlyMap<string, string> {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = ids.join(' ');
  useEffect(() => {
    const opened: string[] = [];
    let left = false;
    const open = async (id: string): Promise<void> => {
      const content = await contentOf(id);
      if (content === null || left) return;
      const address = addressOf(content.raw);
      opened.push(address);
      setAddresses((before) => new Map([...before, [id, address]]));
    };
    void Promise.all(
      wanted
        .split(' ')
        .filter((id) => id !== '')
        .map(open),
    );
    return () => {
      left = true;
      opened.forEach(releaseAddress);
    };
  }, [wanted]);
  return addresses;
}

/**
 * What is kept on this phone, as every page sees it: an index in memory that is read once at the start, and
 * from which every change is written to storage. What could not be written stays in memory and is marked, so
 * that no page calls it safe. Pages see only what belongs to the signed-in account.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { accountNow, subscribeToSignedIn } from '../cloud/signed-in';
import type { Entry, KeptMedium, Medium, UnsavedReason } from './entries';
import { isSeenBy, mediaOnlyOf, NotKept, ownerOf, personOf } from './entries';
import type { Raw } from '../device/raw';
import {
  addressOf,
  adoptMedium,
  described,
  findRaw,
  putEntry,
  putMedium,
  readAll,
  releaseAddress,
  remove,
} from './keep';

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

async function load(): Promise<void> {
  try {
    const stored = await readAll();
    const entries = stored.entries.sort((one, other) => (one.at < other.at ? 1 : -1));
    change(() => ({ entries, media: new Map(stored.media.map((medium) => [medium.id, medium])) }));
  } catch (error) {
    // A browser that keeps nothing can still fill in and send requests; every write then reports that it is
    // not safe.
    whyOf(error);
    change(() => ({}));
  }
  adopt();
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

/** Runs writes one after the other, so that the last change made is the one that stays stored. */
function inTurn(act: () => Promise<void>): Promise<void> {
  const turn = writing.then(act);
  writing = turn.catch(() => undefined);
  return turn;
}

async function writeThrough(id: string): Promise<void> {
  const entry = all?.entries.find((one) => one.id === id);
  // An earlier turn has written the entry in its newest form already, or it was dropped meanwhile.
  if (!dirty.delete(id) || entry === undefined) return;
  try {
    await putEntry(entry);
    mark(id, null);
  } catch (error) {
    mark(id, whyOf(error));
  }
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
  await inTurn(() => writeThrough(entry.id));
  return all?.unsaved.has(entry.id) === false;
}

/** Removes an entry, and the media that no other entry names. */
export async function dropEntry(id: string): Promise<void> {
  const entry = findEntry(id);
  if (entry === null) return;
  const media = mediaOnlyOf(entry, all?.entries ?? []);
  dirty.delete(id);
  change(({ entries }) => ({ entries: entries.filter((other) => other.id !== id) }));
  await forget(id, media);
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
  await forget(null, [id]);
}

async function forget(entryId: string | null, mediaIds: readonly string[]): Promise<void> {
  mediaIds.forEach((id) => loose.delete(id));
  change(({ media, unsaved }) => ({
    media: new Map([...media].filter(([id]) => !mediaIds.includes(id))),
    unsaved: new Map([...unsaved].filter(([id]) => id !== entryId && !mediaIds.includes(id))),
  }));
  await inTurn(() => remove(entryId, mediaIds)).catch(whyOf);
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

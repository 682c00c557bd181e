/**
 * What is kept on this phone, as every page sees it: an index in memory, read once at the start, and written through. What could not be
 * written stays in memory and is marked, so that nobody is told it is safe.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Entry, KeptMedium, Medium, Refusal } from './entries';
import { mediaOnlyOf, NotKept, personOf } from './entries';
import { readFormer } from './former';
import type { Raw } from './keep';
import { addressOf, described, findRaw, putEntry, putMedium, readAll, releaseAddress, remove } from './keep';

export interface Kept {
  /** The newest first. */
  readonly entries: readonly Entry[];
  readonly media: ReadonlyMap<string, KeptMedium>;
  /** What is in memory alone, by id, and why. */
  readonly unsaved: ReadonlyMap<string, Refusal>;
}

const listeners = new Set<() => void>();
let kept: Kept | null = null;
/** Content of media that could not be written. */
const loose = new Map<string, Raw>();

function show(next: Kept): void {
  kept = next;
  listeners.forEach((listener) => listener());
}

function change(changes: (before: Kept) => Partial<Kept>): void {
  const before = kept ?? { entries: [], media: new Map(), unsaved: new Map() };
  show({ ...before, ...changes(before) });
}

function mark(id: string, why: Refusal | null): void {
  change(({ unsaved }) => {
    if (why === null && !unsaved.has(id)) return {};
    const next = new Map(unsaved);
    if (why === null) next.delete(id);
    else next.set(id, why);
    return { unsaved: next };
  });
}

/** Why a write failed. Anything but the phone's refusal is our own mistake. */
function whyOf(error: unknown): Refusal {
  if (error instanceof NotKept) return error.why;
  throw error;
}

async function load(): Promise<void> {
  try {
    const stored = await readAll();
    const entries = stored.entries.sort((one, other) => (one.at < other.at ? 1 : -1));
    change(() => ({ entries, media: new Map(stored.media.map((medium) => [medium.id, medium])) }));
  } catch (error) {
    // A browser that keeps nothing still asks and sends; every write will say that it is not safe.
    whyOf(error);
    change(() => ({}));
  }
  await readFormer(keepMedium, keepEntry);
}

let loading: Promise<void> | undefined;

/** Everything kept, once it is read. */
export async function whenKept(): Promise<Kept> {
  await (loading ??= load());
  return kept ?? { entries: [], media: new Map(), unsaved: new Map() };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  void whenKept();
  return () => listeners.delete(listener);
}

/** Everything kept on this phone; null until it is read. */
export function useKept(): Kept | null {
  return useSyncExternalStore(subscribe, currentKept, currentKept);
}

/** The same outside of a page's drawing: what two quick taps see is never older than the first of them. */
export function currentKept(): Kept | null {
  return kept;
}

/** The entry under an id, or null. */
export function findEntry(id: string): Entry | null {
  return kept?.entries.find((entry) => entry.id === id) ?? null;
}

let writing = Promise.resolve();
const dirty = new Set<string>();

/** Writes one after the other, so that the last one said is the one that stays. */
function inTurn(act: () => Promise<void>): Promise<void> {
  const turn = writing.then(act);
  writing = turn.catch(() => undefined);
  return turn;
}

async function writeThrough(id: string): Promise<void> {
  const entry = findEntry(id);
  // Written by an earlier turn, in its newest form, or dropped meanwhile.
  if (!dirty.delete(id) || entry === null) return;
  try {
    await putEntry(entry);
    mark(id, null);
  } catch (error) {
    mark(id, whyOf(error));
  }
}

/** Keeps an entry in place of the one under its id. Pages see it at once. @returns whether it is safe on the phone */
export async function keepEntry(entry: Entry): Promise<boolean> {
  change(({ entries }) => ({ entries: [entry, ...entries.filter(({ id }) => id !== entry.id)] }));
  dirty.add(entry.id);
  await inTurn(() => writeThrough(entry.id));
  return kept?.unsaved.has(entry.id) === false;
}

/** Forgets an entry, and the media nothing else names. */
export async function dropEntry(id: string): Promise<void> {
  const entry = findEntry(id);
  if (entry === null) return;
  const media = mediaOnlyOf(entry, kept?.entries ?? []);
  dirty.delete(id);
  change(({ entries }) => ({ entries: entries.filter((other) => other.id !== id) }));
  await forget(id, media);
}

/** Forgets everything that is about one person: whoever gives a record up leaves nothing of it on the phone. */
export async function forgetPerson(personId: string): Promise<void> {
  const { entries } = await whenKept();
  for (const entry of entries) if (personOf(entry) === personId) await dropEntry(entry.id);
}

/** Forgets one medium that no entry names any more. */
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

/** Keeps a photo or sound, before any entry names it. @returns whether it is safe on the phone; it can be seen, heard and sent in any case */
export async function keepMedium(medium: Medium, raw: Raw): Promise<boolean> {
  const about = described(medium, new Date().toISOString(), raw);
  let why: Refusal | null = null;
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

/** The content of a medium with what is known of it, or null when it is not on this phone. */
export async function contentOf(id: string): Promise<{ about: KeptMedium; raw: Raw } | null> {
  const about = kept?.media.get(id);
  if (about === undefined) return null;
  const raw = loose.get(id) ?? (await findRaw(about));
  return raw === null ? null : { about, raw };
}

/** Addresses from which kept media can be shown or played, by id; each comes as soon as it is read. */
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
    void Promise.all(wanted.split(' ').filter((id) => id !== '').map(open));
    return () => {
      left = true;
      opened.forEach(releaseAddress);
    };
  }, [wanted]);
  return addresses;
}

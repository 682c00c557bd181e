/**
 * Storage in a browser: one IndexedDB database with one object store for entries and descriptions and one for
 * the content of media. A write counts as done only when its transaction has completed.
 */
import type { Raw } from '../device/raw';
import type { Entry, EntryChange, KeptMedium, Medium, UnsavedReason } from './entries';
import { isEntry, NotKept } from './entries';

const name = 'wenxu';
const version = 1;
const small = 'small';
const content = 'content';

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/wav': 'wav',
};

interface SmallMedium extends KeptMedium {
  readonly of: 'medium';
}

function isMedium(stored: unknown): stored is SmallMedium {
  return typeof stored === 'object' && stored !== null && 'of' in stored && stored.of === 'medium';
}

function reasonOf(error: DOMException | null): NotKept {
  const why: UnsavedReason = error?.name === 'QuotaExceededError' ? 'full' : 'refused';
  return new NotKept(why, error?.message ?? 'no reason told');
}

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(small, { keyPath: 'id' });
      request.result.createObjectStore(content);
    };
    request.onsuccess = () => {
      // A later version of the program in another window cannot upgrade the database before this connection
      // closes.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(reasonOf(request.error));
  });
  return opening;
}

/**
 * Runs one transaction; resolves when it has completed.
 * @param act may do a part of its work later, in `step`: what is thrown there ends the transaction
 * @throws NotKept
 */
async function write(
  stores: readonly string[],
  act: (transaction: IDBTransaction, step: (work: () => void) => void) => void,
): Promise<void> {
  const database = await open();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
      const failed = (): void => reject(reasonOf(transaction.error));
      transaction.oncomplete = () => resolve();
      transaction.onerror = failed;
      transaction.onabort = failed;
      act(transaction, (work) => {
        try {
          work();
        } catch (error) {
          reject(error instanceof Error ? error : new NotKept('refused', String(error)));
          transaction.abort();
        }
      });
    });
  } catch (error) {
    // The connection was closed for a later version, or the browser refused the transaction at once.
    throw error instanceof DOMException ? reasonOf(error) : error;
  }
}

function read<T>(store: string, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return open().then(
    (database) =>
      new Promise<T>((resolve, reject) => {
        const request = act(database.transaction(store).objectStore(store));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(reasonOf(request.error));
      }),
  );
}

/** Reads everything that is kept. @throws NotKept where the browser keeps nothing */
export async function readAll(): Promise<{ entries: Entry[]; media: KeptMedium[] }> {
  const stored: unknown[] = await read(small, (store) => store.getAll());
  return { entries: stored.filter(isEntry), media: stored.filter(isMedium) };
}

/**
 * Changes what is kept under one id, in one transaction: no other window writes between the reading and the
 * writing.
 * @param _known what this window believes to be kept, which another window may have replaced
 * @param decide receives what is kept now, and says what is kept from here on
 * @returns what was kept before the change
 * @throws NotKept
 */
export async function changeEntry(
  id: string,
  _known: Entry | null,
  decide: (stored: Entry | null) => EntryChange,
): Promise<Entry | null> {
  let stored: Entry | null = null;
  await write([small, content], (transaction, step) => {
    const entries = transaction.objectStore(small);
    const reading: IDBRequest<unknown> = entries.get(id);
    const change = (): void => {
      stored = isEntry(reading.result) ? reading.result : null;
      const { put, drop, media } = decide(stored);
      put.forEach((entry) => entries.put(entry));
      if (drop) entries.delete(id);
      for (const medium of media) {
        entries.delete(medium);
        transaction.objectStore(content).delete(medium);
      }
    };
    reading.onsuccess = () => step(change);
  });
  return stored;
}

/** Removes a medium. @throws NotKept */
export async function removeMedium(id: string): Promise<void> {
  await write([small, content], (transaction) => {
    transaction.objectStore(small).delete(id);
    transaction.objectStore(content).delete(id);
  });
}

/** Describes a medium from its content. */
export function described(medium: Medium, at: string, raw: Raw): KeptMedium {
  return {
    ...medium,
    at,
    ending: endings[raw.type.split(';')[0] ?? ''] ?? (medium.kind === 'photo' ? 'jpg' : 'webm'),
  };
}

/** Keeps a medium; a longer version of the same part replaces the shorter one. @throws NotKept */
export async function putMedium(medium: KeptMedium, raw: Raw): Promise<void> {
  // Safari has lost Blobs that were kept in IndexedDB; it keeps plain bytes.
  const bytes = await raw.arrayBuffer();
  const about: SmallMedium = { ...medium, of: 'medium' };
  await write([small, content], (transaction) => {
    transaction.objectStore(small).put(about);
    transaction.objectStore(content).put({ bytes, type: raw.type }, medium.id);
  });
}

/** Records the account a medium belongs to, without touching its content. @throws NotKept */
export async function adoptMedium(_before: KeptMedium, medium: KeptMedium): Promise<void> {
  const about: SmallMedium = { ...medium, of: 'medium' };
  await write([small], (transaction) => transaction.objectStore(small).put(about));
}

/** The content of a medium, or null when it is gone. */
export async function findRaw({ id }: Medium): Promise<Raw | null> {
  const stored: unknown = await read(content, (store) => store.get(id) as IDBRequest<unknown>);
  if (
    typeof stored !== 'object' ||
    stored === null ||
    !('bytes' in stored) ||
    !(stored.bytes instanceof ArrayBuffer)
  )
    return null;
  return new Blob([stored.bytes], {
    type: 'type' in stored && typeof stored.type === 'string' ? stored.type : '',
  });
}

/** A URL from which a medium can be shown or played. */
export function addressOf(raw: Raw): string {
  return URL.createObjectURL(raw);
}

/** Releases such a URL. */
export function releaseAddress(address: string): void {
  URL.revokeObjectURL(address);
}

// Safari has it from version 15.4 on. Without it, a window learns of the others when it is looked at again.
const windows = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('wenxu-kept');

/** Tells the other windows of this browser that something was begun, handed in or removed. */
export function tellOtherWindows(): void {
  windows?.postMessage(null);
}

/**
 * Calls the listener when another window may have changed what is kept.
 * @param listener receives whether somebody is just coming back to this window
 */
export function subscribeToOtherWindows(listener: (isReturning: boolean) => void): void {
  windows?.addEventListener('message', () => listener(false));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listener(true);
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener(true);
  });
}

/**
 * Runs something in one window at a time. A browser offers this to secure pages alone; elsewhere it runs at
 * once, and the cloud recognises the second attempt by its id.
 */
export function inOneWindow(name: string, act: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = 'locks' in navigator ? navigator.locks : undefined;
  return locks === undefined ? act() : locks.request(`wenxu-${name}`, act);
}

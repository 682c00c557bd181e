/**
 * Storage in a browser: one IndexedDB database with one object store for entries and descriptions and one for
 * the content of media. A write counts as done only when its transaction has completed.
 */
import type { Raw } from '../device/raw';
import type { Entry, KeptMedium, Medium, UnsavedReason } from './entries';
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

/** Runs one transaction; resolves when it has completed. @throws NotKept */
async function write(stores: readonly string[], act: (transaction: IDBTransaction) => void): Promise<void> {
  const database = await open();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
      const failed = (): void => reject(reasonOf(transaction.error));
      transaction.oncomplete = () => resolve();
      transaction.onerror = failed;
      transaction.onabort = failed;
      act(transaction);
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

/** Keeps an entry, replacing the one with the same id. @throws NotKept */
export async function putEntry(entry: Entry): Promise<void> {
  await write([small], (transaction) => transaction.objectStore(small).put(entry));
}

/** Removes an entry and media in one transaction. @throws NotKept */
export async function remove(entryId: string | null, mediaIds: readonly string[]): Promise<void> {
  await write([small, content], (transaction) => {
    if (entryId !== null) transaction.objectStore(small).delete(entryId);
    for (const id of mediaIds) {
      transaction.objectStore(small).delete(id);
      transaction.objectStore(content).delete(id);
    }
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

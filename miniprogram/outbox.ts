/**
 * 未送出: requests wait here, on the phone, before the first try and until the cloud has acknowledged them. Each carries the id it was
 * given when the person began, so that sending it again, after any kind of failure, can never make a second request.
 */
import { getStorageSync, setStorageSync } from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import type { Input } from '../shared/contract';
import type { Result } from './call';
import { call } from './call';
import { uploadPhoto } from './reach';

/** A photo on this phone, and its place in the cloud once it has arrived. */
export interface Photo {
  readonly id: string;
  readonly source: string;
  readonly fileId: string | null;
}

/** A finished request that is not acknowledged yet. `refused` says why it will not be taken as it is. */
export interface Unsent {
  readonly input: Omit<Input<'request.submit'>, 'photos'>;
  readonly photos: readonly Photo[];
  readonly refused: string | null;
}

const storageKey = 'outbox';
const listeners = new Set<() => void>();
let entries: readonly Unsent[] | undefined;

function read(): readonly Unsent[] {
  if (entries === undefined) {
    const stored: unknown = getStorageSync(storageKey);
    entries = Array.isArray(stored) ? (stored as Unsent[]) : [];
  }
  return entries;
}

function write(next: readonly Unsent[]): void {
  entries = next;
  setStorageSync(storageKey, next);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function replaceEntry(entry: Unsent): void {
  write(read().map((other) => (other.input.clientId === entry.input.clientId ? entry : other)));
}

/** What still waits to be sent. */
export function useOutbox(): readonly Unsent[] {
  return useSyncExternalStore(subscribe, read, read);
}

/** Puts a finished request on the phone, before anything is sent. Doing it twice keeps one. */
export function keepUnsent(input: Unsent['input'], photos: readonly Photo[]): void {
  write([...read().filter((entry) => entry.input.clientId !== input.clientId), { input, photos, refused: null }]);
}

/** Takes a request back that was refused, so that it can be mended. */
export function takeBack(clientId: string): void {
  write(read().filter((entry) => entry.input.clientId !== clientId));
}

/** Uploads what is not there yet and remembers each arrival; null when one did not get through. */
async function uploaded(entry: Unsent): Promise<Unsent | null> {
  let current = entry;
  for (const photo of entry.photos) {
    if (photo.fileId !== null) continue;
    const fileId = await uploadPhoto(`photos/${entry.input.clientId}/${photo.id}.jpg`, photo.source);
    if (fileId === null) return null;
    current = { ...current, photos: current.photos.map((one) => (one.id === photo.id ? { ...one, fileId } : one)) };
    replaceEntry(current);
  }
  return current;
}

async function sendOne(entry: Unsent): Promise<Result<'request.submit'>> {
  const complete = await uploaded(entry);
  if (complete === null) return { ok: false, code: 'OFFLINE', args: {} };
  const photos = complete.photos.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]));
  const result = await call('request.submit', { ...complete.input, photos });
  if (result.ok) takeBack(entry.input.clientId);
  else if (result.code !== 'OFFLINE' && result.code !== 'INTERNAL' && result.code !== 'NOT_SIGNED_IN') replaceEntry({ ...complete, refused: result.code });
  return result;
}

const sending = new Map<string, Promise<Result<'request.submit'>>>();

/** Sends one request of the outbox; a second call while the first is on its way waits for the same answer. Null: it is not there. */
export function send(clientId: string): Promise<Result<'request.submit'> | null> {
  const running = sending.get(clientId);
  if (running) return running;
  const entry = read().find(({ input }) => input.clientId === clientId);
  if (entry === undefined) return Promise.resolve(null);
  const started = sendOne(entry).finally(() => sending.delete(clientId));
  sending.set(clientId, started);
  return started;
}

/** Tries everything that still waits and was not refused: called when the app is shown and when the network comes back. */
export async function sendAll(): Promise<void> {
  for (const { input, refused } of read()) if (refused === null) await send(input.clientId);
}

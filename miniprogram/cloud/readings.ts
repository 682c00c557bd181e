/**
 * What was read from the cloud, in memory alone: pages begin with it and read it again. It is about the person the phone acts for and the
 * account signed in, and goes when one of them changes, or when the cloud says that it is no longer to be seen.
 */
import type { OperationName } from '../../shared/contract';

export interface Read {
  readonly data: unknown;
  /** The server's time of it, UTC. */
  readonly now: string;
}

const seen = new Map<string, Read>();
const listeners = new Set<() => void>();
/** Counts the forgettings, so that a page notices that what it shows is gone. */
let forgettings = 0;
/** Questions on their way, by what was asked: an answer that is not the latest is not kept. */
const asking = new Map<string, Promise<unknown>>();

/** What a question is kept under. */
export function keyOf(name: OperationName, input: unknown): string {
  return `${name} ${JSON.stringify(input)}`;
}

/** What was read, or undefined. */
export function findRead(key: string): Read | undefined {
  return seen.get(key);
}

/** Puts an answer in place of the one before. One still on its way is older than this. */
export function keepRead(key: string, read: Read): void {
  asking.delete(key);
  seen.set(key, read);
}

/** Asks once for all who want to know at the same time. @param ask is told whether its answer is still wanted when it comes */
export function askOnce<T>(key: string, ask: (isWanted: () => boolean) => Promise<T>): Promise<T> {
  const running = asking.get(key) as Promise<T> | undefined;
  if (running !== undefined) return running;
  const isWanted = (): boolean => asking.get(key) === started;
  const started: Promise<T> = ask(isWanted).finally(() => {
    if (isWanted()) asking.delete(key);
  });
  asking.set(key, started);
  return started;
}

function tell(): void {
  forgettings += 1;
  listeners.forEach((listener) => listener());
}

function forget(isGone: (key: string, read: Read) => boolean): void {
  const gone = [...seen].filter(([key, read]) => isGone(key, read));
  gone.forEach(([key]) => seen.delete(key));
  if (gone.length > 0) tell();
}

/** Forgets everything, and what is still on its way: it was for another person, or another account. */
export function forgetReadings(): void {
  asking.clear();
  seen.clear();
  tell();
}

/** Forgets one answer. */
export function forgetReading(key: string): void {
  forget((other) => other === key);
}

/** Forgets whatever names a thing: it is not there any more for whoever looks. */
export function forgetNaming(id: string): void {
  forget((key, { data }) => key.includes(id) || JSON.stringify(data).includes(id));
}

/** Calls back when something is forgotten. */
export function subscribeToForgetting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How often something was forgotten. */
export function timesForgotten(): number {
  return forgettings;
}

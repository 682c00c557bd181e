/**
 * The answers to what pages read from the cloud, in memory only: a page begins with the answer it finds here
 * and asks again. The answers depend on the person the phone acts for and on the signed-in account. They are
 * forgotten when one of the two changes, or when the cloud says that a thing may not be seen any more.
 */
import type { OperationName } from '../../shared/contract';

/** An answer as it came from the cloud. */
export interface KnownAnswer {
  readonly data: unknown;
  /** The server's time of the answer, UTC. */
  readonly now: string;
}

const known = new Map<string, KnownAnswer>();
const listeners = new Set<() => void>();
/** How often answers were forgotten, so that a page notices that what it shows is no longer kept. */
let forgettings = 0;
/** The running calls by their key. Only the answer of the latest call for a key is kept. */
const asking = new Map<string, Promise<unknown>>();

/** The key an answer is kept under: the operation and its input. */
export function queryKey(name: OperationName, input: unknown): string {
  return `${name} ${JSON.stringify(input)}`;
}

/** The answer kept under a key, or undefined. */
export function findAnswer(key: string): KnownAnswer | undefined {
  return known.get(key);
}

/**
 * Replaces the answer kept under a key. A call still running began before this answer, so its own answer will
 * not be kept.
 */
export function keepAnswer(key: string, answer: KnownAnswer): void {
  asking.delete(key);
  known.set(key, answer);
}

/**
 * Makes one call for all callers that ask for the same key at the same time.
 * @param ask receives a function that says, when the answer comes, whether it is still wanted
 */
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

function forget(isGone: (key: string, answer: KnownAnswer) => boolean): void {
  const gone = [...known].filter(([key, answer]) => isGone(key, answer));
  gone.forEach(([key]) => known.delete(key));
  if (gone.length > 0) tell();
}

/**
 * Forgets every answer, and makes the running calls unwanted: they were made for another person or another
 * account.
 */
export function forgetAnswers(): void {
  asking.clear();
  known.clear();
  tell();
}

/** Forgets one answer. */
export function forgetAnswer(key: string): void {
  forget((other) => other === key);
}

/** Forgets every answer that names a thing which does not exist for this account any more. */
export function forgetAnswersNaming(id: string): void {
  forget((key, { data }) => key.includes(id) || JSON.stringify(data).includes(id));
}

/** Calls the listener when an answer is forgotten. @returns a function that ends this */
export function subscribeToForgetting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How often answers were forgotten since the program started. */
export function timesForgotten(): number {
  return forgettings;
}

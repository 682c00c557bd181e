/**
 * The answers to what pages read from the cloud, in memory alone: a page begins with the answer it finds here
 * and asks again. The answers are about the person the phone acts for and the account signed in, and are
 * forgotten when one of them changes, or when the cloud says that a thing is no longer to be seen.
 */
import type { OperationName } from '../../shared/contract';

/** An answer as it came. */
export interface KnownAnswer {
  readonly data: unknown;
  /** The server's time of it, UTC. */
  readonly now: string;
}

const known = new Map<string, KnownAnswer>();
const listeners = new Set<() => void>();
/** Counts the forgettings, so that a page notices that what it shows is gone. */
let forgettings = 0;
/** Questions on their way, by what was asked: an answer that is not the latest is not kept. */
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
 * Puts an answer in place of the one before. An answer still on its way is older than this one and will not
 * be kept.
 */
export function keepAnswer(key: string, answer: KnownAnswer): void {
  asking.delete(key);
  known.set(key, answer);
}

/**
 * Asks once for all who want to know at the same time.
 * @param ask is told whether its answer is still wanted when it comes
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

/** Forgets every answer, also those still on their way: they were for another person, or another account. */
export function forgetAnswers(): void {
  asking.clear();
  known.clear();
  tell();
}

/** Forgets one answer. */
export function forgetAnswer(key: string): void {
  forget((other) => other === key);
}

/** Forgets every answer that names a thing: the thing is not there any more for whoever looks. */
export function forgetAnswersNaming(id: string): void {
  forget((key, { data }) => key.includes(id) || JSON.stringify(data).includes(id));
}

/** Calls back when an answer is forgotten. */
export function subscribeToForgetting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How often answers were forgotten since the program started. */
export function timesForgotten(): number {
  return forgettings;
}

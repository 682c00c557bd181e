/**
 * What a change of a document causes elsewhere (a notice, a task, an answer to a waiting request). Every
 * effect lies in its document until it is carried out, so that a crash loses none of them.
 */
import type { Instant } from './calendar/calendar';

/** An effect of any kind. `id` follows from its document, so that carrying it out twice changes nothing. */
export interface EffectBase {
  readonly id: string;
  readonly dueAt: Instant;
}

/**
 * One failed attempt at an effect. There is one entry for each attempt; the effect is tried again at `dueAt`.
 */
export interface Attempt {
  /** The effect's id. */
  readonly id: string;
  readonly dueAt: Instant;
}

/** The fields of every document with effects. */
export interface Causing<E extends EffectBase> {
  readonly _id: string;
  readonly version: number;
  readonly effects: readonly E[];
  readonly attempts: readonly Attempt[];
  /**
   * When the next effect is due, or null. The sweep finds the document by it, so it may be too early but is
   * never too late.
   */
  readonly effectDueAt: Instant | null;
}

/** An effect as a decision asks for it, before it has an id. */
export type Unnumbered<E extends EffectBase> = E extends EffectBase ? Omit<E, 'id' | 'dueAt'> : never;

/** The fields of a document that has no effects yet. */
export const noEffects = { effects: [], attempts: [], effectDueAt: null } as const;

/**
 * Gives effects their ids and makes them due at once.
 * @param source what the ids begin with: the document's id, or a text that follows from it
 * @param version the document's version after the change
 */
export function numbered<W extends object>(
  source: string,
  version: number,
  wanted: readonly W[],
  dueAt: Instant,
): (W & EffectBase)[] {
  return wanted.map((effect, index) => ({ ...effect, id: `${source}.${version}.${index}`, dueAt }));
}

/** The version in the id of an effect that was numbered for a source. */
export function versionOf({ id }: Pick<EffectBase, 'id'>, source: string): number {
  return Number(id.slice(source.length + 1).split('.')[0]);
}

/** The earlier of two instants, where null stands for never. */
function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return other < one ? other : one;
}

/** The fields of a document after more effects have been added to those it has. */
export function withEffects<E extends EffectBase>(
  { effects, effectDueAt }: Pick<Causing<E>, 'effects' | 'effectDueAt'>,
  added: readonly E[],
): Pick<Causing<E>, 'effects' | 'effectDueAt'> {
  return {
    effects: [...effects, ...added],
    effectDueAt: added.map(({ dueAt }) => dueAt).reduce<Instant | null>(earlier, effectDueAt),
  };
}

/**
 * When an effect is due: at its own time, or at the time that the last failed attempt set for the next one.
 */
export function dueAtOf({ id, dueAt }: EffectBase, attempts: readonly Attempt[]): Instant {
  return attempts
    .filter((attempt) => attempt.id === id)
    .reduce((latest, attempt) => (attempt.dueAt > latest ? attempt.dueAt : latest), dueAt);
}

const MOST_MINUTES = 360;

/**
 * How long after a failed attempt the next one comes: at once, then after 1, 2, 4 … minutes.
 * @param failed attempts before this one
 */
export function minutesUntilNext(failed: number): number {
  return failed === 0 ? 0 : Math.min(2 ** (failed - 1), MOST_MINUTES);
}

/** When the first of some effects is due, or null where there is none. */
export function nextDueAt(effects: readonly EffectBase[], attempts: readonly Attempt[]): Instant | null {
  return effects.map((effect) => dueAtOf(effect, attempts)).reduce<Instant | null>(earlier, null);
}

/**
 * The accounts that one effect tells. The first carrier to begin the effect fixes them, and they are kept
 * beside the effect until it is done, so that every attempt tells the same accounts.
 */
export interface Recipients {
  /** The effect's id. */
  readonly id: string;
  readonly accounts: readonly string[];
}

/**
 * Carries out what a change caused elsewhere. Every effect stays in its document until it is done; what it
 * writes has derived ids, so carrying it out twice changes nothing. The handler tries at once, and the timer
 * sweeps what is left. An effect that fails is tried again after longer and longer waits and delays no other
 * effect and no other document; after the last attempt it is given up, which puts a task on a desk.
 */
import { minutesAfter } from '../../shared/calendar/calendar';
import type { Attempt, Causing, EffectBase } from '../../shared/effect';
import { dueAtOf, minutesUntilNext, nextDueAt } from '../../shared/effect';
import type { Documents } from '../platform/db';
import { change } from '../platform/db';
import { logFailure, referenceTo } from '../platform/log';
import type { Sealer } from '../platform/seal';

/** The kinds of documents that have effects in them. */
export type CausingName = {
  [N in keyof Documents]: Documents[N] extends Causing<EffectBase> ? N : never;
}[keyof Documents];

/** The effects of a kind of document. */
export type EffectOf<N extends CausingName> = Documents[N]['effects'][number];

/** How the effects of one kind of document are carried out. */
export interface Carrier<N extends CausingName> {
  /** Carries out one effect. Throws where the effect has to be tried again. */
  readonly perform: (effect: EffectOf<N>, document: Documents[N], moment: Moment) => Promise<void>;
  /** Makes a task for an effect that failed each time. */
  readonly giveUp: (effect: EffectOf<N>, document: Documents[N], moment: Moment) => Promise<void>;
}

/** The carrier of each kind of document. */
export type Carriers = { readonly [N in CausingName]: () => Promise<Carrier<N>> };

/**
 * Carries out every effect of a document that is due. Features receive it with the moment, so that they need
 * not know each other's effects.
 */
export type CarryOut = <N extends CausingName>(
  name: N,
  document: Documents[N],
  moment: Moment,
) => Promise<number>;

/**
 * The moment at which something is done, the keys that are used, and the function that carries out what it
 * causes.
 */
export interface Moment {
  /** The time in UTC, as an ISO string. */
  readonly now: string;
  readonly sealer: Sealer;
  readonly carryOut: CarryOut;
}

/** An error for an effect of a kind that this version of the code does not know; another version may. */
export function unknownEffect(effect: never): Error {
  const { kind } = effect as { readonly kind: unknown };
  return new Error(`nobody carries out effects of the kind ${String(kind)}`);
}

/** The most attempts at one effect; together they take about a day. */
const MOST_ATTEMPTS = 12;

type Outcome = 'done' | Attempt;

async function attempted<N extends CausingName>(
  name: N,
  carrier: Carrier<N>,
  effect: EffectOf<N>,
  document: Documents[N],
  moment: Moment,
): Promise<Outcome> {
  const failed = document.attempts.filter(({ id }) => id === effect.id).length;
  try {
    await carrier.perform(effect, document, moment);
    return 'done';
  } catch (error) {
    logFailure(`an effect of a ${name} failed and will be tried again`, referenceTo(document._id), error);
  }
  const again = { id: effect.id, dueAt: minutesAfter(moment.now, minutesUntilNext(failed)) };
  if (failed + 1 < MOST_ATTEMPTS) return again;
  try {
    await carrier.giveUp(effect, document, moment);
    return 'done';
  } catch (error) {
    logFailure(`an effect of a ${name} could not be given up`, referenceTo(document._id), error);
    return again;
  }
}

/**
 * Makes the function that carries out effects, from the carriers of all kinds of documents.
 * @returns a function that carries out every effect of a document that is due. It gives how much of the
 *   document it changed: effects that are over, attempts that failed, or a due date that was too early; 0
 *   where a sweep has nothing to do there
 */
export function carryOutBy(carriers: Carriers): CarryOut {
  return async (name, document, moment) => {
    const { _id, version, effects, attempts } = document;
    const due = effects.filter((effect) => dueAtOf(effect, attempts) <= moment.now);
    const outcomes = await Promise.all(
      due.map(async (effect) => attempted(name, await carriers[name](), effect, document, moment)),
    );
    const over = due.filter((_effect, index) => outcomes[index] === 'done').map(({ id }) => id);
    const failed = outcomes.flatMap((outcome) => (outcome === 'done' ? [] : [outcome]));
    const left = effects.filter(({ id }) => !over.includes(id));
    // Another call may have carried out an effect meanwhile and left one of its attempts.
    const stale = attempts.map(({ id }) => id).filter((id) => !effects.some((effect) => effect.id === id));
    const isOver = over.length + stale.length > 0;
    const set = { effectDueAt: nextDueAt(left, [...attempts, ...failed]) };
    // An attempt is recorded only where the effect is still there, because another call may have carried it
    // out meanwhile.
    for (const attempt of failed)
      await change(name, { _id, 'effects.id': attempt.id }, { push: { attempts: [attempt] } });
    if (!isOver && failed.length === 0 && set.effectDueAt === document.effectDueAt) return 0;
    // An effect is removed together with its attempts and its fixed recipients (notification/tell.ts).
    const pull = {
      effects: over,
      attempts: [...over, ...stale],
      ...('recipients' in document ? { recipients: over } : {}),
    };
    const rest = isOver ? { pull } : {};
    // `effectDueAt` may be early but never late: it is changed only where no other call has added an effect
    // since.
    const moved = await change(name, { _id, version }, { ...rest, set });
    if (!moved && isOver) await change(name, { _id }, rest);
    const isEarly = moved && !isOver && failed.length === 0;
    return over.length + failed.length + (isEarly ? 1 : 0);
  };
}

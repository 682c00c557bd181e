/**
 * The decision about a change of a person: the document after it and what it causes. Claims and grants are
 * not kept as events; what was done goes into the audit as an effect.
 */
import type { Unnumbered } from '../effect';
import { numbered, withEffects } from '../effect';
import type { Instant } from '../calendar/calendar';
import { addDays, beijingTime } from '../calendar/calendar';
import { granting } from '../settings';
import type { Act, CardKind, Person, PersonEffect } from './person';
import { MAX_SPENT } from './person';

/** An effect as a decision asks for it. */
export type Wanted = Unnumbered<PersonEffect>;

/**
 * Why a change is refused. noSuchCode: the code is unknown, spent, too old, or was given with another name;
 * the caller cannot tell these apart.
 */
export type PersonRefusal = 'noSuchCode' | 'notThere' | 'notYours' | 'full' | 'takenUp';
export type PersonDecision = { readonly person: Person } | { readonly refused: PersonRefusal };

export const refused = (why: PersonRefusal): PersonDecision => ({ refused: why });

/**
 * The effect that records an act in the audit.
 * @param account who did it; null for time
 * @param about whom else the act was about, or null
 * @param card the card it was done with, or null
 */
export function record(
  act: Act,
  account: string | null,
  about: string | null = null,
  card: CardKind | null = null,
): Wanted {
  return { kind: 'record', act, account, about, card };
}

/**
 * When the timer has to act on a grant next: at a reminder that is still to come, else on the day after its
 * last day.
 */
function grantWakesAt({ untilOn, reminded }: Person['grants'][number]): Instant {
  const before = granting.remindDays[reminded];
  return before === undefined
    ? beijingTime(addDays(untilOn, 1), '00:00')
    : beijingTime(addDays(untilOn, -before), '09:00');
}

/** The earliest moment at which the passing of time changes something of the person, or null. */
function wakesAt({ codes, claims, grants }: Person): Instant | null {
  const moments = [
    ...codes.map(({ untilAt }) => untilAt),
    ...claims.flatMap(({ untilAt, objectUntilAt, approvals }) => [
      untilAt,
      ...(objectUntilAt !== null && approvals.length > 1 ? [objectUntilAt] : []),
    ]),
    ...grants.map(grantWakesAt),
  ];
  return moments.sort()[0] ?? null;
}

/** The next version of the person, with the effects of the change. */
export function changed(
  before: Person,
  change: Partial<Person>,
  wanted: readonly Wanted[],
  now: Instant,
): PersonDecision {
  const version = before.version + 1;
  const effects = numbered(before._id, version, wanted, now);
  const after = { ...before, ...change, version, ...withEffects(before, effects) };
  return { person: { ...after, wakeAt: wakesAt(after) } };
}

/** The ids that are over (`Person.spent`), with one more. */
export function withSpent({ spent }: Person, id: string): readonly string[] {
  return [...spent, id].slice(-MAX_SPENT);
}

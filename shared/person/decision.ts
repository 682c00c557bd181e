/**
 * What a change of a person decides: the document after it and what it causes. Neither claims nor grants are
 * kept as events; what was done goes into the audit as an effect.
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

/** noSuchCode: unknown, spent, too old, or said with another name; none of these can be told from another. */
export type PersonRefusal = 'noSuchCode' | 'notThere' | 'notYours' | 'full' | 'takenUp';
export type PersonDecision = { readonly person: Person } | { readonly refused: PersonRefusal };

export const refused = (why: PersonRefusal): PersonDecision => ({ refused: why });

/** What was done, by whom, about whom where that is somebody else, and with which card: for the audit. */
export function record(
  act: Act,
  account: string | null,
  about: string | null = null,
  card: CardKind | null = null,
): Wanted {
  return { kind: 'record', act, account, about, card };
}

/** When a grant next needs time to act: a reminder that is still to come, else the day after its last. */
function grantWakesAt({ untilOn, reminded }: Person['grants'][number]): Instant {
  const before = granting.remindDays[reminded];
  return before === undefined
    ? beijingTime(addDays(untilOn, 1), '00:00')
    : beijingTime(addDays(untilOn, -before), '09:00');
}

/** The earliest moment at which time alone changes something of the person. */
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

/** The person after a change, the next version, with what it causes. */
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

/** What is over, with one more. */
export function withSpent({ spent }: Person, id: string): readonly string[] {
  return [...spent, id].slice(-MAX_SPENT);
}

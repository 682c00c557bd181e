/**
 * Brings the ledgers up to date. A person is evaluated anew when a birthday or a statement of the place where
 * they are registered has changed their verdicts. After a change of the rules every person is evaluated anew,
 * as is every person who came into the register since.
 */
import { timeBudget } from '../functions';
import { beijingDay } from '../../shared/calendar/calendar';
import type { Entitlement } from '../../shared/entitlement/entitlement';
import type { PlaceParameters } from '../../shared/parameter/parameter';
import type { Person } from '../../shared/person/person';
import { findOutdatedLedgers } from './find-outdated-ledgers';
import { change, find, is } from '../platform/db';
import { logFailure, referenceTo } from '../platform/log';
import { evaluatePerson } from './evaluate-person';
import { rulesVersion } from '../policy/rules';
import type { LongRound } from '../aggregate/cursor';
import { goOn, sliceOf } from '../aggregate/cursor';
import type { Moment } from '../aggregate/effects';
import { runBatched } from '../aggregate/run-batched';
import { actOnDue } from '../aggregate/sweep';

/** How many persons are looked at with three reads. */
const SLICE = 100;

/**
 * Looks at many persons, and evaluates those whose ledgers would change. Throws where a person cannot be
 * evaluated.
 */
async function evaluateOutdated(persons: readonly Person[], moment: Moment): Promise<void> {
  await runBatched(await findOutdatedLedgers(persons, moment), (id) => evaluatePerson(id, moment));
}

/** The round over every person, in the order of their ids. A change of the rules begins it anew. */
function everybody(moment: Moment): LongRound<string, Person> {
  return {
    name: 'everybody',
    version: rulesVersion,
    restarts: 'at once',
    start: '',
    slice: async (after) =>
      sliceOf(
        await find('person', { _id: is.above(after) }, { order: ['_id', 'asc'], limit: SLICE }),
        ({ _id }) => _id,
      ),
    act: (persons) => evaluateOutdated(persons, moment),
  };
}

/**
 * The round over the persons registered at a place, for what the place has stated. A new statement of the
 * place begins it anew.
 */
function registeredAt(
  { _id: place, version }: PlaceParameters,
  moment: Moment,
): LongRound<string, Entitlement> {
  return {
    name: `place.${place}`,
    version: String(version),
    restarts: 'at once',
    start: '',
    slice: async (after) =>
      sliceOf(
        await find(
          'entitlement',
          { registeredIn: place, _id: is.above(after) },
          { order: ['_id', 'asc'], limit: SLICE, fields: ['version'] },
        ),
        ({ _id }) => _id,
      ),
    act: async (ledgers) =>
      evaluateOutdated(
        await find('person', { _id: is.oneOf(ledgers.map(({ _id }) => _id)) }, { limit: SLICE }),
        moment,
      ),
  };
}

/**
 * Evaluates the persons whose verdicts hold until today, or until a day that is over.
 * @param end no further batch is begun after this moment, in milliseconds as of `Date.now()`
 * @returns how many persons were evaluated
 */
async function judgeDue(moment: Moment, end: number): Promise<number> {
  const broken = new Set<string>();
  const until = beijingDay(moment.now);
  let evaluated = 0;
  for (;;) {
    const changed = await actOnDue(
      { name: 'entitlement', field: 'holdsUntil', until },
      broken,
      async ({ _id }) => {
        await evaluatePerson(_id, moment);
        evaluated += 1;
        return 1;
      },
    );
    if (changed === 0 || Date.now() > end) return evaluated;
  }
}

/**
 * Evaluates the persons registered at places that have stated something new, one place after the other.
 * @param end no further place is begun after this moment, in milliseconds as of `Date.now()`
 * @returns how many persons were looked at
 */
async function evaluatePlaces(moment: Moment, end: number): Promise<number> {
  const broken: string[] = [];
  for (let evaluated = 0; ;) {
    const others = broken.length === 0 ? {} : { _id: is.noneOf(broken) };
    const [place] = await find(
      'parameter',
      { dueAt: is.atMost(moment.now), ...others },
      { order: ['dueAt', 'asc'], limit: 1 },
    );
    if (place === undefined) return evaluated;
    const { _id, version } = place;
    try {
      const { acted, isDone } = await goOn(registeredAt(place, moment), end);
      evaluated += acted;
      // Where the place has made another statement meanwhile, the place stays due.
      if (isDone) await change('parameter', { _id, version }, { set: { dueAt: null } });
    } catch (error) {
      logFailure('what a place has said could not be applied', referenceTo(_id), error);
      broken.push(_id);
    }
    if (Date.now() > end) return evaluated;
  }
}

/** The result of one firing. */
export interface Evaluated {
  /**
   * How many persons were evaluated because a day has come, and how many were looked at because a place has
   * stated something, and in the round over every person.
   */
  readonly due: number;
  readonly placed: number;
  readonly round: number;
  /** Whether every person has been evaluated by the current rules. */
  readonly done: boolean;
}

/**
 * Evaluates the persons who are due, then goes on with the round over every person, until nothing is left or
 * the time is up.
 */
export async function evaluateDue(moment: Moment): Promise<Evaluated> {
  const end = Date.now() + timeBudget('timer');
  const due = await judgeDue(moment, end);
  const placed = await evaluatePlaces(moment, end);
  const { acted, isDone } = await goOn(everybody(moment), end);
  return { due, placed, round: acted, done: isDone };
}

/**
 * What time owes the ledgers. Whose verdicts a birthday, or what their place has said, has changed is judged
 * anew; after a change of the rules everybody is, as is whoever came into the register since.
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

/** So many are looked at with three reads. */
const SLICE = 100;

/** Looks at many persons, and judges those whose ledgers would change. Throws where one cannot be judged. */
async function judgeChanged(persons: readonly Person[], moment: Moment): Promise<void> {
  await runBatched(await findOutdatedLedgers(persons, moment), (id) => evaluatePerson(id, moment));
}

/** Everybody, in the order of their ids, by the rules as they are. */
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
    act: (persons) => judgeChanged(persons, moment),
  };
}

/** Those registered at a place, by what it has said. Another word of the place begins anew. */
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
      judgeChanged(
        await find('person', { _id: is.oneOf(ledgers.map(({ _id }) => _id)) }, { limit: SLICE }),
        moment,
      ),
  };
}

/** Judges those whose verdicts hold until today, or until a day that is over. @returns how many */
async function judgeDue(moment: Moment, end: number): Promise<number> {
  const broken = new Set<string>();
  const until = beijingDay(moment.now);
  let judged = 0;
  for (;;) {
    const changed = await actOnDue(
      { name: 'entitlement', field: 'holdsUntil', until },
      broken,
      async ({ _id }) => {
        await evaluatePerson(_id, moment);
        judged += 1;
        return 1;
      },
    );
    if (changed === 0 || Date.now() > end) return judged;
  }
}

/** Judges those registered at places that have said something, one place after the other. @returns how many */
async function judgePlaces(moment: Moment, end: number): Promise<number> {
  const broken: string[] = [];
  for (let judged = 0; ;) {
    const others = broken.length === 0 ? {} : { _id: is.noneOf(broken) };
    const [place] = await find(
      'parameter',
      { dueAt: is.atMost(moment.now), ...others },
      { order: ['dueAt', 'asc'], limit: 1 },
    );
    if (place === undefined) return judged;
    const { _id, version } = place;
    try {
      const { acted, isDone } = await goOn(registeredAt(place, moment), end);
      judged += acted;
      // Where the place has said another word meanwhile, that word stays due.
      if (isDone) await change('parameter', { _id, version }, { set: { dueAt: null } });
    } catch (error) {
      logFailure('what a place has said could not be applied', referenceTo(_id), error);
      broken.push(_id);
    }
    if (Date.now() > end) return judged;
  }
}

/** What one firing did. */
export interface Evaluated {
  /** Judged because a day has come, because a place has said something, and in the round of everybody. */
  readonly due: number;
  readonly placed: number;
  readonly round: number;
  /** Whether everybody has been judged by the rules as they are. */
  readonly done: boolean;
}

/** Judges whoever is due, then goes on with the round, until nothing is left or the time is up. */
export async function evaluateDue(moment: Moment): Promise<Evaluated> {
  const end = Date.now() + timeBudget('timer');
  const due = await judgeDue(moment, end);
  const placed = await judgePlaces(moment, end);
  const { acted, isDone } = await goOn(everybody(moment), end);
  return { due, placed, round: acted, done: isDone };
}

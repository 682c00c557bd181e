/**
 * What time owes the ledgers. Whose verdicts a birthday, or what their place has said, has changed is judged
 * anew; after a change of the rules everybody is, by slices, as is whoever came into the register since. How
 * far a round has come lies in its document, so that the next firing goes on there.
 */
import { timeBudget } from '../functions';
import { beijingDay } from '../../shared/calendar/calendar';
import type { Round } from '../../shared/entitlement/round';
import type { Person } from '../../shared/person/person';
import { findOutdatedLedgers } from './find-outdated-ledgers';
import { change, find, findOne, insert, is } from '../platform/db';
import { evaluatePerson } from './evaluate-person';
import { rulesVersion } from '../policy/rules';
import type { Moment } from '../aggregate/effects';
import { report } from '../aggregate/report';

const BATCH = 50;
/** So many are looked at with three reads. */
const SLICE = 100;

/** Judges some persons anew. @returns for how many that went well */
async function judgeAll(ids: readonly string[], moment: Moment): Promise<number> {
  const results = await Promise.allSettled(ids.map((id) => evaluatePerson(id, moment)));
  report(
    'a person could not be judged',
    ids.map((_id) => ({ _id })),
    results,
  );
  return results.filter(({ status }) => status === 'fulfilled').length;
}

/**
 * Looks at many, and judges those whose ledgers would change.
 * @returns how many were looked at, and are as they should be now
 */
async function judgeChanged(persons: readonly Person[], moment: Moment): Promise<number> {
  const ids = await findOutdatedLedgers(persons, moment);
  return persons.length - ids.length + (await judgeAll(ids, moment));
}

async function currentRound(): Promise<Round> {
  const begun: Round = { _id: 'judging', rules: rulesVersion, after: '' };
  const known = await findOne('round', begun._id);
  if (known === null) await insert('round', begun);
  if (known !== null && known.rules !== rulesVersion)
    await change(
      'round',
      { _id: known._id, rules: known.rules },
      { set: { rules: rulesVersion, after: '' } },
    );
  return known?.rules === rulesVersion ? known : begun;
}

/**
 * The next slice of everybody, in the order of their ids; another firing that has gone further meanwhile is
 * let go first.
 * @returns how many were judged, or null at the end
 */
async function judgeSlice(moment: Moment): Promise<number | null> {
  const { _id, rules, after } = await currentRound();
  const persons = await find('person', { _id: is.above(after) }, { order: ['_id', 'asc'], limit: SLICE });
  const last = persons.at(-1);
  if (last === undefined) return null;
  const judged = await judgeChanged(persons, moment);
  await change('round', { _id, rules, after }, { set: { after: last._id } });
  return judged;
}

/**
 * The next slice of those registered at a place that has said something.
 * @returns how many were judged, or null where no place waits
 */
async function judgePlace(moment: Moment): Promise<number | null> {
  const [place] = await find(
    'parameter',
    { dueAt: is.atMost(moment.now) },
    { order: ['dueAt', 'asc'], limit: 1 },
  );
  if (place === undefined) return null;
  const { _id, version, after } = place;
  const ledgers = await find(
    'entitlement',
    { registeredIn: _id, _id: is.above(after) },
    { order: ['_id', 'asc'], limit: SLICE, fields: ['version'] },
  );
  const last = ledgers.at(-1);
  const judged =
    last === undefined
      ? 0
      : await judgeChanged(
          await find('person', { _id: is.oneOf(ledgers.map((ledger) => ledger._id)) }, { limit: SLICE }),
          moment,
        );
  // Another word of the place begins anew, whoever was being judged by the one before.
  await change(
    'parameter',
    { _id, version, after },
    { set: last === undefined ? { dueAt: null, after: '' } : { after: last._id } },
  );
  return judged;
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
  const today = beijingDay(moment.now);
  let due = 0;
  for (;;) {
    const ledgers = await find(
      'entitlement',
      { holdsUntil: is.atMost(today) },
      { order: ['holdsUntil', 'asc'], limit: BATCH, fields: ['version'] },
    );
    const judged = await judgeAll(
      ledgers.map(({ _id }) => _id),
      moment,
    );
    due += judged;
    if (judged === 0 || Date.now() > end) break;
  }
  let placed = 0;
  for (;;) {
    const judged = await judgePlace(moment);
    if (judged === null || Date.now() > end) break;
    placed += judged;
  }
  for (let round = 0; ;) {
    const judged = await judgeSlice(moment);
    if (judged === null || Date.now() > end)
      return { due, placed, round: round + (judged ?? 0), done: judged === null };
    round += judged;
  }
}

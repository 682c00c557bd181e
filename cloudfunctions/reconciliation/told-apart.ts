/**
 * Tells the unmatched people of a list apart, after the second yes (second-yes.ts): each row becomes a discrepancy of
 * its own kind with a task.
 */
import type { Discrepancy, Reconciliation } from '../../shared/reconciliation/reconciliation';
import { entitling } from '../../shared/settings';
import type { Person } from '../../shared/person/person';
import type { Moment } from '../aggregate/effects';
import { runBatched } from '../aggregate/run-batched';
import type { Assignment } from '../directory/assign';
import { assign, assignToRegister } from '../directory/assign';
import { needOfPolicy } from '../policy/rules';
import { change, find, is } from '../platform/db';
import { addListTask } from './match-part';

const BATCH = 100;

/** Writes an unmatched row anew as what it is, with its task, which is written first. */
async function tellApart(
  reconciliation: Reconciliation,
  unmatched: Discrepancy,
  person: Person | undefined,
  register: Assignment,
  now: string,
): Promise<void> {
  if (person === undefined) {
    await addListTask('unknown', reconciliation, unmatched, register, now);
    await change('discrepancy', { _id: unmatched._id }, { set: { kind: 'unknown', dueAt: register.dueAt } });
    return;
  }
  const assignment = await assign(person, needOfPolicy(reconciliation.policyId), entitling.pursueDays, now);
  const { dueAt } = assignment;
  const { name, place } = person;
  const differing = { name, place, listedName: unmatched.name, reason: 'name', idKey: null, dueAt } as const;
  await addListTask('differs', reconciliation, { ...unmatched, ...differing }, assignment, now);
  await change('discrepancy', { _id: unmatched._id }, { set: { kind: 'differs', ...differing } });
}

/** Tells the next unmatched people of a list apart. @returns whether there were any */
export async function tellNextApart(
  reconciliation: Reconciliation,
  contentId: string,
  { now }: Moment,
): Promise<boolean> {
  const unmatched = await find(
    'discrepancy',
    { contentId, kind: 'unmatched' },
    { order: ['orderKey', 'asc'], limit: BATCH },
  );
  if (unmatched.length === 0) return false;
  const ids = unmatched.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const persons = ids.length === 0 ? [] : await find('person', { _id: is.oneOf(ids) }, { limit: BATCH });
  const byId = new Map(persons.map((person) => [person._id, person]));
  const { path, post } = reconciliation;
  const register = await assignToRegister(path, post, entitling.pursueDays, now);
  await runBatched(unmatched, (row) =>
    tellApart(reconciliation, row, byId.get(row.personId ?? ''), register, now),
  );
  return true;
}

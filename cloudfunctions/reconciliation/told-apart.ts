/**
 * Tells the unmatched people of a list apart, after the second yes (second-yes.ts): each row becomes a discrepancy of
 * its own kind with a task.
 */
import { levels, postId } from '../../shared/directory/directory';
import { staffedAmong } from '../../shared/directory/occupant';
import type { Discrepancy, Reconciliation } from '../../shared/reconciliation/reconciliation';
import { entitling } from '../../shared/settings';
import type { Person } from '../../shared/person/person';
import type { Moment } from '../aggregate/effects';
import { runBatched } from '../aggregate/run-batched';
import { deadlineAfter } from '../calendar/deadline';
import { postsOf } from '../directory/posts';
import { placingOf } from '../entitlement/evaluate-person';
import { change, find, is } from '../platform/db';
import { addListTask } from './match-part';

const BATCH = 100;

/**
 * The post in the county that clears up who an unregistered person is: the section that keeps the register,
 * or else the chair, or else the post that handed the list in.
 */
async function registerDesk({ path, post }: Reconciliation, now: string): Promise<string> {
  const county = path[levels.indexOf('county')];
  const candidates = county === undefined ? [] : [postId(county, 'membership'), postId(county, 'chair')];
  const posts = await postsOf(candidates, now);
  return staffedAmong(candidates, posts, now) ?? post;
}

/** Writes an unmatched row anew as what it is, with its task, which is written first. */
async function tellApart(
  reconciliation: Reconciliation,
  unmatched: Discrepancy,
  person: Person | undefined,
  register: { readonly post: string; readonly dueAt: string },
  now: string,
): Promise<void> {
  if (person === undefined) {
    const { post, dueAt } = register;
    await addListTask('unknown', reconciliation, unmatched, post, dueAt, now);
    await change('discrepancy', { _id: unmatched._id }, { set: { kind: 'unknown', dueAt } });
    return;
  }
  const { post, dueAt } = (await placingOf(person, [reconciliation.policyId], now))(reconciliation.policyId);
  const { name, place } = person;
  const differing = { name, place, listedName: unmatched.name, reason: 'name', idKey: null, dueAt } as const;
  await addListTask('differs', reconciliation, { ...unmatched, ...differing }, post, dueAt, now);
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
  const register = {
    post: await registerDesk(reconciliation, now),
    dueAt: await deadlineAfter(entitling.pursueDays, now),
  };
  await runBatched(unmatched, (row) =>
    tellApart(reconciliation, row, byId.get(row.personId ?? ''), register, now),
  );
  return true;
}

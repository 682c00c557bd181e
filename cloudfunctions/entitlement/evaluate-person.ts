/** Holds the policies against one person and writes what comes of it into their ledger. */
import { beijingDay, beijingTime } from '../../shared/calendar/calendar';
import type { About, Entitlement, Finding, Placing } from '../../shared/entitlement/entitlement';
import { emptyLedger } from '../../shared/entitlement/entitlement';
import { needOf } from '../../shared/policy/pursued';
import type { Person } from '../../shared/person/person';
import type { Matter } from '../../shared/request/route';
import { candidatePosts, route } from '../../shared/request/route';
import { dueTime, entitling } from '../../shared/settings';
import { currentCalendar } from '../calendar/current-calendar';
import { findOne } from '../platform/db';
import { readPersonFacts } from '../person/read-facts';
import { evaluate, ledgerAfter } from './evaluate';
import { changeDocument } from '../aggregate/store';
import { findPolicy } from '../policy/rules';
import { postsOf } from '../directory/posts';
import type { Moment } from '../aggregate/effects';

/** A person held against the policies: what the ledger is decided from. */
export interface PersonFindings {
  readonly person: Person;
  readonly about: About;
  readonly findings: readonly Finding[];
  readonly placing: Placing;
}

function matterOf(policyId: string): Matter {
  const policy = findPolicy(policyId);
  return { category: policy === undefined ? 'other' : needOf(policy), danger: false, accused: null };
}

/** Where what this person is owed goes: the post that takes such a need, within the days set for it. */
export async function placingOf(person: Person, policyIds: readonly string[], now: string): Promise<Placing> {
  const calendar = await currentCalendar();
  const dueAt = beijingTime(calendar.dueOn(beijingDay(now), entitling.pursueDays).on, dueTime);
  const candidates = new Map(policyIds.map((id) => [id, candidatePosts(person, matterOf(id))]));
  const posts = await postsOf([...candidates.values()].flat(), now);
  return (policyId) => ({
    post: route(candidates.get(policyId) ?? [], posts, matterOf(policyId), now).post._id,
    dueAt,
  });
}

/**
 * Reads a person and holds every policy the ledger is kept for against them. Null where there is no such
 * person.
 */
async function findJudged(personId: string, { now, sealer }: Moment): Promise<PersonFindings | null> {
  const person = await findOne('person', personId);
  if (person === null) return null;
  const { about, findings } = evaluate(person, await readPersonFacts(person, sealer), now);
  const placing = await placingOf(
    person,
    findings.flatMap(({ policyId, truth }) => (truth === 'yes' ? [policyId] : [])),
    now,
  );
  return { person, about, findings, placing };
}

/**
 * Decides about a person's ledger, with the policies held against them at that moment, and carries out what
 * it causes. The person is read after the ledger, so that an older reading of the person never goes over a
 * newer one.
 * @returns the ledger, or null where there is no such person
 * @throws when others were faster each time: whatever caused it lies where it was and is tried again
 */
export async function changeLedger(
  personId: string,
  moment: Moment,
  decide: (ledger: Entitlement, held: PersonFindings) => Entitlement | Promise<Entitlement>,
): Promise<Entitlement | null> {
  const changed = await changeDocument('entitlement', personId, async (ledger) => {
    const held = await findJudged(personId, moment);
    return held === null
      ? { refused: 'notThere' as const }
      : { after: await decide(ledger ?? emptyLedger(held.about), held) };
  });
  if ('refused' in changed) {
    if (changed.refused === 'notThere') return null;
    throw new Error(`others were faster with the ledger of ${personId}`);
  }
  await moment.carryOut('entitlement', changed.after, moment);
  return changed.after;
}

/** Judges one person anew. */
export async function evaluatePerson(personId: string, moment: Moment): Promise<void> {
  await changeLedger(personId, moment, (ledger, { person, about, findings, placing }) =>
    ledgerAfter(ledger, person, about, findings, placing, moment.now),
  );
}

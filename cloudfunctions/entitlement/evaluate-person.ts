/** Evaluates the policies for one person and writes the result into that person's ledger. */
import type { About, Entitlement, Finding, Placing } from '../../shared/entitlement/entitlement';
import { emptyLedger } from '../../shared/entitlement/entitlement';
import { needOf } from '../../shared/policy/pursued';
import type { Person } from '../../shared/person/person';
import type { Matter } from '../../shared/request/route';
import { candidatePosts, route } from '../../shared/request/route';
import { entitling } from '../../shared/settings';
import { deadlineAfter } from '../calendar/deadline';
import { findOne } from '../platform/db';
import { readPersonFacts } from '../person/read-facts';
import { evaluate, ledgerAfter } from './evaluate';
import { changeDocument } from '../aggregate/store';
import { findPolicy } from '../policy/rules';
import { postsOf } from '../directory/posts';
import type { Moment } from '../aggregate/effects';

/** A person with the result of evaluating the policies for them. The ledger is decided from this. */
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

/**
 * Decides where the task about a policy that this person is owed goes: the post that takes such a need, and
 * the end of the days set for it.
 * @param policyIds the policies that may be asked about
 * @returns a function from a policy's id to the post and the due date
 */
export async function placingOf(person: Person, policyIds: readonly string[], now: string): Promise<Placing> {
  const dueAt = await deadlineAfter(entitling.pursueDays, now);
  const candidates = new Map(policyIds.map((id) => [id, candidatePosts(person, matterOf(id))]));
  const posts = await postsOf([...candidates.values()].flat(), now);
  return (policyId) => ({
    post: route(candidates.get(policyId) ?? [], posts, matterOf(policyId), now).post._id,
    dueAt,
  });
}

/**
 * Reads a person and evaluates for them every policy that the ledger is kept for. Null where there is no such
 * person.
 */
async function findFindings(personId: string, { now, sealer }: Moment): Promise<PersonFindings | null> {
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
 * Decides about a person's ledger, with the policies evaluated for the person at that moment, and carries out
 * what the decision causes. The person is read after the ledger, so that an older reading of the person never
 * overwrites the result of a newer one.
 * @param decide is given the ledger as it stands (empty where there is none) and the findings
 * @returns the ledger, or null where there is no such person
 * @throws when other calls were faster each time; the effect that caused the change is then still in its
 *   document and is tried again
 */
export async function changeLedger(
  personId: string,
  moment: Moment,
  decide: (ledger: Entitlement, held: PersonFindings) => Entitlement | Promise<Entitlement>,
): Promise<Entitlement | null> {
  const changed = await changeDocument('entitlement', personId, async (ledger) => {
    const held = await findFindings(personId, moment);
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

/**
 * Evaluates one person anew and writes the result into their ledger. Throws as `changeLedger` does; where
 * there is no such person, it does nothing.
 */
export async function evaluatePerson(personId: string, moment: Moment): Promise<void> {
  await changeLedger(personId, moment, (ledger, { person, about, findings, placing }) =>
    ledgerAfter(ledger, person, about, findings, placing, moment.now),
  );
}

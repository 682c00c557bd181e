/** Evaluates the policies for one person and writes the result into that person's ledger. */
import type { About, Entitlement, Finding, Placing } from '../../shared/entitlement/entitlement';
import { emptyLedger } from '../../shared/entitlement/entitlement';
import type { Person } from '../../shared/person/person';
import { entitling } from '../../shared/settings';
import { findOne } from '../platform/db';
import { readPersonFacts } from '../person/read-facts';
import { evaluate, ledgerAfter } from './evaluate';
import { changeDocument } from '../aggregate/store';
import { needOfPolicy } from '../policy/rules';
import { assignEach } from '../directory/assign';
import type { Moment } from '../aggregate/effects';

/** A person with the result of evaluating the policies for them. The ledger is decided from this. */
export interface PersonFindings {
  readonly person: Person;
  readonly about: About;
  readonly findings: readonly Finding[];
  readonly placing: Placing;
}

/**
 * Reads a person and evaluates for them every policy that the ledger is kept for. Null where there is no such
 * person.
 */
async function findFindings(personId: string, { now, sealer }: Moment): Promise<PersonFindings | null> {
  const person = await findOne('person', personId);
  if (person === null) return null;
  const { about, findings } = evaluate(person, await readPersonFacts(person, sealer), now);
  const owed = findings.filter(({ truth }) => truth === 'yes');
  const needs = owed.map(({ policyId }) => needOfPolicy(policyId));
  const assigned = await assignEach(person, needs, entitling.pursueDays, now);
  return { person, about, findings, placing: (policyId) => assigned(needOfPolicy(policyId)) };
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

/**
 * Evaluates the policies of this build of the functions for a person, and gives the versions of the rules
 * that a ledger remembers.
 */
import type { Day } from '../../shared/calendar/calendar';
import type { Finding } from '../../shared/entitlement/entitlement';
import type { Category } from '../../shared/need/need';
import { isPursued, needOf } from '../../shared/policy/pursued';
import type { Facts } from '../../shared/fact/fact';
import { completed } from '../../shared/fact/derive';
import { changesOn, datesChangeOn, turnsOf } from '../../shared/policy/holds-until';
import { policies } from '../../shared/policy/policies';
import type { Policy } from '../../shared/policy/policy';
import { inForce } from '../../shared/policy/policy';
import { askingFor } from '../../shared/fact/question';
import type { Verdict } from '../../shared/policy/verdict';
import { Rules } from '../../shared/policy/verdict';
import { digestOf } from '../aggregate/hash-chain';

const all = new Rules(policies);
const kept = policies.filter(isPursued);
const ledgerRules = new Rules(kept);
const ledgerTurns = turnsOf(kept);

const versions: ReadonlyMap<string, string> = new Map(
  policies.map(({ id, conditions, startsOn, endsOn }) => [
    id,
    digestOf([conditions, startsOn, endsOn]).slice(0, 10),
  ]),
);

/** The version of all conditions together. When it changes, everybody is evaluated anew. */
export const rulesVersion: string = digestOf([...versions]).slice(0, 10);

const byId: ReadonlyMap<string, Policy> = new Map(policies.map((policy) => [policy.id, policy]));

/** Finds one policy by its id, or gives undefined. */
export function findPolicy(id: string): Policy | undefined {
  return byId.get(id);
}

/** The category of need of a policy, by its id; `other` for a policy that this build does not know. */
export function needOfPolicy(id: string): Category {
  const policy = findPolicy(id);
  return policy === undefined ? 'other' : needOf(policy);
}

function isInForce(policyId: string, on: Day): boolean {
  const policy = byId.get(policyId);
  return policy !== undefined && inForce(policy, on);
}

/**
 * Evaluates every policy that is in force on a day for a person with these facts.
 * @param known the facts with what is derived from them on that day
 */
export function verdictsOn(known: Facts, on: Day): Verdict[] {
  return all.judge(known).filter(({ policyId }) => isInForce(policyId, on));
}

function findingOf({ policyId, truth, reasons, missing }: Verdict, known: Facts): Finding {
  const { questions, parameters } = askingFor(missing, known);
  return {
    policyId,
    truth,
    rule: versions.get(policyId) ?? '',
    because: [...new Set(reasons.map(({ comparison }) => comparison.fact))],
    questions: questions.length,
    parameters: parameters.length,
  };
}

/**
 * Evaluates each policy that the ledger is kept for, for a person with these facts.
 * @returns the findings, and the day on which the passing of time alone changes them; null where there is no
 *   such day
 */
export function findingsOn(
  facts: Facts,
  on: Day,
): { readonly findings: readonly Finding[]; readonly holdsUntil: Day | null } {
  const known = completed(facts, on);
  const findings = ledgerRules
    .judge(known)
    .filter(({ policyId }) => isInForce(policyId, on))
    .map((verdict) => findingOf(verdict, known));
  const [holdsUntil] = [changesOn(ledgerRules, ledgerTurns, facts, on), datesChangeOn(kept, on)]
    .flatMap((day) => day ?? [])
    .sort();
  return { findings, holdsUntil: holdsUntil ?? null };
}

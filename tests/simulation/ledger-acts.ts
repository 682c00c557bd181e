/** What people say of themselves and of what they are owed: answers that make policies theirs and take them away again, and their word on one. */
import type { Random } from '../../localcloud/demo/random';
import { sayings } from '../../shared/entitlement/entitlement';
import { ownPersons, proxies, village } from './county';
import type { ApiCall } from './calls';
import { call } from './calls';

/** Answers that decide two policies, and take them away again. */
const answers = [
  ['person.hukou.region', village],
  ['disability.certificateStatus', 'valid'],
  ['disability.certificateStatus', 'valid'],
  ['disability.certificateStatus', 'none'],
  ['rehab.assistiveNeeds', ['wheelchair']],
  ['rehab.assistiveNeeds', ['wheelchair']],
  ['rehab.assistiveNeeds', []],
  ['employment.hasTaxableIncome', true],
  ['household.status', 'dibao'],
] as const;

/** What is owed for these answers, and something that never is. */
const policies = ['assistive-device-subsidy', 'assistive-device-subsidy', 'income-tax-reduction', 'severe-nursing-subsidy'] as const;

/** An answer, or a word on one policy, by the person, a proxy, or a cadre. */
export function ofLedger({ random }: { readonly random: Random }): ApiCall {
  const [holder, personId] = random.pick(Object.entries(ownPersons));
  const who = random.pick([holder, holder, holder, random.pick(proxies), 'liaison-1']);
  if (random.below(3) === 0) return call(who, 'entitlement.say', { personId, policyId: random.pick(policies), saying: random.pick(sayings) });
  const [fact, value] = random.pick(answers);
  return call(who, 'entitlement.answer', { personId, fact, value: typeof value === 'object' ? [...value] : value });
}

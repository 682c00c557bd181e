/**
 * What people say of themselves and of what they are owed: answers that make policies theirs and take them
 * away again, and their word on one; and what a place says.
 */
import type { Random } from '../../demo/random';
import { sayings } from '../../shared/entitlement/entitlement';
import { county, ownPersons, province, proxies, village } from './county';
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
  ['household.status', 'dibao-edge'],
  ['benefits.current', []],
] as const;

/** What is owed for these answers, and something that never is. */
const policies = [
  'assistive-device-subsidy',
  'assistive-device-subsidy',
  'income-tax-reduction',
  'severe-nursing-subsidy',
  'hardship-living-subsidy',
] as const;

/** What decides 生活补贴 for a family on the edge. The county's word goes before the province's. */
function ofAPlace(random: Random): ApiCall {
  const [account, region] = random.pick([
    ['chair-county', county],
    ['chair-province', province],
  ] as const);
  return call(account, 'parameter.set', {
    region,
    fact: 'param.livingSubsidyIncludesEdge',
    value: random.below(2) === 0,
    source: '测试用的文件，测试1号',
  });
}

/**
 * An answer, or a word on one policy, by the person, a proxy, or a cadre; now and then what counts at their
 * place.
 */
export function ofLedger({ random }: { readonly random: Random }): ApiCall {
  if (random.below(8) === 0) return ofAPlace(random);
  const [holder, personId] = random.pick(Object.entries(ownPersons));
  const who = random.pick([holder, holder, holder, random.pick(proxies), 'liaison-1']);
  if (random.below(3) === 0)
    return call(who, 'entitlement.say', {
      personId,
      policyId: random.pick(policies),
      saying: random.pick(sayings),
    });
  const [fact, value] = random.pick(answers);
  return call(who, 'entitlement.answer', {
    personId,
    fact,
    value: typeof value === 'object' ? [...value] : value,
  });
}

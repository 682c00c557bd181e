/** A person who has answered many questions, and their ledger. */
import type { World } from '../../flows/world';
import { aNeed } from '../../flows/world';

export const entitled = 'demo-sun-defu';
export const personId = 'demo-person-sun-defu';

/**
 * Gives 孙德福 a ledger in which one policy is owed, another is asked for, he has a third, and has declined a
 * fourth.
 */
export async function entitle(world: World): Promise<void> {
  const answers = [
    ['person.hukou.region', '230623101201'],
    ['benefits.current', []],
    ['disability.needLongTermCare', true],
    ['rehab.assistiveNeeds', ['white-cane']],
    ['rehab.needs', ['training']],
    ['employment.hasTaxableIncome', true],
  ] as const;
  for (const [fact, value] of answers)
    await world.get(entitled, 'entitlement.answer', {
      personId,
      fact,
      value: typeof value === 'object' ? [...value] : value,
    });
  await world.get(
    entitled,
    'request.submit',
    aNeed({
      personId,
      category: 'allowance',
      words: '',
      policy: { id: 'severe-nursing-subsidy', ask: 'get' },
    }),
  );
  await world.get(entitled, 'entitlement.say', {
    personId,
    policyId: 'precise-rehab-service',
    saying: 'had',
  });
  await world.get(entitled, 'entitlement.say', {
    personId,
    policyId: 'income-tax-reduction',
    saying: 'declined',
  });
}

/** The batch beside the walk that explains, in great numbers and from a new seed each time. */
import { personAt, register } from '../../benchmarks/register';
import { Batch, truthAt } from '../../shared/policy/batch';
import { truthOf } from '../../shared/policy/condition';
import { policies } from '../../shared/policy/policies';

jest.setTimeout(600_000);

const many = 100_000;
const seed = Number(process.env.POLICY_SEED ?? Date.now() % 2 ** 30);

test(`${many} persons stand in a batch as by themselves, bit for bit (POLICY_SEED=${seed})`, () => {
  const columns = register(many, seed);
  const batch = new Batch(columns);
  const bits = policies.map((policy) => batch.judge(policy));
  const wrong: string[] = [];
  for (let place = 0; place < many; place += 1) {
    const facts = personAt(columns, place);
    policies.forEach(({ id, conditions }, which) => {
      const two = bits[which];
      if (two === undefined || truthAt(two, place) !== truthOf(conditions, facts))
        wrong.push(`${id} of person ${place}`);
    });
  }
  expect(wrong).toEqual([]);
});

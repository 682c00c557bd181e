/** The status shown for a verdict: whatever is known of the person, unknown is never shown as a no. */
import fc from 'fast-check';
import { completed } from '../fact/derive';
import facts from '../fact/facts.json';
import type { FactAbout, Facts, FactValue } from '../fact/fact';
import { policies } from '../policy/policies';
import { addressed, plainReason } from '../policy/reason.text';
import { Rules } from '../policy/verdict';
import type { EntitledRow } from './entitlement.contract';
import { nextText, ledgerStatusText } from './entitlement.text';
import { ledgerStatusOf } from './ledger-status';

const seed = Number(process.env.SIM_SEED ?? Date.now() % 1_000_000);
const rules = new Rules(policies);
const now = '2026-11-23T02:00:00.000Z';
const no = /不符合|不能享受|没资格/;

function valueOf({ type, values }: FactAbout): fc.Arbitrary<FactValue | null> {
  if (values.length > 0)
    return type === 'set<enum>'
      ? fc.subarray(values.map(({ value }) => value))
      : fc.constantFrom(...values.map(({ value }) => value));
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.integer({ min: 0, max: 100 });
  return fc.constant(null);
}

const anybody: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    (facts satisfies readonly FactAbout[]).map((about): [string, fc.Arbitrary<FactValue | null>] => [
      about.fact,
      fc.option(valueOf(about), { freq: 2 }),
    ]),
  ),
);

test(`unknown is a question or the place’s to say, and none of its words is a no (SIM_SEED=${seed})`, () => {
  let unknown = 0;
  fc.assert(
    fc.property(anybody, (known) => {
      const all = completed(known, '2026-11-23');
      rules.judge(all).forEach((verdict, place) => {
        const policy = policies[place];
        if (policy === undefined || verdict.truth !== 'unknown') return;
        unknown += 1;
        const status = ledgerStatusOf(verdict, all, undefined, policy);
        const row: EntitledRow = {
          id: policy.id,
          name: '',
          what: '',
          status,
          questions: verdict.missing.length,
          had: null,
          pursued: null,
          sample: true,
        };
        const said = [
          ledgerStatusText[status].tag,
          ledgerStatusText[status].group,
          nextText(row, now) ?? '',
          ...verdict.reasons.map((reason) => plainReason(reason, addressed, all).words),
        ];
        expect(['asked', 'local']).toContain(status);
        expect(said.filter((words) => no.test(words))).toEqual([]);
      });
    }),
    { seed, numRuns: 300 },
  );
  expect(unknown).toBeGreaterThan(1000);
});

test('what everybody may use is there for whoever wants it, and owed to nobody', () => {
  const open = policies.filter(({ initiative }) => initiative === 'open');
  expect(open.map(({ easy }) => easy.name)).toEqual(
    expect.arrayContaining(['反映问题和热线', '文体活动', '政策代办人']),
  );
  for (const policy of open)
    expect(ledgerStatusOf({ truth: 'yes', missing: [] }, {}, undefined, policy)).toBe('may');
});

test('what is no is said to be so now, and what somebody has or has declined stands on their word whatever the rules say', () => {
  const [policy] = policies;
  if (policy === undefined) throw new Error('no policies');
  expect(ledgerStatusText[ledgerStatusOf({ truth: 'no', missing: [] }, {}, undefined, policy)].tag).toBe(
    '现在不符合',
  );
  for (const status of ['had', 'declined'] as const)
    expect(ledgerStatusOf({ truth: 'no', missing: [] }, {}, { status }, policy)).toBe(status);
});

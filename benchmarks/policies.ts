/**
 * Judges persons against every policy, compared with two rule engines on the same rules and persons. The time
 * includes preparing the rules on all sides. The two slow engines judge a sample only, and all of their
 * answers have to equal ours.
 */
import { Batch, truthAt } from '../shared/policy/batch';
import type { Facts } from '../shared/fact/fact';
import { policies } from '../shared/policy/policies';
import type { Policy } from '../shared/policy/policy';
import { Rules } from '../shared/policy/verdict';
import type { Truth } from '../shared/truth';
import { median, type Figure } from './figure';
import { judgedByJsonRulesEngine } from './json-rules-engine';
import { personAt, register, used } from './register';
import { findZen, judgedByZen } from './zen-engine';

const everybody = 1_000_000;
const rounds = 5;
const sampleSizes = { explained: 20_000, rival: 60 };

/** Copies of the policies for which nothing has been prepared or cached. */
function fresh(): Policy[] {
  return policies.map((policy) => ({ ...policy, conditions: structuredClone(policy.conditions) }));
}

/** Verdicts per second of this process's CPU time. */
async function rate(persons: number, work: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (persons * policies.length) / ((user + system) / 1e6);
}

function explained(persons: readonly Facts[]): number {
  const rules = new Rules(fresh());
  let reasons = 0;
  for (const facts of persons) for (const verdict of rules.judge(facts)) reasons += verdict.reasons.length;
  return reasons;
}

const ours = new Rules(policies);

/**
 * How many of the answers (one row for each person) differ from those of `Rules`, which also explains each
 * verdict.
 */
function wrongIn(answers: readonly (readonly Truth[])[], persons: readonly Facts[]): number {
  return persons.reduce(
    (sum, facts, place) =>
      sum + ours.judge(facts).filter(({ truth }, which) => answers[place]?.[which] !== truth).length,
    0,
  );
}

/** Measures in interleaved rounds. The figures are ratios of two sides in the same round. */
export async function measurePolicies(): Promise<Figure[]> {
  const columns = register(everybody);
  const many = Array.from({ length: sampleSizes.explained }, (_each, person) => personAt(columns, person));
  const few = many.slice(0, sampleSizes.rival);
  const wrong = wrongIn(await judgedByJsonRulesEngine(policies, few), few);
  const zen = findZen();
  const zenWrong = zen === null ? 0 : wrongIn(await judgedByZen(zen, policies, few), few);
  let batchWrong = 0;
  const measured: { explained: number; batch: number; cached: number; rival: number; zen: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const own = fresh();
    const batch = new Batch(columns);
    measured.push({
      explained: await rate(many.length, () => explained(many)),
      batch: await rate(everybody, () => own.map((policy) => batch.judge(policy))),
      // The batch has the mask of every condition already: this is the cost of one policy more, or of one
      // that changed.
      cached: await rate(everybody, () => own.map((policy) => batch.combined(policy))),
      rival: await rate(few.length, () => judgedByJsonRulesEngine(fresh(), few)),
      zen: zen === null ? Infinity : await rate(few.length, () => judgedByZen(zen, fresh(), few)),
    });
    if (round === 0) {
      const bits = own.map((policy) => batch.judge(policy));
      batchWrong = wrongIn(
        few.map((_facts, person) => bits.map((two) => truthAt(two, person))),
        few,
      );
    }
  }
  const times = (side: 'explained' | 'batch' | 'cached', rival: 'rival' | 'zen' = 'rival'): number =>
    Math.round(median(measured.map((round) => round[side] / round[rival])));
  const row = (id: string, value: number, least: number, anchor: string): Figure => ({
    id: `policies.${id}`,
    value,
    unit: 'x',
    anchor,
    goal: `>= ${least}`,
    met: value >= least,
  });
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return [
    row('explained', times('explained'), 150, 'json-rules-engine 7.3.1, two passes, per CPU-second'),
    row(
      'explained-zen',
      times('explained', 'zen'),
      60,
      zen === null
        ? '@gorules/zen-engine 0.54.0 could not be installed here'
        : '@gorules/zen-engine 0.54.0, expressions, without its trace, per CPU-second',
    ),
    row(
      'batch',
      times('batch'),
      8000,
      `json-rules-engine 7.3.1; ${everybody} persons, every condition looked at`,
    ),
    row(
      'batch-cached',
      times('cached'),
      40_000,
      'json-rules-engine 7.3.1; every condition known, policies combined anew',
    ),
    {
      id: 'policies.different',
      value: wrong + zenWrong + batchWrong,
      unit: `of ${(zen === null ? 2 : 3) * few.length * policies.length}`,
      anchor: 'the other engines and the batch, against the explaining walk',
      goal: '0',
      met: wrong + zenWrong + batchWrong === 0,
    },
    {
      id: 'policies.peak-memory',
      value: peak,
      unit: 'MB of the process',
      anchor: `${everybody} persons, ${used.length} facts; no anchor`,
      goal: '<= 512',
      met: peak <= 512,
    },
  ];
}

/** `npm run judge`: facts in a file, verdicts as JSON. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policies } from '../shared/policy/policies';

interface Told {
  readonly verdicts: readonly {
    readonly policyId: string;
    readonly truth: string;
    readonly reasons: readonly { readonly fact: string; readonly truth: string; readonly words: string }[];
    readonly missing: readonly string[];
  }[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenxu-judge-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  facts: string,
  ...more: readonly string[]
): { status: number | null; told: readonly Told[]; complaints: string } {
  const file = join(folder, 'facts.json');
  writeFileSync(file, facts);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/judge.ts', file, ...more],
    { cwd: join(__dirname, '..'), encoding: 'utf8' },
  );
  return { status, told: status === 0 ? (JSON.parse(stdout) as Told[]) : [], complaints: stderr };
}

const truthIn = ([one]: readonly Told[], id: string): string | undefined =>
  one?.verdicts.find(({ policyId }) => policyId === id)?.truth;

test('one person, or each of several, stands to every policy, with reasons, and what is missing first that most wait for', () => {
  const known = {
    'disability.certificateStatus': 'valid',
    'disability.items': [{ category: '1', level: '1' }],
    'person.hukou.region': '230623101201',
    'household.status': 'dibao',
    'benefits.current': [],
  };
  const { status, told, complaints } = run(JSON.stringify([known, {}]), '--on', '2026-11-26');
  expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
  expect(told.map(({ verdicts }) => verdicts.map(({ policyId }) => policyId))).toEqual([
    policies.map(({ id }) => id),
    policies.map(({ id }) => id),
  ]);
  const [first, nothing] = told;
  const owed = first?.verdicts.find(({ policyId }) => policyId === 'hardship-living-subsidy');
  expect(owed).toMatchObject({ truth: 'yes', missing: [] });
  expect(owed?.reasons.map(({ fact, truth }) => [fact, truth])).toEqual([
    ['disability.certificateCounts', 'yes'],
    ['person.hukou.region', 'yes'],
    ['household.status', 'yes'],
    ['benefits.current', 'yes'],
  ]);
  expect(
    nothing?.verdicts.filter(({ truth, missing }) => truth !== 'unknown' || missing.length === 0),
  ).toEqual([]);
  expect(nothing?.verdicts.find(({ policyId }) => policyId === 'hardship-living-subsidy')?.missing[0]).toBe(
    'household.status',
  );
  expect(run(JSON.stringify(known)).told).toHaveLength(1);
});

test('what follows from a number or a birthday is worked out for the day that is asked about', () => {
  const facts = JSON.stringify({
    'person.birthDate': '2010-11-27',
    'disability.certificateNo': '23062319621105001X41',
    'disability.certificateStatus': 'valid',
    'employment.laborCapacity': true,
    'employment.status': 'unemployed',
    'employment.willing': true,
  });
  expect([
    truthIn(run(facts, '--on', '2026-11-26').told, 'free-employment-service'),
    truthIn(run(facts, '--on', '2026-11-27').told, 'free-employment-service'),
  ]).toEqual(['no', 'yes']);
});

test('what cannot be read counts as not known and is said; what is no file of facts ends with a sentence', () => {
  const { status, complaints, told } = run(
    JSON.stringify({
      'person.age': 'old',
      'household.status': 'rich',
      'no.such.fact': 1,
      'disability.certificateStatus': null,
    }),
  );
  expect(status).toBe(0);
  for (const words of [
    'person.age is left out, it has to be integer',
    'household.status is left out, "rich" is none of its values',
    'no.such.fact is left out, no fact is called so',
  ])
    expect(complaints).toContain(words);
  expect(told[0]?.verdicts.every(({ truth }) => truth === 'unknown')).toBe(true);
  expect(run('{').status).toBe(1);
  expect(run('[3]').complaints).toContain('Person 1 is no map');
  expect(run('{}', '--on', '2026-13-01').complaints).toContain('is no day');
});

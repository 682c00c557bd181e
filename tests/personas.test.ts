/**
 * Twenty persons and the verdicts their facts ask for, written by reading the conditions before there was an
 * engine (tests/personas/), and written anew where the law of 2026 changed the conditions.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completed } from '../shared/fact/derive';
import type { Facts } from '../shared/fact/fact';
import { policies } from '../shared/policy/policies';
import { Rules } from '../shared/policy/verdict';
import type { Truth } from '../shared/truth';

interface Persona {
  readonly id: string;
  readonly who: string;
  readonly on: string;
  readonly facts: Facts;
  readonly expected: Readonly<
    Record<
      string,
      {
        readonly truth: Truth;
        readonly missing?: readonly string[];
        readonly article: string;
        readonly why: string;
      }
    >
  >;
}

const folder = join(__dirname, 'personas');
const personas = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Persona,
);
const core = policies.filter((policy) => policy.core);
const rules = new Rules(core);

test('there are twenty, each with a verdict of every core policy and the article it rests on', () => {
  expect(personas).toHaveLength(20);
  for (const { expected } of personas) {
    expect(Object.keys(expected)).toEqual(core.map(({ id }) => id));
    for (const { article, why } of Object.values(expected))
      expect([article, why].filter((words) => words === '')).toEqual([]);
  }
});

test.each(personas.map((persona) => [`${persona.id} ${persona.who}`, persona] as const))(
  '%s',
  (_name, { facts, on, expected }) => {
    const judged = rules
      .judge(completed(facts, on))
      .map(({ policyId, truth, missing }) => [
        policyId,
        truth === 'unknown' ? { truth, missing: [...missing].sort() } : { truth },
      ]);
    expect(Object.fromEntries(judged)).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([id, { truth, missing }]) => [
          id,
          missing === undefined ? { truth } : { truth, missing: [...missing].sort() },
        ]),
      ),
    );
  },
);

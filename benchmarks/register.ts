/**
 * A generated register of persons as columns: the facts that policies read, stated or not. The same seed
 * gives the same register.
 */
import { randomFrom } from '../demo/random';
import type { Random } from '../demo/random';
import type { Column, Columns } from '../shared/policy/batch';
import type { Facts, FactValue } from '../shared/fact/fact';
import { factsIn } from '../shared/policy/condition';
import type { FactAbout } from '../shared/fact/fact';
import { aboutFact } from '../shared/fact/about-fact';
import { policies } from '../shared/policy/policies';

const ordinarySeed = 20261126;
const unknownShare = 0.15;

/** The facts that policies read. */
export const used = [...new Set(policies.flatMap(({ conditions }) => factsIn(conditions)))];

/** The values a fact may have, chosen around the bounds that policies set. */
function dictionary({ fact, type, values }: FactAbout, random: Random): readonly FactValue[] {
  const names = values.map(({ value }) => value);
  if (type === 'boolean') return [true, false];
  if (type === 'enum') return names;
  if (type === 'set<enum>')
    return Array.from({ length: 40 }, () => [
      ...new Set(Array.from({ length: random.below(4) }, () => random.pick(names))),
    ]);
  if (type === 'regionCode')
    return ['230623101201', '230102001001', '230110001001', '231281102203', '220102001001'];
  if (type.startsWith('array<'))
    return Array.from({ length: 40 }, () =>
      Array.from({ length: 1 + random.below(2) }, () => ({
        category: String(1 + random.below(6)),
        level: String(1 + random.below(4)),
      })),
    );
  if (type === 'integer')
    return Array.from({ length: fact === 'person.age' ? 95 : 25 }, (_each, number) => number);
  return Array.from({ length: 40 }, (_each, tenth) => tenth / 10);
}

/** A register in the form of a snapshot: one code for each person and fact. */
export function register(size: number, seed = ordinarySeed): Columns {
  const random = randomFrom(seed);
  const columns = used.map((fact): [string, Column] => {
    const about = aboutFact.get(fact);
    if (about === undefined) throw new Error(`${fact} is no fact`);
    const values = [null, ...dictionary(about, random)];
    const codes = new Uint8Array(size);
    for (let person = 0; person < size; person += 1)
      codes[person] = random.below(1000) < unknownShare * 1000 ? 0 : 1 + random.below(values.length - 1);
    return [fact, { codes, values }];
  });
  return { size, facts: new Map(columns) };
}

/** The facts of one person of the register. */
export function personAt({ facts }: Columns, person: number): Facts {
  return Object.fromEntries(
    [...facts].flatMap(([fact, { codes, values }]) => {
      const value = values[codes[person] ?? 0];
      return value === null || value === undefined ? [] : [[fact, value]];
    }),
  );
}

/**
 * The time from sealed persons to the ledgers that change after a place has set a parameter: the documents
 * are unsealed, held against every policy for which a ledger is kept, and compared with the rows of their
 * ledgers. The other rule engine only computes the verdicts, of the same persons, unsealed.
 */
import { randomBytes } from 'node:crypto';
import { evaluate, ledgerAfter, staysAs } from '../cloudfunctions/entitlement/evaluate';
import { withPlaceFacts, ownFactsOf, sealedFacts } from '../cloudfunctions/person/facts';
import { sealerFrom } from '../cloudfunctions/platform/seal';
import { emptyLedger } from '../shared/entitlement/entitlement';
import type { Entitlement } from '../shared/entitlement/entitlement';
import { isPursued } from '../shared/policy/pursued';
import type { PlaceParameters } from '../shared/parameter/parameter';
import { silentPlace } from '../shared/parameter/parameter';
import { isParameter } from '../shared/fact/fact';
import { policies } from '../shared/policy/policies';
import type { Figure } from './figure';
import { median } from './figure';
import { judgedByJsonRulesEngine } from './json-rules-engine';
import { personAt, register } from './register';

const many = 5000;
const few = 60;
const rounds = 5;
const now = '2026-11-23T02:00:00.000Z';

type Sealed = Parameters<typeof staysAs>[1] & Parameters<typeof ownFactsOf>[0];

/** Persons per second of this process's CPU time. */
async function rate(persons: number, work: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return persons / ((user + system) / 1e6);
}

/** Measures in interleaved rounds, and counts the ledgers that change. */
export async function measureLedgers(): Promise<Figure[]> {
  const key = (): string => randomBytes(32).toString('base64');
  const sealer = sealerFrom({ WENXU_SEAL_KEYS: `k1:${key()}`, WENXU_HASH_KEY: key() });
  const columns = register(many);
  const facts = Array.from({ length: many }, (_each, person) =>
    Object.entries(personAt(columns, person)).flatMap(([fact, value]) =>
      isParameter(fact) || value === null || value === undefined ? [] : [[fact, value] as const],
    ),
  );
  const persons = facts.map((own, index): Sealed => {
    const _id = `person-${index}`;
    const stated = Object.fromEntries(
      own.map(([fact, value]) => [fact, { value, on: '2026-11-20', by: 'self' as const }]),
    );
    return {
      _id,
      name: '测试的人',
      place: '红旗镇阳光村',
      path: ['230000000000'],
      region: '230623101201',
      recorded: false,
      diedOn: null,
      sealed: { idNumber: '', phone: '', address: '', disability: '' },
      facts: sealedFacts(stated, _id, sealer),
    };
  });
  const before = persons.map((person): Entitlement => {
    const { about, findings } = evaluate(person, withPlaceFacts(ownFactsOf(person, sealer), []), now);
    return ledgerAfter(
      emptyLedger(about),
      person,
      about,
      findings,
      () => ({ post: 'post', dueAt: now }),
      now,
    );
  });
  const said: PlaceParameters[] = [
    {
      ...silentPlace('230000000000'),
      settings: [{ fact: 'param.livingSubsidyIncludesEdge', value: true, source: '', by: '', at: now }],
    },
  ];
  let changed = 0;
  const compare = (): void => {
    changed = persons.filter((person, index) => {
      const ledger = before[index];
      return (
        ledger === undefined ||
        !staysAs(ledger, person, withPlaceFacts(ownFactsOf(person, sealer), said), now)
      );
    }).length;
  };
  const kept = policies.filter(isPursued);
  const plain = facts.slice(0, few).map((own) => Object.fromEntries(own));
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    ratios.push((await rate(many, compare)) / (await rate(few, () => judgedByJsonRulesEngine(kept, plain))));
  const value = Math.round(median(ratios));
  return [
    {
      id: 'policies.changed-ledgers',
      value,
      unit: 'x',
      anchor: `json-rules-engine 7.3.1, verdicts alone; of ${many} persons unsealed and compared ${changed} change`,
      goal: '> 1',
      met: value > 1 && changed > 0 && changed < many,
    },
  ];
}

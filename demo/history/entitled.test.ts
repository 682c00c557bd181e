import { randomBytes } from 'node:crypto';
import { staysAs } from '../../cloudfunctions/entitlement/evaluate';
import { ownFactsOf, withPlaceFacts } from '../../cloudfunctions/person/facts';
import { sealerFrom } from '../../cloudfunctions/platform/seal';
import { parameters, placesOf, settingsAt } from '../../shared/parameter/parameter';
import { demoPeople } from '../people';
import { county } from '../regions';
import { demoEntitled, silentCounty } from './entitled';

const key = (): string => randomBytes(32).toString('base64');
const sealer = sealerFrom({ WENXU_SEAL_KEYS: `k1:${key()}`, WENXU_HASH_KEY: key() });
const now = '2026-11-23T06:00:00.000Z';
const people = demoPeople(1, sealer, '2026-11-23');
// The people behind the identities and a few of their neighbours stand for all.
const some = { ...people, persons: people.persons.slice(0, 150) };
const demo = demoEntitled(some, sealer, now);
const ledgerOf = (name: string) => demo.ledgers.find((ledger) => ledger.name === name);
const owedTo = (name: string): string[] =>
  (ledgerOf(name)?.rows ?? []).flatMap(({ policyId, status }) => (status === 'owed' ? [policyId] : []));

test('somebody is owed something, and it lies on the desk of who pursues it', () => {
  expect(owedTo('赵淑芬')).toEqual(['hardship-living-subsidy', 'medical-assistance']);
  expect(owedTo('马福山').length).toBeGreaterThan(2);
  const desk = people.posts.find(({ holder }) => holder === 'demo-chen-guilan')?._id;
  expect(demo.tasks.filter(({ desk: at }) => at === desk).length).toBeGreaterThanOrEqual(2);
  for (const task of demo.tasks) {
    const rows = demo.ledgers.flatMap((ledger) => ledger.rows);
    expect(rows.some((row) => row.desk?.task === task._id && row.desk.post === task.desk)).toBe(true);
  }
});

test('one county has said every standard, and the one next to it none', () => {
  const said = (code: string): number => settingsAt(code, demo.parameters).size;
  expect([said(county._id), said(silentCounty._id)]).toEqual([parameters.length, 0]);
  expect(ledgerOf('赵淑芬')?.registeredIn).toEqual(placesOf(county._id));
  expect(ledgerOf('孙德福')?.registeredIn).toEqual(placesOf(silentCounty._id));
  for (const { source } of demo.parameters.flatMap(({ settings }) => settings))
    expect(source).toMatch(/样例.*以当地为准/);
});

test('the nightly round over everybody finds nothing to change', () => {
  const changed = demo.persons.filter((person) => {
    const ledger = demo.ledgers.find(({ _id }) => _id === person._id);
    const known = withPlaceFacts(ownFactsOf(person, sealer), demo.parameters);
    return ledger === undefined || !staysAs(ledger, person, known, now);
  });
  expect(changed).toEqual([]);
  expect(demo.round).toMatchObject({
    isDone: true,
    at: some.persons
      .map(({ _id }) => _id)
      .sort()
      .at(-1),
  });
});

/** All policies, read by anybody: on a phone nobody has a record of, on a cadre’s, and at a desk. */
import { randomUUID } from 'node:crypto';
import { policies } from '../../shared/policy/policies';
import type { Input, Output } from '../../shared/contract';
import type { World } from './world';
import { liaison, startWorld } from './world';

const guest = 'test-guest';
const everything = { text: '', category: null } as const;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

type Rows = Output<'policy.list'>['rows'];

/** Every page of a list, one after the other. */
async function pagesOf(asked: Omit<Input<'policy.list'>, 'after'>): Promise<Rows[]> {
  const pages: Rows[] = [];
  let after: string | null = null;
  do {
    const { rows, next }: Output<'policy.list'> = await world.get(guest, 'policy.list', { ...asked, after });
    pages.push(rows);
    after = next;
  } while (after !== null);
  return pages;
}
const idsOf = async (asked: Omit<Input<'policy.list'>, 'after'>): Promise<string[]> =>
  (await pagesOf(asked)).flat().map(({ id }) => id);

test('the list leads through all of them in pages of twenty, each policy once, in the order of the province’s list', async () => {
  const pages = await pagesOf(everything);
  expect(pages.slice(0, -1).map(({ length }) => length)).toEqual(pages.slice(1).map(() => 20));
  expect(pages.at(-1)?.length).toBeLessThanOrEqual(20);
  expect(pages.flat().map(({ id }) => id)).toEqual(policies.map(({ id }) => id));
});

test('a row says in plain words what it is called and what one gets', async () => {
  const [row] = (await pagesOf({ text: '配轮椅', category: null })).flat();
  expect(row).toEqual({
    id: 'assistive-device-subsidy',
    name: '配轮椅等辅助器具',
    what: '免费给您轮椅、助听器这样的器具，或补些钱，还教您用。',
    category: 'rehabilitation',
  });
});

test('轮椅 finds the wheelchair; a category narrows what is found, and everything there is', async () => {
  expect((await idsOf({ text: ' 轮椅 ', category: null }))[0]).toBe('assistive-device-subsidy');
  expect(await idsOf({ text: '轮椅', category: 'transport' })).toEqual(['wheelchair-fuel-subsidy']);
  expect(await idsOf({ text: '', category: 'tax' })).toEqual(
    policies.filter(({ category }) => category === 'tax').map(({ id }) => id),
  );
  expect(await idsOf({ text: '登月', category: null })).toEqual([]);
});

test('a search with many pages goes on where it stopped; after what is not there any more nothing follows', async () => {
  const found = await idsOf({ text: '残疾人证', category: null });
  expect(found.length).toBeGreaterThan(20);
  expect(new Set(found).size).toBe(found.length);
  expect(await world.get(guest, 'policy.list', { ...everything, after: 'no-such-policy' })).toEqual({
    rows: [],
    next: null,
  });
});

test('one policy says what everybody needs to know, and nothing that is for staff alone', async () => {
  const policy = await world.get(guest, 'policy.get', { id: 'hardship-living-subsidy' });
  expect(policy).toMatchObject({
    easy: { name: '困难生活补贴' },
    name: '困难残疾人生活补贴',
    confirmation: 'awaited',
    amount: { value: null, unit: '元/人/月' },
  });
  expect(policy.papers.length).toBeGreaterThan(0);
  expect(JSON.stringify(policy)).not.toMatch(/elsewhere|吉林|conditions|reviewOn|source|查阅|待核|nanan/);
  expect(await world.get(guest, 'policy.get', { id: 'disability-certificate' })).toMatchObject({
    days: { count: 10, unit: 'workday' },
    confirmation: 'notNeeded',
  });
});

test.each(policies.map(({ id }) => id))('%s can be opened', async (id) => {
  expect((await world.get(guest, 'policy.get', { id })).id).toBe(id);
});

test('an id that no policy has is not found', async () => {
  for (const id of ['no-such-policy', '', '__proto__', 'constructor'])
    expect(await world.ask(guest, 'policy.get', { id })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
});

test('a guest and a cadre read the same; so does a desk, and a browser nobody is signed in at', async () => {
  const event = { name: 'policy.get', input: { id: 'legal-aid' } };
  const atOffice = (): Promise<unknown> => world.cloud.invoke('api', event, { browser: 'test-browser' });
  const unsigned = await atOffice();
  const begun = (await world.cloud.invoke(
    'api',
    { name: 'desk.begin', input: { clientId: randomUUID() } },
    { browser: 'test-browser' },
  )) as { data: { code: string } };
  await world.get(liaison, 'desk.confirm', { code: begun.data.code });
  const answers = [
    unsigned,
    ...(await Promise.all([world.raw(guest, event), world.raw(liaison, event), atOffice()])),
  ];
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: true, data: { easy: { name: '免费法律帮助' } } });
});

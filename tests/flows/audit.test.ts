/**
 * The audit: one chain for each actor and day, sealed in the night after it. Whatever is changed or removed
 * afterwards is found and becomes one task of the province.
 */
import { besideChain, chainOf, linkedEntry } from '../../cloudfunctions/audit/chain';
import type { Verified } from '../../cloudfunctions/timer/verify';
import type { AuditEntry } from '../../shared/audit/audit';
import { taskOf } from '../builders/desk-rows';
import { brokenTaskKinds } from '../../shared/task/task';
import type { Task } from '../../shared/task/task';
import { slowedFunctions } from '../builders/slowed-functions';
import type { World } from './world';
import { aNeed, chair, liaison, personId, startWorld, zhao } from './world';

const provinceChair = '230000000000:chair';
const day = '2026-11-23';
const whole: Verified = { sealed: 0, audit: true, requests: true };

let world: World;

/** The entries of one actor on the first day. */
async function chain(account: string): Promise<AuditEntry[]> {
  const prefix = `${chainOf(day, { account }, null)}.`;
  return (await world.all('audit')).filter(({ _id }) => _id.startsWith(prefix));
}

const found = (): Promise<Task[]> =>
  world.all('task', { kind: world.database.command.in([...brokenTaskKinds]) });

/** The next night, at three in Beijing. */
function night(): Promise<unknown> {
  const [today] = world.cloud.clock.now().toISOString().split('T');
  const three = new Date(`${today ?? ''}T19:00:00.000Z`);
  if (three <= world.cloud.clock.now()) three.setUTCDate(three.getUTCDate() + 1);
  world.cloud.clock.set(three);
  return world.verification();
}

/** Changes a document past every function. */
async function tamper(
  collection: 'audit' | 'auditSeal' | 'request' | 'person',
  id: string,
  fields: object,
): Promise<void> {
  await world.database.collection(collection).doc(id).update(fields);
}

/** Removes documents past every function. */
async function remove(collection: 'audit' | 'auditSeal', ids: readonly string[]): Promise<void> {
  for (const id of ids) await world.database.collection(collection).doc(id).remove();
}

/** Somebody tries codes that are none: an entry each. */
const tries = (account: string): Promise<unknown> =>
  world.ask(account, 'claim.enter', { code: '0000 0000', name: '某某' });

/** A day on which several people did something that is kept. */
async function aDay(): Promise<string> {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(zhao, 'access.set', { personId, needs: ['textOnly'], when: 'morning' });
  for (let times = 0; times < 3; times += 1) await tries(zhao);
  for (let times = 0; times < 2; times += 1) await tries(chair);
  await tries(liaison);
  return id;
}

describe('entries', () => {
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  test('two accounts at once write into two chains; one account twice at once writes two entries into one', async () => {
    await Promise.all([tries(zhao), tries(chair)]);
    expect([await chain(zhao), await chain(chair)]).toMatchObject([[{ act: 'tried' }], [{ act: 'tried' }]]);
    await Promise.all([tries(zhao), tries(zhao)]);
    const entries = await chain(zhao);
    expect(entries.map(({ _id }) => _id.slice(-6))).toEqual(['000001', '000002', '000003']);
    expect(new Set(entries.map(({ cause }) => cause)).size).toBe(3);
    const [first, ...later] = entries;
    if (first === undefined) throw new Error('nothing was written');
    later.reduce((head, entry) => {
      const { _id, link, ...content } = entry;
      expect(linkedEntry(_id.slice(0, -7), head, content)).toEqual(entry);
      return { ...entry, link };
    }, first);
  });

  test('an act that is carried out again is one entry, also on another day', async () => {
    await world.get(zhao, 'access.set', { personId, needs: ['textOnly'], when: 'morning' });
    const saved = await world.all('audit', { act: 'accessSaid' });
    const [entry] = saved;
    if (entry === undefined) throw new Error('nothing was written');
    expect(saved).toHaveLength(1);
    world.cloud.clock.set(new Date('2026-11-25T02:00:00.000Z'));
    const now = world.cloud.clock.now().toISOString();
    const { cause: id, act, account, about, card } = entry;
    await tamper('person', personId, {
      effects: [{ id, dueAt: now, kind: 'record', act, account, about, card }],
      effectDueAt: now,
    });
    await world.sweep();
    expect(await world.all('audit', { act: 'accessSaid' })).toEqual(saved);
    expect((await world.all('person', { _id: personId }))[0]?.effects).toEqual([]);
  });
});

describe('what was written down', () => {
  let request: string;
  beforeEach(async () => {
    world = await startWorld();
    request = await aDay();
  });
  afterEach(() => world.stop());

  test('is sealed once its day is over, verified every night, and found whole', async () => {
    expect(await world.verification()).toEqual(whole);
    expect(await world.all('auditSeal')).toEqual([]);
    expect(await night()).toEqual({ ...whole, sealed: 1 });
    await tries(liaison);
    expect(await night()).toEqual({ ...whole, sealed: 1 });
    expect(await night()).toEqual({ ...whole, sealed: 1 });
    const seals = await world.all('auditSeal');
    expect(seals.map(({ _id }) => _id)).toEqual([day, '2026-11-24', '2026-11-25']);
    expect(seals.map(({ before }) => before)).toEqual(['', seals[0]?.root, seals[1]?.root]);
    expect(await found()).toEqual([]);
  });

  test('may lose whom it was about without being broken', async () => {
    const [entry] = (await world.all('audit')).filter(({ about }) => about !== null);
    await night();
    await tamper('audit', entry?._id ?? '', { about: null, salt: null });
    await night();
    expect(await found()).toEqual([]);
  });

  const last = async (account: string): Promise<string> => (await chain(account)).at(-1)?._id ?? '';
  const ids = async (account: string): Promise<string[]> => (await chain(account)).map(({ _id }) => _id);

  test.each<[string, () => Promise<unknown>]>([
    ['the last entry of a chain is removed', async () => remove('audit', [await last(zhao)])],
    ['an entry in the middle is removed', async () => remove('audit', (await ids(zhao)).slice(1, 2))],
    ['a whole chain is removed', async () => remove('audit', await ids(chair))],
    ['a chain of one entry is removed', async () => remove('audit', await ids(liaison))],
    [
      'the whole day is removed',
      async () =>
        remove(
          'audit',
          (await world.all('audit')).map(({ _id }) => _id),
        ),
    ],
    [
      'the link of an entry is taken away',
      async () => tamper('audit', (await ids(zhao))[0] ?? '', { link: null }),
    ],
    ['an entry is changed', async () => tamper('audit', (await ids(zhao))[0] ?? '', { account: liaison })],
    [
      'whom an entry is about is changed',
      async () => tamper('audit', (await ids(zhao)).at(-1) ?? '', { about: 'somebody else' }),
    ],
    [
      'an entry is added to a chain as if it had always been there',
      async () => {
        const head = (await chain(zhao)).at(-1);
        if (head === undefined) throw new Error('there is no chain');
        const { _id, link, ...content } = head;
        expect(link).not.toBe('');
        world.put('audit', [linkedEntry(_id.slice(0, -7), head, { ...content, cause: 'made up' })]);
      },
    ],
  ])('is found to be broken where %s, and is one task of the province', async (_what, tampering) => {
    await night();
    await night();
    expect(await found()).toEqual([]);
    await tampering();
    await Promise.all([night(), world.verification()]);
    await night();
    expect(await found()).toMatchObject([
      { _id: `chain.${day}`, desk: provinceChair, name: '11月23日（周一）', kind: 'auditBroken' },
    ]);
  });

  test('is found to be broken where an entry was changed before its day was sealed', async () => {
    await tamper('audit', await last(zhao), { at: '2026-11-23T01:00:00.000Z' });
    expect(await night()).toEqual({ ...whole, sealed: 1 });
    await night();
    expect(await found()).toMatchObject([{ _id: `chain.${day}` }]);
  });

  test('is found to be broken where a seal is missing, or is another', async () => {
    await night();
    await night();
    await night();
    await remove('auditSeal', ['2026-11-24']);
    await night();
    expect((await found()).map(({ _id }) => _id)).toEqual(['chain.2026-11-24']);
    await tamper('auditSeal', day, { root: 'another' });
    await night();
    expect((await found()).map(({ _id }) => _id)).toEqual([`chain.${day}`, 'chain.2026-11-24']);
  });

  test('is found to be broken where the first seal is missing', async () => {
    await night();
    await night();
    await remove('auditSeal', [day]);
    await night();
    await night();
    expect((await found()).map(({ _id }) => _id)).toEqual(['chain.2026-11-24']);
  });

  test.each<[string, (events: readonly object[]) => unknown]>([
    ['an event is changed', ([first, ...rest]) => [{ ...first, at: '2026-11-20T02:00:00.000Z' }, ...rest]],
    ['its words are others', ([first, ...rest]) => [{ ...first, words: 'others' }, ...rest]],
    ['the last event is removed', (events) => events.slice(0, -1)],
    ['its events cannot be read', () => null],
  ])(
    'is found to be broken where of a request %s, and nobody else is kept waiting',
    async (_what, tampered) => {
      const other = await world.get(
        zhao,
        'request.submit',
        aNeed({ category: 'job', contact: { channel: 'text', when: 'any' } }),
      );
      await night();
      expect(await found()).toEqual([]);
      for (const id of [request, other.id]) {
        const [stored] = await world.all('request', { _id: id });
        await tamper('request', id, { events: world.database.command.set(tampered(stored?.events ?? [])) });
      }
      expect(await night()).toMatchObject({ audit: true, requests: true });
      await night();
      expect((await found()).map((task) => ('requestId' in task ? task.requestId : '')).sort()).toEqual(
        [request, other.id].sort(),
      );
    },
  );

  test('the province sees it on the desk and takes it off; found again it stays off', async () => {
    await night();
    await remove('audit', [await last(zhao)]);
    await night();
    const [post] = await world.all('post', { _id: provinceChair });
    const leader = post?.holder ?? '';
    const rows = async (): Promise<(string | null)[]> =>
      (await world.get(leader, 'task.desk', { filter: 'tasks', after: null })).rows
        .filter(({ kind }) => brokenTaskKinds.some((one) => one === kind))
        .map(taskOf);
    expect(await rows()).toEqual([`chain.${day}`]);
    await world.get(leader, 'task.done', { id: `chain.${day}` });
    await night();
    expect(await rows()).toEqual([]);
  });
});

describe('a firing that has no time for all', () => {
  const slowed = slowedFunctions('dist/cloudfunctions', 4);
  /** More than two reads hold. */
  const MANY = 1_100;
  beforeAll(async () => {
    world = await startWorld({ functionsDir: slowed.directory });
  });
  afterAll(async () => {
    await world.stop();
    slowed.remove();
  });

  /** Fires until everything has been sealed and verified. */
  async function untilDone(): Promise<number> {
    for (let firings = 1; firings < 30; firings += 1) {
      const { sealed, audit, requests } = (await world.verification()) as Verified;
      if (sealed === 0 && audit && requests && (await world.all('auditSeal')).length > 0) return firings;
    }
    throw new Error('it goes on for ever');
  }

  test('leaves the rest to the next; a break far behind is found', async () => {
    const entries: AuditEntry[] = [];
    const prefix = chainOf(day, { account: zhao }, null);
    for (let index = 0; index < MANY; index += 1)
      entries.push(
        linkedEntry(prefix, entries.at(-1), {
          cause: `made ${index}`,
          at: `${day}T02:00:00.000Z`,
          act: 'tried',
          account: zhao,
          subject: null,
          card: null,
          ...besideChain('code'),
        }),
      );
    world.put('audit', entries);
    world.cloud.clock.set(new Date('2026-11-23T19:00:00.000Z'));
    expect(await untilDone()).toBeGreaterThan(2);
    expect(await found()).toEqual([]);
    await tamper('audit', entries[MANY - 2]?._id ?? '', { account: chair });
    world.cloud.clock.set(new Date('2026-11-24T19:00:00.000Z'));
    expect(await untilDone()).toBeGreaterThan(2);
    expect(await found()).toMatchObject([{ _id: `chain.${day}` }]);
  });
});

/** Every query of every operation and of the sweep is carried by an index, reads what it returns, and waits for few others. */
import { contract } from '../../shared/contract';
import type { Input, OperationName } from '../../shared/contract';
import { taskOf } from '../../cloudfunctions/lib/effects';
import { storedRequest } from '../builders/stored-request';
import type { Action, Trip } from '../builders/traffic';
import { actionsOf, countedFunctions, depthOf } from '../builders/traffic';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, startWorld, zhao } from './world';

jest.setTimeout(60_000);

const REQUESTS = 60;
const names = Object.keys(contract) as OperationName[];
const counted = countedFunctions('dist/cloudfunctions');

/** One call of each operation by somebody who may. */
type Calls = { readonly [N in OperationName]: () => { account: string; input: Input<N> } };

let world: World;
let calls: Calls;
const actions = new Map<OperationName | 'sweep', Action[]>();
const trips = new Map<OperationName, Trip[]>();

beforeAll(async () => {
  world = await startWorld({ functionsDir: counted.directory });
  const [person] = await world.all('person', { _id: personId });
  if (person === undefined) throw new Error('赵淑芬 is missing');
  const house = { person, posts: await world.all('post'), sealer: world.sealer };
  const lists = Array.from({ length: REQUESTS }, (_each, index) => storedRequest(house, index, index % 2 === 0 ? 'waiting' : 'overdue'));
  const [waiting, working, answered, unrated] = [storedRequest(house, 901, 'waiting'), storedRequest(house, 902, 'working'), storedRequest(house, 903, 'answered'), storedRequest(house, 904, 'unrated')];
  const [toWithdraw, toContact, toLook, toProgress] = [storedRequest(house, 905, 'waiting'), storedRequest(house, 906, 'waiting'), storedRequest(house, 907, 'waiting'), storedRequest(house, 908, 'working')];
  world.put('request', [...lists, waiting, working, answered, unrated, toWithdraw, toContact, toLook, toProgress]);
  const tasks = lists.map((request) => taskOf(`${request._id}.overdue.3`, 'overdue', request.ladder[0] ?? '', request, request.createdAt));
  world.put('task', tasks);
  world.put('notice', lists.map((request, index) => ({ _id: `n${index}`, account: zhao, side: 'person' as const, code: 'received' as const, requestId: request._id, category: 'device' as const, name: '赵淑芬', at: request.createdAt, atKey: `${request.createdAt}|n${index}`, readAt: index % 2 === 0 ? request.createdAt : null })));
  calls = {
    'session.get': () => ({ account: zhao, input: {} }),
    'request.submit': () => ({ account: zhao, input: aNeed() }),
    'request.get': () => ({ account: zhao, input: { id: waiting._id } }),
    'request.mine': () => ({ account: zhao, input: { personId, after: null } }),
    'request.withdraw': () => ({ account: zhao, input: on(toWithdraw._id) }),
    'request.rate': () => ({ account: zhao, input: { ...on(answered._id), rating: 5, words: '' } }),
    'request.reopen': () => ({ account: zhao, input: { ...on(unrated._id), words: '还没见着。' } }),
    'request.accept': () => ({ account: liaison, input: on(waiting._id) }),
    'request.contact': () => ({ account: liaison, input: { ...on(toContact._id), how: 'phone', reached: true } }),
    'request.showPhone': () => ({ account: liaison, input: on(toLook._id) }),
    'request.progress': () => ({ account: liaison, input: { ...on(toProgress._id), words: '明天去。' } }),
    'request.answer': () => ({ account: liaison, input: { ...on(working._id), outcome: 'solved', words: '办好了。', reason: null, alternative: '', wake: null } }),
    'task.desk': () => ({ account: chair, input: { filter: 'all', after: null } }),
    'task.done': () => ({ account: chair, input: { id: tasks[0]?._id ?? '' } }),
    'task.counts': () => ({ account: chair, input: {} }),
    'task.region': () => ({ account: chair, input: { group: 'overdue', after: '2026-11-01' } }),
    'message.list': () => ({ account: zhao, input: { after: '2026-12-01' } }),
    'message.read': () => ({ account: zhao, input: { id: 'n1' } }),
  };
  for (const name of names) {
    const { account, input } = calls[name]();
    actions.set(name, await actionsOf(world.cloud, async () => expect(await world.raw(account, { name, input })).toMatchObject({ ok: true })));
    trips.set(name, counted.taken());
  }
  world.cloud.clock.set(new Date('2026-11-24T01:00:01.000Z'));
  actions.set('sweep', await actionsOf(world.cloud, () => world.sweep()));
});
afterAll(async () => {
  await world.stop();
  counted.remove();
});

test.each([...names, 'sweep' as const])('%s: every query is carried by an index', (name) => {
  const seen = actions.get(name) ?? [];
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.flatMap(({ code }) => code ?? [])).toEqual([]);
  expect(seen.flatMap(({ query }) => (query?.index === 'scan' ? [query.collection] : []))).toEqual([]);
});

test.each(['request.mine', 'task.desk', 'task.region', 'message.list'] as const)('%s reads no more documents than it shows, one for “more” apart', (name) => {
  const found = (actions.get(name) ?? []).flatMap(({ action, query }) => (action === 'database.getDocument' && query !== undefined && query.documentsReturned > 0 ? [query] : []));
  expect(found.map(({ documentsReturned }) => documentsReturned)).toContain(21);
  expect(found.filter(({ documentsRead, documentsReturned }) => documentsRead > documentsReturned * 1.1)).toEqual([]);
});

describe('round trips one after the other, once the caller is known', () => {
  const most: Readonly<Record<OperationName, number>> = {
    'session.get': 1, 'request.get': 2, 'request.mine': 2, 'task.desk': 1, 'task.counts': 1, 'task.region': 1, 'message.list': 1,
    'request.submit': 2, 'request.withdraw': 2, 'request.rate': 2, 'request.reopen': 2, 'request.accept': 2, 'request.contact': 2, 'request.showPhone': 2, 'request.progress': 2, 'request.answer': 2,
    'task.done': 1, 'message.read': 1,
  };
  test.each(names)('%s needs no more of them than it is allowed', (name) => {
    const depth = depthOf(trips.get(name) ?? []);
    expect(depth).toBeGreaterThan(0);
    expect(depth).toBeLessThanOrEqual(most[name]);
  });
});

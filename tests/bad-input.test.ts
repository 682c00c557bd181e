/** Bad input at the door: refused by name, nothing thrown, nothing written. */
import { randomUUID } from 'node:crypto';
import { randomFrom } from '../localcloud/demo/random';
import { contract } from '../shared/contract';
import type { Input, OperationName } from '../shared/contract';
import { brokenInputs, oddInputs, oddTexts } from './builders/bad-values';
import { idOf, storedRequest } from './builders/stored-request';
import type { World } from './flows/world';
import { aNeed, liaison, on, personId, startWorld, zhao } from './flows/world';

jest.setTimeout(60_000);

const seed = Number(process.env.BAD_INPUT_SEED ?? 20261123);
const ODD = 40;
const names = Object.keys(contract) as OperationName[];
const declaredByDoor = ['BAD_INPUT', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'UNKNOWN_OPERATION'];

let world: World;
let request: { waiting: string; working: string; answered: string };
let examples: { readonly [N in OperationName]: Input<N> };

beforeAll(async () => {
  world = await startWorld();
  const [person] = await world.all('person', { _id: personId });
  if (person === undefined) throw new Error('赵淑芬 is missing');
  const house = { person, posts: await world.all('post'), sealer: world.sealer };
  const [waiting, working, answered] = [storedRequest(house, 1, 'waiting'), storedRequest(house, 1, 'working'), storedRequest(house, 1, 'answered')];
  world.put('request', [waiting, working, answered]);
  request = { waiting: waiting._id, working: working._id, answered: answered._id };
  const need = aNeed();
  examples = {
    'session.get': {},
    'request.submit': { ...need, photos: [`cloud://wenxu-local.local/photos/${need.clientId}/1.jpg`] },
    'request.get': { id: request.waiting },
    'request.mine': { personId, after: null },
    'request.withdraw': on(request.waiting),
    'request.rate': { ...on(request.answered), rating: 4, words: '' },
    'request.reopen': { ...on(request.answered), words: '' },
    'request.accept': on(request.waiting),
    'request.contact': { ...on(request.waiting), how: 'phone', reached: true },
    'request.showPhone': on(request.waiting),
    'request.progress': { ...on(request.working), words: '明天去您家。' },
    'request.answer': { ...on(request.working), outcome: 'solved', words: '办好了。', reason: null, alternative: '', wake: null },
    'task.desk': { after: null },
    'task.done': { id: 'no.task' },
    'task.counts': {},
    'task.region': { group: 'waiting', after: null },
    'message.list': { after: null },
    'message.read': { id: 'no.notice' },
  };
});
afterAll(() => world.stop());

/** The one who may do it: a stranger would be refused for that alone. */
function account(name: OperationName): string {
  return /^task\.|accept|contact|showPhone|progress|answer/.test(name) ? liaison : zhao;
}

/** Where a person or a cursor may hold any text. */
function isFree(name: OperationName): (path: string) => boolean {
  return (path) => ['words', 'personId', 'after'].includes(path) || (path === 'id' && (name === 'task.done' || name === 'message.read'));
}

interface Told {
  readonly how: string;
  readonly code: string;
}

async function tell(name: OperationName, how: string, input: unknown): Promise<Told> {
  const answer = (await world.raw(account(name), { name, input })) as { ok: boolean; code?: string };
  return { how, code: answer.ok ? 'ok' : (answer.code ?? 'no code') };
}

/** Everything the operations could change. */
const standing = async (): Promise<object> => ({ ...(await world.prints('request', 'task', 'notice', 'post')), her: await world.all('person', { _id: personId }) });

test(`every operation refuses what is missing, of another type, too long or not among its words (BAD_INPUT_SEED=${seed})`, async () => {
  const before = await standing();
  let tried = 0;
  for (const name of names) {
    const broken = brokenInputs(examples[name], isFree(name));
    expect(broken.length).toBeGreaterThan(10);
    const told = await Promise.all(broken.map(({ how, input }) => tell(name, how, input)));
    expect({ name, let: told.filter(({ code }) => code !== 'BAD_INPUT') }).toEqual({ name, let: [] });
    tried += told.length;
  }
  expect(await standing()).toEqual(before);
  console.log(`bad input: ${tried} broken inputs refused`);
});

test(`odd texts and fields nobody declared get a declared answer, and change nothing that does not exist (BAD_INPUT_SEED=${seed})`, async () => {
  const random = randomFrom(seed);
  const before = await standing();
  for (const name of names) {
    // A request that is not there: so that whatever is let in cannot have written.
    const example = { ...examples[name], ...('commandId' in examples[name] || name === 'request.get' ? { id: idOf('nothing') } : {}), ...(name === 'request.submit' ? { personId: 'nobody' } : {}) };
    const told = await Promise.all(oddInputs(example, isFree(name), random, ODD).map(({ how, input }) => tell(name, how, input)));
    const allowed = ['ok', ...declaredByDoor, ...contract[name].errors];
    expect({ name, undeclared: told.filter(({ code }) => !allowed.includes(code)) }).toEqual({ name, undeclared: [] });
  }
  expect(await standing()).toEqual(before);
});

test('words of any script come back as they were written, and open in every view', async () => {
  for (const text of oddTexts.filter((one) => !/\p{Surrogate}/u.test(one) && one.trim() !== '')) {
    const receipt = await world.get(zhao, 'request.submit', aNeed({ words: text }));
    expect(receipt.timeline[0]?.words).toBe(text.trim());
    expect((await world.get(liaison, 'request.get', { id: receipt.id })).timeline[0]?.words).toBe(text.trim());
  }
});

test('fields nobody declared are not stored: nobody assigns a state, a post or an author', async () => {
  const input = { ...aNeed(), state: 'closed', version: 99, post: 'x:chair', by: { kind: 'time' }, number: '1', path: ['23'], createdAt: '2000-01-01T00:00:00.000Z' };
  const receipt = await world.get(zhao, 'request.submit', input);
  expect(receipt).toMatchObject({ state: 'waiting', version: 1, by: { name: '赵淑芬' }, cadre: { name: '陈桂兰' } });
  expect(receipt.number).not.toBe('1');
  const [stored] = await world.all('request', { _id: receipt.id });
  expect(stored?.createdAt.slice(0, 10)).toBe('2026-11-23');
});

test('photos that were never uploaded, or lie in a folder that is no submission’s, do not close a request to its readers', async () => {
  const clientId = randomUUID();
  const mine = (path: string): string => `cloud://wenxu-local.local/photos/${clientId}/${path}`;
  const { id } = await world.get(zhao, 'request.submit', aNeed({ clientId, photos: [mine('missing.jpg')] }));
  expect((await world.get(liaison, 'request.get', { id })).photos).toEqual([]);
  for (const photo of [`cloud://wenxu-local.local/photos/${randomUUID()}/1.jpg`, mine('../other/1.jpg'), mine(''), mine('a b\u0000.jpg'), `cloud://elsewhere/x?y=/photos/${clientId}/1.jpg`]) {
    expect(await world.ask(zhao, 'request.submit', aNeed({ clientId: randomUUID(), photos: [photo] }))).toMatchObject({ ok: false, code: 'NOT_YOUR_PHOTO' });
    expect({ photo, answer: await world.ask(zhao, 'request.submit', aNeed({ clientId, photos: [photo] })) }).toMatchObject({ answer: { ok: false, code: 'NOT_YOUR_PHOTO' } });
  }
});

test('what is no call of an operation is answered so, whatever it is shaped like', async () => {
  const before = await standing();
  const timer = { Type: 'Timer', TriggerName: 'sweep', Time: '2026-11-23T02:00:00Z', Message: '' };
  const events: unknown[] = [null, 0, 'session.get', [], ['session.get'], {}, timer, { name: null }, { name: '__proto__' }, { name: 'constructor' }, { name: 'toString', input: {} }, { name: ['session.get'], input: {} }, { name: { toString: 'session.get' } }, { name: 'SESSION.GET' }, { input: {} }, { httpMethod: 'POST', body: '{"name":"session.get"}' }];
  for (const event of events) expect({ event, answer: await world.raw(zhao, event) }).toMatchObject({ event, answer: { ok: false, code: 'UNKNOWN_OPERATION', args: {} } });
  // Who calls comes from the platform: an event that brings an identity along changes nothing.
  const posing = { name: 'session.get', input: {}, userInfo: { openId: liaison }, WX_OPENID: liaison, openId: liaison };
  expect(await world.raw(zhao, posing)).toMatchObject({ ok: true, data: { posts: [], persons: [{ name: '赵淑芬' }] } });
  expect(await world.cloud.invoke('api', posing, { server: true })).toMatchObject({ ok: false, code: 'NOT_SIGNED_IN' });
  expect(await world.cloud.invoke('api', timer, { timer: 'sweep' })).toMatchObject({ ok: false, code: 'NOT_SIGNED_IN' });
  await expect(world.cloud.invoke('timer', timer, { account: zhao })).rejects.toThrow();
  await expect(world.cloud.invoke('timer', timer, { server: true })).rejects.toThrow();
  expect(await standing()).toEqual(before);
});

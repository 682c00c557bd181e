/**
 * Every document says in which form it was written. A release that was rolled back refuses documents of a
 * newer form: it neither misreads nor overwrites them, and they keep nobody else waiting.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CollectionName } from '../../cloudfunctions/platform/collections';
import { collections, forms } from '../../cloudfunctions/platform/collections';
import type { Input, OperationName } from '../../shared/contract';
import { requestTask } from '../../shared/task/task';
import { anOffer } from '../builders/inputs';
import { loggedFunctions } from '../builders/logged-functions';
import { csv, Lists, nobodys, zhang } from './lists';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, startWorld, zhao } from './world';

const names = Object.keys(collections) as CollectionName[];
const provinceChair = '230000000000:chair';

let world: World;
let functions: ReturnType<typeof loggedFunctions>;
beforeEach(async () => {
  functions = loggedFunctions('dist/cloudfunctions');
  world = await startWorld({ functionsDir: functions.directory });
});
afterEach(async () => {
  await world.stop();
  functions.remove();
});

/** The documents of a collection as they are stored; at most 1,000. */
async function stored(name: CollectionName): Promise<{ _id: string; form?: unknown }[]> {
  const { data } = (await world.database.collection(name).orderBy('_id', 'asc').limit(1000).get()) as {
    data: { _id: string; form?: unknown }[];
  };
  return data;
}

/** Gives a document another form, past every function. */
async function reform(name: CollectionName, id: string, form: number): Promise<void> {
  await world.database.collection(name).doc(id).update({ form });
}

/** Removes the form of every document, as in a store that an early release has written. */
async function unform(name: CollectionName): Promise<void> {
  const _ = world.database.command;
  await world.database
    .collection(name)
    .where({ _id: _.exists(true) })
    .update({ form: _.remove() });
}

/** Inserts into every collection but that of the places, into which no function inserts. */
async function live(): Promise<void> {
  await world.get(zhao, 'request.submit', aNeed({ category: 'complaint' }));
  await world.get(zhao, 'notification.permit', {
    clientId: randomUUID(),
    template: 'demo-progress',
    answer: 'accept',
  });
  const { id: posted } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(posted));
  await world.get(liaison, 'person.record', {
    clientId: randomUUID(),
    name: '司徒木兰',
    phone: '0459-5551234',
    region: '230623101201',
    noneOf: [],
  });
  await world.get('test-newcomer', 'person.introduce', {
    name: '欧阳丁香',
    phone: '13712345098',
    region: '230623101201',
  });
  await world.get('test-guest', 'claim.ask', {
    clientId: randomUUID(),
    name: '赵淑芬',
    idNumber: '230623196209140045',
    phoneCode: 'phone-13712345099',
  });
  await world.cloud.invoke(
    'api',
    { name: 'desk.begin', input: { clientId: randomUUID() } },
    { browser: 'office' },
  );
  const [province] = await world.all('post', { _id: provinceChair });
  await world.get(province?.holder ?? '', 'calendar.publish', {
    year: 2027,
    source: '测试用的通知',
    weekdayOff: ['2027-01-01'],
    weekendWork: [],
  });
  await world.get(zhang, 'parameter.set', {
    region: '230623000000',
    fact: 'param.childRehabMaxAge',
    value: 14,
    source: '测试用的文件，测试1号',
  });
  await world.get('demo-wu-jianguo', 'org.addPost', {
    code: '230623000000',
    role: 'deputyChair',
    phone: '0459-5550100',
  });
  const { code } = await world.get(zhao, 'grant.offer', { personId, ...anOffer() });
  await world.get('test-nephew', 'claim.enter', { code, name: '赵小强' });
  const lists = await Lists.in(world);
  await lists.findOwed();
  await lists.reconciled(csv(lists.ofAll()));
  // A table whose columns somebody has to name.
  const { id, question } = await lists.understood(
    `姓名,身份证号,姓名,身份证号\n甲一,${nobodys(941)},乙二,${nobodys(942)}`,
  );
  const columns = { layout: question?.layout ?? '', name: 0, number: 1 };
  await world.get(chair, 'reconciliation.confirm', { id, columns });
  await world.jobs();
  await world.nightly();
  world.cloud.clock.set(new Date('2026-12-01T19:00:00.000Z'));
  await world.sweep();
  await world.verification();
}

/** The documents of every collection, by the collection and the id, with the form that each says. */
async function formsOfAll(): Promise<Map<CollectionName, Map<string, unknown>>> {
  const found = names.map(
    async (name) => [name, new Map((await stored(name)).map(({ _id, form }) => [_id, form]))] as const,
  );
  return new Map(await Promise.all(found));
}

test('every document that is written says its form, in every collection', async () => {
  const before = await formsOfAll();
  await live();
  for (const [name, all] of await formsOfAll()) {
    const written = [...all].filter(([id]) => !before.get(name)?.has(id));
    const said = [...new Set(written.map(([, form]) => form))];
    expect({ name, said }).toEqual({ name, said: name === 'region' ? [] : [forms[name]] });
  }
});

describe('a document of a newer form', () => {
  let id: string;
  let other: string;
  beforeEach(async () => {
    ({ id } = await world.get(zhao, 'request.submit', aNeed()));
    ({ id: other } = await world.get(zhao, 'request.submit', aNeed()));
    await reform('request', id, forms.request + 1);
  });

  /** Every document as it stands. */
  const standing = (): Promise<unknown> =>
    Promise.all((['request', 'task', 'notice', 'person'] as const).map(stored));

  const refused = async <N extends OperationName>(
    account: string,
    name: N,
    input: Input<N>,
  ): Promise<string> => {
    const answer = await world.ask(account, name, input);
    return answer.ok ? 'ok' : answer.code;
  };

  test('is not shown, alone or in a list, and the log says why', async () => {
    expect(await refused(zhao, 'request.get', { id })).toBe('INTERNAL');
    expect(await refused(zhao, 'request.mine', { personId, after: null })).toBe('INTERNAL');
    expect(await refused(liaison, 'task.desk', { filter: 'all', after: null })).toBe('INTERNAL');
    const lines = readFileSync(functions.log, 'utf8').split('\n');
    const said = `NewerForm: a request is of form ${forms.request + 1}, this release knows ${forms.request}`;
    expect(lines.filter((line) => line.includes(said))).toHaveLength(3);
  });

  test('is not changed, whoever tries', async () => {
    const before = await standing();
    expect(await refused(zhao, 'request.add', { ...on(id), words: '右轮也松了。', media: [] })).toBe(
      'INTERNAL',
    );
    expect(await refused(liaison, 'request.accept', on(id))).toBe('INTERNAL');
    expect(await standing()).toEqual(before);
  });

  test('is not changed either where a call writes without reading', async () => {
    const [request] = await world.all('request', { _id: other });
    if (request === undefined) throw new Error('the request is not there');
    const task = requestTask('task', 'moved', request.post, request, request.createdAt);
    world.put('task', [task]);
    await reform('task', task._id, forms.task + 1);
    const before = await standing();
    expect(await refused(liaison, 'task.done', { id: task._id })).toBe('INTERNAL');
    expect(await standing()).toEqual(before);
    await reform('task', task._id, forms.task);
    expect(await refused(liaison, 'task.done', { id: task._id })).toBe('ok');
  });

  test('keeps the effects that would change it, until the release is back that knows it', async () => {
    await reform('request', id, forms.request);
    const { id: danger } = await world.get(zhao, 'request.submit', aNeed({ danger: true }));
    const [task] = await world.all('task', { kind: 'danger', requestId: danger });
    if (task === undefined) throw new Error('the danger is on no desk');
    await reform('task', task._id, forms.task + 1);
    const [request] = await world.all('request', { _id: danger });
    const [post] = await world.all('post', { _id: request?.post ?? '' });
    const cadre = post?.holder ?? '';
    await world.get(cadre, 'request.contact', { ...on(danger), how: 'phone', reached: true });
    const standsOpen = { _id: task._id, doneAt: null };
    expect(await world.all('task', standsOpen)).toHaveLength(1);
    await reform('task', task._id, forms.task);
    world.cloud.clock.set(new Date('2026-11-23T02:30:00.000Z'));
    await world.sweep();
    expect(await world.all('task', standsOpen)).toHaveLength(0);
  });

  test('keeps nobody else waiting, however many there are', async () => {
    const [model] = await world.all('request', { _id: id });
    if (model === undefined) throw new Error('the request is not there');
    const due = '2026-11-20T00:00:00.000Z';
    const newer = Array.from({ length: 55 }, (_each, index) => ({
      ...model,
      _id: `newer-${index}`,
      number: `n${index}`,
      wakeAt: due,
      effectDueAt: due,
    }));
    world.put('request', newer);
    for (const { _id } of newer) await reform('request', _id, forms.request + 1);
    const newerOnes = async (): Promise<unknown> =>
      (await stored('request')).filter(({ _id }) => _id.startsWith('newer-'));
    const before = await newerOnes();
    world.cloud.clock.set(new Date('2026-11-24T09:00:01.000Z'));
    await world.sweep();
    const [swept] = await world.all('request', { _id: other });
    expect(swept?.events.map(({ kind }) => kind)).toContain('escalated');
    expect(await newerOnes()).toEqual(before);
  });

  test('is as it was once the release is back that knows it', async () => {
    await refused(liaison, 'request.accept', on(id));
    await reform('request', id, forms.request);
    expect(await refused(liaison, 'request.accept', on(id))).toBe('ok');
  });
});

test('a document that says no form is of the first, and says it once it is changed', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  for (const name of names) await unform(name);
  expect(await world.get(zhao, 'request.get', { id })).toMatchObject({ id });
  await world.get(liaison, 'request.accept', on(id));
  expect((await stored('request')).find(({ _id }) => _id === id)?.form).toBe(forms.request);
});

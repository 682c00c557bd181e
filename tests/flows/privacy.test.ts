/**
 * What privacy law protects never lies or leaves in plain: every answer, log and database file is searched
 * for what was planted.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collections } from '../../cloudfunctions/platform/collections';
import { sealerFrom } from '../../cloudfunctions/platform/seal';
import { startLocalCloud } from '../../localcloud/local-cloud';
import type { Input, OperationName } from '../../shared/contract';
import { isIdNumber } from '../../shared/person/person';
import { loggedFunctions } from '../builders/logged-functions';
import type { World } from './world';
import { aNeed, chair, liaison, monday, on, personId, recordPerson, startWorld, wangLi, zhao } from './world';

const built = 'dist/cloudfunctions';
const leader = 'demo-zhang-zhiyuan';
const stranger = 'demo-sun-defu';
const newcomer = 'test-newcomer';
const education = '230623000000:education';
/** One who introduced themselves, and one whom a cadre met at the door. */
const introduced = { name: '欧阳丁香', phone: '13712345098' };
const recorded = { name: '司徒木兰', phone: '0459-5551234' };

/** Words nobody else would write, one for every place where somebody may write. */
const words = {
  need: '轮椅坏在北墙根第七块砖旁',
  added: '右轮掉在井台西侧第三格',
  askBack: '井台西侧当时还有谁看见',
  offer: '请核对灰皮册第六页再接办',
  refusal: '灰皮册第六页与我部无关',
  pause: '等沈阳厂家寄来三十号轴承',
  progress: '已报到县里丙字柜第十九格',
  answer: '新轮椅由蓝色面包车后天送到',
  alternative: '可先借仓库里那辆旧红木轮椅',
  correction: '更正为大后天由绿色面包车送',
  again: '蓝色面包车没有来过东头',
  reassign: '改由橙色工程车队当天处理',
  urge: '橙色工程车队为何迟迟未动',
  complaint: '专职委员收了我两只芦花鸡',
  newcomer: '屋后老槐树压住了轮椅坡道',
};

/** One thing that was planted, in the forms in which it could hide. */
interface Canary {
  readonly what: string;
  readonly forms: readonly Buffer[];
}

/** Base64 shifts with what stands before it: the middle of each of the three shifts is searched. */
function base64Middles(text: string): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
      .toString('base64')
      .replace(/=+$/, '');
    const middle = encoded.slice(shift === 0 ? 0 : 4, -2);
    return [middle, middle.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function canary(what: string, text: string): Canary {
  const letters = Array.from(text);
  const escaped = letters
    .map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter))
    .join('');
  const texts = [
    text,
    [...letters].reverse().join(''),
    letters.join(' '),
    encodeURIComponent(text),
    escaped,
    Buffer.from(text).toString('hex'),
    ...base64Middles(text),
  ];
  return { what, forms: [...texts.map((one) => Buffer.from(one)), Buffer.from(text, 'utf16le')] };
}

const found = (canaries: readonly Canary[], haystack: Buffer | string): string[] => {
  const bytes = Buffer.from(haystack);
  return canaries.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ what }) => what);
};

let world: World;
let functions: ReturnType<typeof loggedFunctions>;
const register: Canary[] = [];
const spoken = Object.entries(words).map(([what, text]) => canary(what, text));
let hers: { phone: string; idNumber: string; idKey: string };
let requestId: string;
let complaintId: string;
/** Everything each account was ever answered. */
const answers = new Map<string, string[]>();

async function call<N extends OperationName>(account: string, name: N, input: Input<N>): Promise<string> {
  const answer = JSON.stringify(await world.raw(account, { name, input }));
  answers.set(account, [...(answers.get(account) ?? []), answer]);
  return answer;
}

async function sweepAt(at: string): Promise<void> {
  world.cloud.clock.set(new Date(at));
  await world.sweep();
}

const everybody = [zhao, wangLi, liaison, chair, leader, stranger];

/** A need from the first word over a missed deadline, an answer and a redo to the end; and a complaint. */
async function live(): Promise<void> {
  requestId = (await world.get(zhao, 'request.submit', aNeed({ words: words.need }))).id;
  complaintId = (
    await world.get(zhao, 'request.submit', aNeed({ words: words.complaint, category: 'complaint' }))
  ).id;
  const known = await world.get(newcomer, 'person.introduce', { ...introduced, region: '230623101201' });
  await world.get(newcomer, 'request.submit', aNeed({ personId: known.id, words: words.newcomer }));
  const met = await recordPerson(world, liaison, { ...recorded, region: '230623101201' });
  await world.get(liaison, 'request.enter', {
    ...aNeed({ personId: met.id, words: words.newcomer }),
    how: 'door',
    readBack: true,
  });
  for (const account of everybody) await call(account, 'request.get', { id: requestId });
  await sweepAt('2026-11-24T09:00:01.000Z');
  await call(liaison, 'request.accept', on(requestId));
  await call(wangLi, 'request.add', { ...on(requestId), words: words.added, media: [] });
  await call(liaison, 'request.askBack', { ...on(requestId), words: words.askBack });
  await call(liaison, 'request.offer', { ...on(requestId), post: education, words: words.offer });
  await call((await world.all('post', { _id: education }))[0]?.holder ?? '', 'request.refuse', {
    ...on(requestId),
    words: words.refusal,
  });
  await call(liaison, 'request.pause', { ...on(requestId), until: '2026-12-01', words: words.pause });
  await call(liaison, 'request.progress', { ...on(requestId), words: words.progress });
  await call(liaison, 'request.answer', {
    ...on(requestId),
    outcome: 'cannot',
    words: words.answer,
    reason: 'noMoney',
    alternative: words.alternative,
    wake: null,
  });
  await call(liaison, 'request.correctReply', { ...on(requestId), words: words.correction });
  await call(wangLi, 'request.reopen', { ...on(requestId), words: words.again });
  await call(leader, 'request.reassign', { ...on(requestId), post: education, words: words.reassign });
  await call(leader, 'request.urge', { ...on(requestId), words: words.urge });
  for (const account of everybody) {
    for (const id of [requestId, complaintId]) {
      await call(account, 'request.get', { id });
      await call(account, 'request.withdraw', { id, commandId: 'not an id' });
      await call(account, 'request.progress', { ...on(id), words: words.progress });
    }
    await call(account, 'session.get', {});
    await call(account, 'notification.list', { after: null });
    await call(account, 'request.mine', { personId, after: null });
    await call(account, 'task.desk', { filter: 'all', after: null });
    await call(account, 'task.news', { since: '2026-01-01T00:00:00.000Z' });
    await call(account, 'task.counts', {});
    for (const text of ['赵淑芬', introduced.name, recorded.name])
      await call(account, 'task.search', { text });
    await call(account, 'person.search', { name: introduced.name });
    for (const group of ['overdue', 'waiting', 'working', 'answered', 'closed'] as const)
      await call(account, 'task.region', { group, after: null });
  }
}

/** What makes the functions write to their logs: documents that are broken in every way they can be met. */
async function breakThings(): Promise<void> {
  const _ = world.database.command;
  const { id } = await world.get(zhao, 'request.submit', aNeed({ words: words.need }));
  await world.database.collection('request').doc(id).update({ post: 'no:post' });
  expect(await call(zhao, 'request.get', { id })).toContain('INTERNAL');
  await world.database
    .collection('request')
    .doc(id)
    .update({
      clocks: _.set(null),
      wakeAt: '2026-01-01T00:00:00.000Z',
      effects: _.set(null),
      effectDueAt: '2026-01-01T00:00:00.000Z',
    });
  await world.sweep();
  await world.database
    .collection('request')
    .doc(id)
    .update({ post: 'no:post', events: _.set([{ words: 'v1.k1.AAAA.AAAA' }]) });
  expect(await call(zhao, 'request.get', { id })).toContain('INTERNAL');
}

beforeAll(async () => {
  functions = loggedFunctions(built);
  world = await startWorld({ functionsDir: functions.directory });
  const persons = await world.all('person');
  const [zhaoPerson] = await world.all('person', { _id: personId });
  if (zhaoPerson === undefined) throw new Error('赵淑芬 is missing');
  for (const { _id, sealed } of [...persons.slice(0, 29), zhaoPerson]) {
    for (const field of ['idNumber', 'phone', 'address'] as const)
      register.push(canary(`${field} of ${_id}`, world.sealer.open(sealed[field], ['person', _id, field])));
  }
  for (const { name, phone } of [introduced, recorded]) register.push(canary(`phone of ${name}`, phone));
  const open = (field: 'phone' | 'idNumber'): string =>
    world.sealer.open(zhaoPerson.sealed[field], ['person', personId, field]);
  hers = { phone: open('phone'), idNumber: open('idNumber'), idKey: zhaoPerson.idKey };
  await live();
  await breakThings();
  world.cloud.clock.set(monday);
});
afterAll(async () => {
  await world.stop();
  functions.remove();
});

test('the search finds what it looks for, in every form it knows', () => {
  const forms = [
    '新轮椅由蓝色面包车后天送到',
    '到送天后车包面色蓝由椅轮新',
    Buffer.from(`"words":"${words.answer}",`).toString('base64'),
    JSON.stringify({ a: encodeURIComponent(words.answer) }),
  ];
  expect(forms.map((form) => found(spoken, form))).toEqual(forms.map(() => ['answer']));
  expect(register).toHaveLength(92);
  expect(isIdNumber(hers.idNumber)).toBe(true);
});

test('no file of the database holds an ID number, a telephone, an address or a word of a request', () => {
  const files = readdirSync(world.dataDir).filter((file) => file.startsWith('documents.sqlite'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files)
    expect({ file, found: found([...register, ...spoken], readFileSync(join(world.dataDir, file))) }).toEqual(
      { file, found: [] },
    );
});

test('no log holds one either, though something was logged', () => {
  const log = readFileSync(functions.log, 'utf8');
  expect(log).toMatch(/"failed":"the call of request\.get failed","reference":"[0-9a-f]{8}"/);
  expect(log).toContain('a request could not be acted on in this sweep');
  expect(found([...register, ...spoken], log)).toEqual([]);
  expect(log).not.toContain(zhao);
});

test('every call is one line of the log, which says what was asked, how it ended and how long it took', () => {
  const lines = readFileSync(functions.log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const calls = lines.filter((line) => 'operation' in line);
  expect(calls.length).toBeGreaterThan(answers.size * 5);
  for (const line of calls)
    expect(line).toEqual({
      operation: expect.stringMatching(/^[a-z]+\.[a-zA-Z]+$/) as string,
      outcome: expect.stringMatching(/^(ok|[A-Z_]+)$/) as string,
      reference: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      milliseconds: expect.any(Number) as number,
    });
  expect(calls.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['request.submit', 'timer.sweep']) as string[],
  );
  // No account, no person and no request is named in it.
  const names = [zhao, personId, ...answers.keys()];
  expect(lines.filter((line) => names.some((name) => JSON.stringify(line).includes(name)))).toEqual([]);
});

test('no answer holds an ID number, an address or a whole telephone, whoever asks', () => {
  for (const [account, all] of answers)
    expect({ account, found: found(register, all.join('\n')) }).toEqual({ account, found: [] });
});

test('the words of a request reach those who live it and those who answer for it, and nobody else', () => {
  const heard = (account: string): string[] => found(spoken, (answers.get(account) ?? []).join('\n'));
  const matter = [
    'need',
    'added',
    'askBack',
    'offer',
    'refusal',
    'pause',
    'progress',
    'answer',
    'alternative',
    'correction',
    'again',
    'reassign',
    'urge',
  ];
  expect(heard(zhao)).toEqual([...matter, 'complaint']);
  expect(heard(wangLi)).toEqual([...matter, 'complaint']);
  // What the newcomers ask lies on her desk, whose rows say it.
  expect(heard(liaison)).toEqual([...matter, 'newcomer']);
  expect(heard(chair)).toEqual(matter);
  expect(heard(leader)).toEqual([...matter, 'complaint']);
  expect(heard(stranger)).toEqual([]);
});

test('the name of somebody who is in no register reaches the cadres of their place, and no log and no neighbour', () => {
  const names = [introduced, recorded].map(({ name }) => canary(name, name));
  const heard = (account: string): string[] => found(names, (answers.get(account) ?? []).join('\n'));
  for (const account of [liaison, chair, leader])
    expect({ account, heard: heard(account) }).toEqual({ account, heard: [introduced.name, recorded.name] });
  for (const account of [zhao, wangLi, stranger])
    expect({ account, heard: heard(account) }).toEqual({ account, heard: [] });
  expect(found(names, readFileSync(functions.log))).toEqual([]);
});

test('a telephone is masked in every view, and whole only where a look at it is written down', async () => {
  const masked = `${hers.phone.slice(0, 3)}****${hers.phone.slice(-2)}`;
  expect((answers.get(zhao) ?? []).join()).toContain(masked);
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  const { phone, request } = await world.get(liaison, 'request.showPhone', { ...on(id), how: 'phone' });
  expect(phone).toBe(hers.phone);
  expect(request.person.phone).toBe(masked);
  expect((await world.get(zhao, 'request.get', { id })).timeline.at(-1)).toMatchObject({
    kind: 'phoneShown',
    by: '陈桂兰',
  });
});

test('a person is found by the keyed hash of the ID number alone: another key finds nobody', async () => {
  const otherKeys = sealerFrom({
    WENXU_SEAL_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    WENXU_HASH_KEY: randomBytes(32).toString('base64'),
  });
  expect(
    (await world.all('person', { idKey: world.sealer.keyOf(hers.idNumber) })).map(({ _id }) => _id),
  ).toEqual([personId]);
  expect(await world.all('person', { idKey: otherKeys.keyOf(hers.idNumber) })).toEqual([]);
  expect(await world.all('person', { idKey: hers.idNumber })).toEqual([]);
});

test('what is stored lets nobody without the keys try out what was said', async () => {
  const { digestOf } = await import('../../cloudfunctions/aggregate/hash-chain');
  const need = aNeed({ words: '脚疼' });
  const { id } = await world.get(zhao, 'request.submit', need);
  const [stored] = await world.all('request', { _id: id });
  expect(JSON.stringify(stored)).not.toContain(digestOf(need));
  await world.get(liaison, 'request.accept', on(id));
  const command = { ...on(id), words: '好' };
  await world.get(liaison, 'request.progress', command);
  const [after] = await world.all('request', { _id: id });
  expect(after?.events).toHaveLength(3);
  expect(JSON.stringify(after)).not.toContain(digestOf(['progress', { words: '好' }]));
});

describe('functions without good keys answer nobody', () => {
  const good = (): string => randomBytes(32).toString('base64');
  const cases: [string, Record<string, string>][] = [
    ['no keys', {}],
    [
      'a key of zeros',
      { WENXU_SEAL_KEYS: `k1:${good()}`, WENXU_HASH_KEY: Buffer.alloc(32).toString('base64') },
    ],
    [
      'a key from an example',
      {
        WENXU_SEAL_KEYS: `k1:${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`,
        WENXU_HASH_KEY: good(),
      },
    ],
  ];
  test.each(cases)('%s', async (_name, functionEnv) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'wenxu-'));
    const cloud = await startLocalCloud({
      name: 'wenxu',
      dataDir,
      port: 0,
      functionsDir: built,
      collections,
      functionEnv: () => functionEnv,
      timersOnCron: false,
    });
    try {
      await expect(
        cloud.invoke('api', { name: 'session.get', input: {} }, { account: zhao }),
      ).rejects.toThrow(/WENXU_/);
    } finally {
      await cloud.stop();
      rmSync(dataDir, { recursive: true });
    }
  });
});

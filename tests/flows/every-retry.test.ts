/**
 * Each change that a phone may send again: twice, at once, with other content, and after its answer was lost
 * on the way.
 */
import type { Input, OperationName, Output } from '../../shared/contract';
import type { Request } from '../../shared/request/request';
import { isUnbroken } from '../../cloudfunctions/aggregate/hash-chain';
import { filed } from '../builders/inputs';
import type { Besides, Household, Stage } from '../builders/stored-request';
import { storedRequest } from '../builders/stored-request';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, solved, startWorld, zhao } from './world';

const education = '230623000000:education';
const membership = '230623000000:membership';
const photo = { id: '11111111-1111-4111-8111-111111111111', kind: 'photo', seconds: 0 } as const;

let world: World;
let house: Household;
beforeAll(async () => {
  world = await startWorld();
  const [person] = await world.all('person', { _id: personId });
  if (person === undefined) throw new Error('赵淑芬 is missing');
  house = { person, posts: await world.all('post'), sealer: world.sealer };
});
afterAll(() => world.stop());

type Viewed = { [N in OperationName]: Output<N> extends Output<'request.get'> ? N : never }[OperationName];
interface Sent {
  readonly account: string;
  readonly name: Viewed;
  readonly input: Input<Viewed>;
  /** The same command's id with something else in it. */
  readonly other: readonly [Viewed, object];
}

interface Case {
  readonly stage?: Stage;
  readonly besides?: Besides;
  readonly sent: (id: string) => Sent;
}

const sectionOf = (post: string): string => house.posts.find(({ _id }) => _id === post)?.holder ?? '';

/** A command whose words may differ. */
function worded(account: string, name: Viewed, input: Input<Viewed>): Sent {
  return { account, name, input, other: [name, { ...input, words: '别的话。' }] };
}

const cases: Readonly<Record<string, Case>> = {
  submit: { sent: () => worded(zhao, 'request.submit', aNeed()) },
  enter: {
    sent: () => {
      const input = { ...aNeed(), how: 'phone', readBack: true } as const;
      return {
        account: liaison,
        name: 'request.enter',
        input,
        other: ['request.enter', { ...input, how: 'door' }],
      };
    },
  },
  add: { sent: (id) => worded(zhao, 'request.add', { ...on(id), words: '右轮也坏了。', media: [] }) },
  attach: {
    besides: { media: [photo] },
    sent: (id) => {
      const input = { ...on(id), mediaId: photo.id, fileId: filed(id, photo.id) };
      return {
        account: zhao,
        name: 'request.attach',
        input,
        other: ['request.attach', { ...input, fileId: input.fileId.replace('.jpg', '.png') }],
      };
    },
  },
  nudge: {
    sent: (id) => {
      const input = on(id);
      return { account: zhao, name: 'request.nudge', input, other: ['request.withdraw', input] };
    },
  },
  offer: {
    sent: (id) => worded(liaison, 'request.offer', { ...on(id), post: education, words: '请接办。' }),
  },
  take: {
    besides: { offeredTo: education },
    sent: (id) => {
      const input = on(id);
      return {
        account: sectionOf(education),
        name: 'request.take',
        input,
        other: ['request.refuse', { ...input, words: '不归我们办。' }],
      };
    },
  },
  refuse: {
    besides: { offeredTo: education },
    sent: (id) => worded(sectionOf(education), 'request.refuse', { ...on(id), words: '不归我们办。' }),
  },
  pause: {
    stage: 'working',
    sent: (id) => worded(liaison, 'request.pause', { ...on(id), until: '2026-12-01', words: '等厂家发货。' }),
  },
  extend: {
    sent: (id) => {
      const input = { ...on(id), days: 5, words: '厂家要晚几天。' };
      return {
        account: chair,
        name: 'request.extend',
        input,
        other: ['request.extend', { ...input, days: 6 }],
      };
    },
  },
  reassign: {
    sent: (id) => {
      const input = { ...on(id), post: education, words: '由你们办。' };
      return {
        account: chair,
        name: 'request.reassign',
        input,
        other: ['request.reassign', { ...input, post: membership }],
      };
    },
  },
  answer: {
    stage: 'working',
    sent: (id) => {
      const input = solved(id, '办好了。');
      return {
        account: liaison,
        name: 'request.answer',
        input,
        other: ['request.answer', { ...input, outcome: 'partly' }],
      };
    },
  },
};
const verbs = Object.keys(cases);

let made = 0;
/** A fresh request in the state a case asks for, and what is sent about it. */
function prepared({ stage = 'waiting', besides = {}, sent }: Case): Sent {
  made += 1;
  const request = storedRequest(house, made, stage, besides);
  world.put('request', [request]);
  return sent(request._id);
}

const call = (sent: Sent): Promise<{ ok: boolean; code?: string; data?: Output<'request.get'> }> =>
  world.raw(sent.account, { name: sent.name, input: sent.input }) as Promise<{
    ok: boolean;
    code?: string;
    data?: Output<'request.get'>;
  }>;

async function kept(id: string): Promise<Request> {
  const [request] = await world.all('request', { _id: id });
  if (request === undefined) throw new Error(`no request ${id}`);
  expect(isUnbroken(request.events)).toBe(true);
  expect(request.version).toBe(request.events.length);
  return request;
}

function commandOf({ input }: Sent): string {
  return 'commandId' in input ? input.commandId : 'clientId' in input ? input.clientId : '';
}

/** What became of it: its events, and everything anybody was told or given to do because of it. */
async function outcome(id: string, sent: Sent): Promise<object> {
  const { events, effects } = await kept(id);
  const told = await world.all('notice', { requestId: id });
  const tasks = await world.all('task', { requestId: id });
  return {
    done: events.filter((event) => event.id === commandOf(sent)).length,
    kinds: events.map(({ kind }) => kind),
    left: effects.length,
    told: told.map(({ code, account }) => `${code} ${account}`).sort(),
    tasks: tasks.map(({ kind, desk }) => `${kind} ${String(desk)}`).sort(),
  };
}

/** Carries a call out so that the store’s answer to its write never arrives. */
async function withLostAnswer(sent: Sent): Promise<void> {
  let lost = 0;
  const stop = world.cloud.observe(({ action }) => {
    if (lost > 0 || !/insertDocument|modifyDocument/.test(action)) return;
    lost += 1;
    throw new Error('the answer is lost on purpose');
  });
  try {
    await call(sent);
  } finally {
    stop();
  }
  expect(lost).toBe(1);
}

test.each(verbs)(
  '%s, five times at once and once more later, is done once; with other content under its id it is refused',
  async (verb) => {
    const one = cases[verb];
    if (one === undefined) throw new Error(verb);
    const sent = prepared(one);
    const answers = await Promise.all(Array.from({ length: 5 }, () => call(sent)));
    expect(answers.map(({ ok, code }) => (ok ? 'ok' : code))).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    const id = answers[0]?.data?.id ?? '';
    const after = await outcome(id, sent);
    expect(after).toMatchObject({ done: 1, left: 0 });
    expect((await call(sent)).data).toEqual(answers[0]?.data);
    const [name, input] = sent.other;
    expect(await world.raw(sent.account, { name, input })).toMatchObject({ ok: false, code: 'ID_REUSED' });
    expect(await outcome(id, sent)).toEqual(after);
  },
);

test.each(verbs)(
  '%s, when the answer to its write was lost, is done once by the next try, and everybody is told what they would have been',
  async (verb) => {
    const one = cases[verb];
    if (one === undefined) throw new Error(verb);
    const [whole, broken] = [prepared(one), prepared(one)];
    const { data } = await call(whole);
    const expected = await outcome(data?.id ?? '', whole);
    await withLostAnswer(broken);
    const again = await call(broken);
    expect(again).toMatchObject({ ok: true });
    await world.sweep();
    expect(await outcome(again.data?.id ?? '', broken)).toEqual(expected);
  },
);

test('a section takes what it was offered while the 理事长 gives it to another: one of them holds, the other is told no', async () => {
  const { account, input } = prepared(cases.take ?? { sent: () => worded(zhao, 'request.submit', aNeed()) });
  if (!('commandId' in input)) throw new Error('no command');
  const { id } = input;
  const [taken, given] = await Promise.all([
    world.ask(account, 'request.take', input),
    world.ask(chair, 'request.reassign', { ...on(id), post: membership, words: '由组联部办。' }),
  ]);
  expect([taken.ok, given.ok].filter((ok) => ok)).toHaveLength(1);
  const { post, transfer, events } = await kept(id);
  expect([post, transfer]).toEqual([taken.ok ? education : membership, null]);
  expect(events.filter(({ kind }) => kind === 'transferTaken' || kind === 'reassigned')).toHaveLength(1);
});

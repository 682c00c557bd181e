/** Two at once, in one order: races that a random schedule once found, each played as it happened. */
import { requestOf } from './builders/notices';
import type { Simulated } from './simulation/bundle';
import { simulated } from './simulation/bundle';
import { randomFrom } from '../demo/random';
import type { Post } from '../shared/directory/directory';
import type { Request } from '../shared/request/request';
import type { Verb } from '../shared/request/transitions';
import { verbCall } from './simulation/acts';
import { call } from './simulation/calls';
import { county, monday, nextVillage, ownPersons, settlement, village } from './simulation/county';
import type { Call, Flight, Waiting } from './simulation/machine';
import { Machine } from './simulation/machine';
import { MemoryStore } from './simulation/memory-store';

let functions: Simulated;
beforeAll(async () => {
  functions = await simulated();
});

class World {
  readonly store = new MemoryStore();
  readonly machine: Machine;
  readonly #random = randomFrom(1);

  constructor() {
    for (const [name, document] of settlement(functions.sealer))
      this.store.perform({ kind: 'insert', name, document });
    this.machine = new Machine({
      now: monday,
      store: this.store,
      functions: functions.functions,
      onWrite: () => undefined,
    });
  }

  get request(): Request {
    const [request] = this.store.all('request');
    if (request === undefined) throw new Error('nothing was submitted');
    return request;
  }

  does(account: string, verb: Verb): Call {
    return verbCall(account, verb, this.request, {
      store: this.store,
      now: new Date(this.machine.now).toISOString(),
      random: this.#random,
    });
  }

  async get(asked: Call): Promise<void> {
    const { answer } = await this.machine.alone(asked);
    expect(answer).toMatchObject({ ok: true });
  }

  /** Lets one call go on until it is about to tell an account. */
  async untilItTells(flight: Flight, account: string): Promise<void> {
    for (;;) {
      const next = this.machine.waiting.find(
        (one) =>
          one.flight === flight &&
          !(
            one.operation.kind === 'insert' &&
            one.operation.name === 'notice' &&
            JSON.stringify(one.operation.document).includes(`"account":"${account}"`)
          ),
      );
      if (next === undefined) return;
      await this.machine.step(next);
    }
  }

  /** Lets one call go on until it is about to write into a collection. */
  async untilItWrites(flight: Flight, name: string): Promise<void> {
    for (;;) {
      const next = this.machine.waiting.find(
        (one) => one.flight === flight && !(one.operation.kind !== 'find' && one.operation.name === name),
      );
      if (next === undefined) return;
      await this.machine.step(next);
    }
  }

  /** Lets one call go on until it is about to read of a collection. */
  async untilItReads(flight: Flight, name: string): Promise<void> {
    for (;;) {
      const asked = this.machine.waiting.filter((one) => one.flight === flight);
      const [next] = asked;
      if (next === undefined || asked.some(({ operation }) => operation.name === name)) return;
      await this.machine.step(next);
    }
  }

  /** Runs one call to its answer, whatever that is, while others stand still. */
  async answerOf(flight: Flight): Promise<unknown> {
    for (
      let next = this.machine.waiting.find((one) => one.flight === flight);
      next !== undefined;
      next = this.machine.waiting.find((one) => one.flight === flight)
    )
      await this.machine.step(next);
    expect(flight.state).toBe('answered');
    return flight.answer;
  }

  /** Runs one call to its end, which is a good one, while others stand still. */
  async finishes(flight: Flight): Promise<void> {
    await this.answerOf(flight);
    if (flight.call.door === 'api') expect(flight.answer).toMatchObject({ ok: true });
  }

  /** Runs another call from its start to its answer, while the first stands still. */
  async meanwhile(first: Flight, asked: Call): Promise<void> {
    await this.finishes(await this.machine.start(asked));
    expect(first.state).toBe('flying');
  }

  /** What a call that stands still has asked of the store, and nothing else. */
  waitingOf(flight: Flight): Waiting {
    const [next, ...others] = this.machine.waiting.filter((one) => one.flight === flight);
    if (next === undefined || others.length > 0)
      throw new Error(`it asks ${others.length + 1} things at once`);
    return next;
  }

  /** An hour later everything that is left is carried out. */
  async sweepsAnHourLater(): Promise<void> {
    this.machine.now += 3_600_000;
    await this.machine.alone(sweep);
    expect(this.request.effects).toEqual([]);
  }

  get toldWang(): string[] {
    return this.store
      .all('notice')
      .flatMap((notice) =>
        notice.account === 'wang' && requestOf(notice) === this.request._id ? [notice.code] : [],
      );
  }
}

async function working(): Promise<World> {
  const world = new World();
  await world.get(
    call('zhao', 'request.submit', {
      clientId: '00000000-0000-4000-8000-000000000001',
      personId: ownPersons.zhao,
      category: 'device',
      danger: false,
      words: '轮椅坏了',
      contact: { channel: 'phone', when: 'any' },
      media: [],
      accused: null,
    }),
  );
  await world.get(world.does('liaison-1', 'accept'));
  return world;
}

test('what is hidden from a proxy while they are being told of it is taken back', async () => {
  const world = await working();
  const answering = await world.machine.start(world.does('liaison-1', 'progress'));
  await world.untilItTells(answering, 'wang');
  await world.meanwhile(answering, world.does('zhao', 'hide'));
  await world.machine.calm();
  expect(answering.answer).toMatchObject({ ok: true });
  expect(world.toldWang).toEqual([]);
});

test('whose permission is taken back while they are being told hears nothing of it', async () => {
  const world = await working();
  const before = world.toldWang;
  const answering = await world.machine.start(world.does('liaison-1', 'progress'));
  await world.untilItTells(answering, 'wang');
  await world.meanwhile(
    answering,
    call('zhao', 'grant.revoke', { personId: ownPersons.zhao, grantId: 'grant-wang' }),
  );
  await world.machine.calm();
  expect(answering.answer).toMatchObject({ ok: true });
  expect(world.toldWang).toEqual(before);
});

const sweep: Call = { door: 'timer', trigger: 'sweep' };

/** One who acts for 赵 gives it up. */
const givesUp = (account: string): Call =>
  call(account, 'grant.revoke', { personId: ownPersons.zhao, grantId: `grant-${account}` });
const isDead = (): Call => call('chair-county', 'claim.die', { personId: ownPersons.zhao, on: '2026-11-22' });

test.each([
  ['one permission is taken back', () => [givesUp('wang')]],
  ['every permission is taken back', () => ['wang', 'uncle', 'agent'].map(givesUp)],
  ['the person has died', () => [isDead()]],
])(
  'whoever was told by an attempt that stopped there, while %s, has no notice after the next',
  async (_what, happenings) => {
    const world = await working();
    const before = world.toldWang;
    const answering = await world.machine.start(world.does('liaison-1', 'progress'));
    await world.untilItTells(answering, 'wang');
    for (const happening of happenings()) await world.meanwhile(answering, happening);
    await world.machine.step(world.waitingOf(answering), 'crashAfter');
    expect(world.toldWang).toEqual([...before, 'progressed']);
    await world.machine.calm();
    await world.sweepsAnHourLater();
    expect(world.toldWang).toEqual(before);
  },
);

test('an attempt that another has overtaken tells nobody whose permission was taken back, wherever it stops', async () => {
  const world = await working();
  const before = world.toldWang;
  const answering = await world.machine.start(world.does('liaison-1', 'progress'));
  await world.untilItTells(answering, 'wang');
  await world.meanwhile(answering, givesUp('wang'));
  await world.meanwhile(answering, sweep);
  expect(world.request.effects).toEqual([]);
  await world.machine.step(world.waitingOf(answering), 'crashAfter');
  await world.machine.calm();
  await world.sweepsAnHourLater();
  expect(world.toldWang).toEqual(before);
});

test('an attempt that comes when another has ended the effect tells nobody who was let see it since', async () => {
  const world = await working();
  const before = world.toldWang;
  await world.get(world.does('zhao', 'hide'));
  const hidden = world.toldWang;
  expect([before, hidden]).toEqual([['received', 'accepted'], []]);
  const answering = await world.machine.start(world.does('liaison-1', 'progress'));
  await world.untilItTells(answering, 'zhao');
  world.machine.now += 1000;
  const late = await world.machine.start(sweep);
  await world.untilItReads(late, 'person');
  await world.finishes(answering);
  expect(world.request.effects).toEqual([]);
  await world.meanwhile(late, world.does('zhao', 'show'));
  await world.untilItTells(late, 'wang');
  await world.finishes(await world.machine.start(world.does('zhao', 'hide')));
  const [telling] = world.machine.waiting.filter(({ flight }) => flight === late);
  if (telling !== undefined) await world.machine.step(telling, 'crashAfter');
  await world.machine.calm();
  await world.sweepsAnHourLater();
  expect(world.toldWang).toEqual(hidden);
});

test('what is read while it is being laid on a desk as 未送达 does not stay there', async () => {
  const world = await working();
  await world.get(world.does('liaison-1', 'progress'));
  const { _id: requestId, version } = world.request;
  // Tuesday at five: nobody has read Monday's reply.
  world.machine.now = Date.parse('2026-11-24T09:00:00.000Z');
  const late = await world.machine.start(sweep);
  await world.untilItWrites(late, 'task');
  expect(
    world.machine.waiting.map(({ operation }) => operation.kind === 'insert' && operation.document),
  ).toContainEqual(expect.objectContaining({ kind: 'undelivered', desk: world.request.post }));
  await world.meanwhile(late, call('zhao', 'notification.seen', { requestId, version }));
  await world.finishes(late);
  await world.machine.calm();
  const tasks = world.store.all('task').filter(({ kind }) => kind === 'undelivered');
  expect(tasks.map(({ desk }) => desk)).toEqual([null]);
});

test('whose permission is taken back while something is found to be owed hears nothing of it, wherever telling stops', async () => {
  const world = new World();
  const answer = (fact: string, value: string | string[]): Call =>
    call('zhao', 'entitlement.answer', { personId: ownPersons.zhao, fact, value });
  await world.get(answer('person.hukou.region', village));
  await world.get(answer('disability.certificateStatus', 'valid'));
  const toldOfOwed = (): (string | null)[] =>
    world.store.all('notice').flatMap(({ account, code }) => (code === 'owedFound' ? [account] : []));
  expect(toldOfOwed()).toEqual([]);
  const answering = await world.machine.start(answer('rehab.assistiveNeeds', ['wheelchair']));
  await world.untilItTells(answering, 'wang');
  await world.meanwhile(answering, givesUp('wang'));
  await world.machine.step(world.waitingOf(answering), 'crashAfter');
  await world.machine.calm();
  world.machine.now += 3_600_000;
  await world.machine.alone(sweep);
  expect(world.store.one('entitlement', ownPersons.zhao)).toMatchObject({ effects: [], recipients: [] });
  expect(toldOfOwed()).toContain('zhao');
  expect(toldOfOwed()).not.toContain('wang');
});

test.each([false, true])(
  'two words of one place at once both stand (when something was said before: %s)',
  async (isSaid) => {
    const world = new World();
    const say = (fact: string, value: boolean | number): Call =>
      call('chair-county', 'parameter.set', { region: county, fact, value, source: '测试用的文件，测试1号' });
    if (isSaid) await world.get(say('param.nursingExtendsToL34IdMental', true));
    const first = await world.machine.start(say('param.livingSubsidyIncludesEdge', true));
    await world.untilItWrites(first, 'parameter');
    await world.meanwhile(first, say('param.childRehabMaxAge', 14));
    await world.machine.calm();
    expect(first.answer).toMatchObject({ ok: true });
    const said = world.store.one('parameter', county)?.settings.map(({ fact }) => fact);
    expect(said).toEqual(
      expect.arrayContaining(['param.livingSubsidyIncludesEdge', 'param.childRehabMaxAge']),
    );
  },
);

describe('posts', () => {
  const [one, other] = [`${village}:liaison`, `${nextVillage}:liaison`];
  const leader = 'chair-county';
  const deputise = (post: string, deputy: string): Call =>
    call(leader, 'directory.deputise', { post, deputy });
  const postNow = (world: World, id: string): Post => {
    const post = world.store.one('post', id);
    if (post === null) throw new Error(`no post ${id}`);
    return post;
  };

  test('two posts that are given to each other at the same moment make no circle', async () => {
    const world = new World();
    await world.get(call(leader, 'directory.deputise', { post: one, deputy: null }));
    const first = await world.machine.start(deputise(one, other));
    await world.untilItWrites(first, 'post');
    const second = await world.machine.start(deputise(other, one));
    await world.untilItWrites(second, 'post');
    expect(await world.answerOf(first)).toMatchObject({ ok: true });
    expect(await world.answerOf(second)).toMatchObject({ ok: false, code: 'CIRCLE' });
    expect([postNow(world, one).deputy, postNow(world, other).deputy]).toEqual([other, null]);
  });

  test('a village that is merged while the other one is merged into it makes no circle', async () => {
    const world = new World();
    await world.get(call(leader, 'directory.deputise', { post: one, deputy: null }));
    const merge = (post: string, into: string): Call => call(leader, 'directory.merge', { post, into });
    const first = await world.machine.start(merge(one, other));
    await world.untilItWrites(first, 'post');
    const second = await world.machine.start(merge(other, one));
    await world.untilItWrites(second, 'post');
    expect(await world.answerOf(first)).toMatchObject({ ok: true });
    expect(await world.answerOf(second)).toMatchObject({ ok: false, code: 'CIRCLE' });
    expect([postNow(world, one).successor, postNow(world, other).successor]).toEqual([other, null]);
  });

  test('a roster that another leader has changed since it was read is not overwritten', async () => {
    const world = new World();
    const duty = `${county}:duty`;
    const roster = (version: number, day: number): Call =>
      call(leader, 'directory.roster', {
        post: duty,
        version,
        turns: [
          {
            fromAt: `2026-11-${day}T00:00:00.000Z`,
            untilAt: `2026-11-${day + 1}T00:00:00.000Z`,
            post: `${county}:rights`,
          },
        ],
      });
    const { version } = postNow(world, duty);
    const first = await world.machine.start(roster(version, 24));
    await world.untilItWrites(first, 'post');
    await world.meanwhile(first, roster(version, 26));
    expect(await world.answerOf(first)).toMatchObject({ ok: false, code: 'CHANGED' });
    const written = postNow(world, duty);
    expect(written.roster.map(({ fromAt }) => fromAt)).toEqual(['2026-11-26T00:00:00.000Z']);
    // The same roster once more is a repeat, whatever version was read.
    await world.get(roster(version, 26));
    expect(postNow(world, duty).version).toBe(written.version);
  });

  test('whoever has taken a post since it was looked at stays on it', async () => {
    const world = new World();
    const vacate = (version: number): Call => call(leader, 'directory.vacate', { post: one, version });
    const looked = postNow(world, one).version;
    const first = await world.machine.start(vacate(looked));
    await world.untilItWrites(first, 'post');
    await world.meanwhile(first, vacate(looked));
    const naming = await world.machine.start(call(leader, 'org.appoint', { post: one, name: '新来的' }));
    const { data } = (await world.answerOf(naming)) as { data: { code: string } };
    await world.meanwhile(first, call('newcomer', 'claim.enter', { code: data.code, name: '新来的' }));
    expect(await world.answerOf(first)).toMatchObject({ ok: false, code: 'CHANGED' });
    expect(postNow(world, one)).toMatchObject({ holder: 'newcomer', holderName: '新来的' });
  });
});

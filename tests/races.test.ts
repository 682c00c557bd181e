/** Two at once, in one order: races that a random schedule once found, each played as it happened. */
import type { Simulated } from './simulation/bundle';
import { simulated } from './simulation/bundle';
import { randomFrom } from '../localcloud/demo/random';
import type { Request } from '../shared/request/request';
import type { Verb } from '../shared/request/transitions';
import { verbCall } from './simulation/acts';
import { call } from './simulation/calls';
import { county, monday, ownPersons, settlement } from './simulation/county';
import type { Call, Flight } from './simulation/machine';
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

  /** Runs another call from its start to its answer, while the first stands still. */
  async meanwhile(first: Flight, asked: Call): Promise<void> {
    const other = await this.machine.start(asked);
    for (
      let next = this.machine.waiting.find(({ flight }) => flight === other);
      next !== undefined;
      next = this.machine.waiting.find(({ flight }) => flight === other)
    )
      await this.machine.step(next);
    expect(other.answer).toMatchObject({ ok: true });
    expect(first.state).toBe('flying');
  }

  get toldWang(): string[] {
    return this.store
      .all('notice')
      .flatMap(({ account, code, requestId }) =>
        account === 'wang' && requestId === this.request._id ? [code] : [],
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
      against: null,
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

test.each([false, true])(
  'two words of one place at once both stand (when something was said before: %s)',
  async (isSaid) => {
    const world = new World();
    const say = (fact: string, value: boolean | number): Call =>
      call('chair-county', 'parameter.set', { region: county, fact, value, source: '测试用的文件，测试1号' });
    if (isSaid) await world.get(say('param.adultUnemployedSevereSingle', true));
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

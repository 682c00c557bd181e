/**
 * Every operation of the contract that writes dies at each of its store operations, before it and after it,
 * and is tried again, or is not, or meets a rival meanwhile. All points, not a sample: an operation without a
 * case does not compile, one that writes and is called a reader fails.
 */
import { randomFrom } from '../demo/random';
import { looking } from './simulation/acts';
import { call } from './simulation/calls';
import type { Simulated } from './simulation/bundle';
import { simulated } from './simulation/bundle';
import type { Case } from './simulation/cases';
import { operations } from './simulation/cases';
import { county, monday, ownPersons, settlement, town } from './simulation/county';
import { demandQuiet, Watch } from './simulation/invariants';
import type { Call, Fault, Flight } from './simulation/machine';
import { Machine } from './simulation/machine';
import { MemoryStore } from './simulation/memory-store';
import { isWrite } from './simulation/operation';

jest.setTimeout(300_000);

let functions: Simulated;
beforeAll(async () => {
  functions = await simulated();
});

const sweep: Call = { door: 'timer', trigger: 'sweep' };
const nightly: Call = { door: 'timer', trigger: 'nightly' };
const DAY = 86_400_000;

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
}

/** A world of its own, which is watched at every write. */
class World {
  readonly watch: Watch;
  readonly machine: Machine;

  constructor(
    readonly store: MemoryStore,
    now: number,
  ) {
    this.watch = new Watch(store);
    this.machine = new Machine({
      now,
      store,
      functions: functions.functions,
      onWrite: (operation) => this.watch.wrote(operation),
    });
  }

  get scene(): Parameters<Case['call']>[0] {
    return { store: this.store, now: new Date(this.machine.now).toISOString(), random: randomFrom(1) };
  }

  async get(call: Call): Promise<void> {
    const { answer } = await this.machine.alone(call);
    if (call.door === 'api' && !(answer as Answer).ok)
      throw new Error(`${call.name}: ${JSON.stringify(answer)}`);
  }
}

function settled(): World {
  const store = new MemoryStore();
  for (const [name, document] of settlement(functions.sealer))
    store.perform({ kind: 'insert', name, document });
  return new World(store, monday);
}

async function told({ story }: Case): Promise<World> {
  const world = settled();
  for (const [place, step] of story.entries()) {
    if (typeof step === 'number') {
      world.machine.now += step * DAY;
      await world.get(sweep);
    } else {
      await world.get(step(world.scene, `story${place}`));
    }
  }
  return world;
}

/** Lets two calls take turns at the store; the first one meets the fault at its so-manieth operation. */
async function flown(
  { machine }: World,
  flights: readonly Flight[],
  point: number,
  fault: Fault,
): Promise<void> {
  const [first] = flights;
  let taken = 0;
  for (let turn = 0; machine.waiting.length > 0; turn += 1) {
    const next =
      machine.waiting.find(({ flight }) => flight === flights[turn % flights.length]) ?? machine.waiting[0];
    if (next === undefined) return;
    const here = next.flight === first && taken === point;
    if (next.flight === first) taken += 1;
    await machine.step(next, here ? fault : 'none', () => point % 2 === 0);
  }
}

type Mode = 'no retry' | 'retry' | 'rival';

/** One point, in one mode, in a copy of the world; throws where something does not hold. */
async function died(one: Case, from: World, point: number, fault: Fault, mode: Mode): Promise<void> {
  const world = new World(from.store.copy(), from.machine.now);
  const call = one.call(world.scene, 'call');
  const rival = one.rival(world.scene, 'rival');
  const flights = [
    await world.machine.start(call),
    ...(mode === 'rival' ? [await world.machine.start(rival)] : []),
  ];
  await flown(world, flights, point, fault);
  if (mode !== 'no retry') {
    const { answer } = await world.machine.alone(call);
    const { ok, code } = answer as Answer;
    // Alone it succeeds; where a rival was there, the rules may have another word.
    if (
      !ok &&
      !(mode === 'rival' && ['NOT_NOW', 'NOT_FOUND', 'NOT_ALLOWED', 'NO_SUCH_CODE'].includes(code ?? ''))
    )
      throw new Error(`the retry was refused: ${JSON.stringify(answer)}`);
    if (ok) acknowledged(world, call);
  }
  if (mode === 'rival' && (flights[1]?.answer as Answer | undefined)?.ok === true) acknowledged(world, rival);
  world.machine.now += 10_000;
  await world.get(sweep);
  await world.get(nightly);
  demandQuiet(world.store, world.scene.now);
}

function acknowledged({ store, watch }: World, call: Call): void {
  if (call.door !== 'api') return;
  const { input } = call;
  const command =
    'commandId' in input ? input.commandId : 'clientId' in input && 'words' in input ? input.clientId : null;
  if (typeof command !== 'string') return;
  const request = store.all('request').filter(({ events }) => events.some(({ id }) => id === command));
  if (request.length !== 1) throw new Error(`${command} stands in ${request.length} requests`);
  watch.acknowledge(command, request[0]?._id ?? '');
}

const writing = operations.flatMap(([name, one]) => (one === 'reads' ? [] : [{ name, one }]));
const reading = operations.flatMap(([name, one]) => (one === 'reads' ? [name] : []));

test.each(writing)('$name, at every point', async ({ one }) => {
  const from = await told(one);
  const undisturbed = new World(from.store.copy(), from.machine.now);
  let wrote = 0;
  const flight = await undisturbed.machine.start(one.call(undisturbed.scene, 'call'));
  while (undisturbed.machine.waiting.length > 0) {
    const [next] = undisturbed.machine.waiting;
    if (next === undefined) break;
    if (isWrite(next.operation)) wrote += 1;
    await undisturbed.machine.step(next);
  }
  expect(flight.answer).toMatchObject({ ok: true });
  expect(wrote).toBeGreaterThan(0);
  for (let point = 0; point < flight.asked; point += 1) {
    for (const fault of ['crashBefore', 'crashAfter'] as const) {
      for (const mode of ['no retry', 'retry', 'rival'] as const) {
        await died(one, from, point, fault, mode).catch((error: unknown) => {
          throw new Error(`${fault} ${point} of ${flight.asked}, ${mode}: ${String(error)}`, {
            cause: error,
          });
        });
      }
    }
  }
});

test('a command that was done is nobody else’s to repeat: the same id and the same words by another account are refused', async () => {
  const add = writing.find(({ name }) => name === 'request.add')?.one;
  if (add === undefined) throw new Error('adding words is no case');
  const world = await told(add);
  const added = add.call(world.scene, 'call');
  await world.get(added);
  const [before] = world.store.all('request');
  const { answer } = await world.machine.alone({ ...added, account: 'wang' } as Call);
  expect(answer).toMatchObject({ ok: false, code: 'ID_REUSED' });
  expect(world.store.all('request')).toEqual([before]);
});

test('whoever is complained of hears nothing of it, not even where they stand in for the post above', async () => {
  const world = settled();
  const clientId = '00000000-0000-4000-8000-000000000001';
  await world.get(
    call('zhao', 'request.submit', {
      clientId,
      personId: ownPersons.zhao,
      category: 'complaint',
      danger: false,
      words: '没人管',
      contact: { channel: 'phone', when: 'any' },
      media: [],
      accused: `${town}:chair`,
    }),
  );
  const [complaint] = world.store.all('request');
  expect(complaint).toMatchObject({ post: `${county}:rights`, accused: 'chair-town' });
  await world.get(
    call('chair-county', 'directory.deputise', { post: `${county}:rights`, deputy: `${town}:chair` }),
  );
  await world.get(
    call('chair-county', 'directory.absence', {
      post: `${county}:rights`,
      absence: { fromOn: '2026-11-23', untilOn: '2026-11-30' },
    }),
  );
  await world.get(
    call('zhao', 'request.nudge', { id: complaint?._id ?? '', commandId: clientId.replace('1', '2') }),
  );
  expect(world.store.all('notice').filter(({ account }) => account === 'chair-town')).toEqual([]);
  expect(world.store.all('task')).toMatchObject([{ kind: 'vacant', post: `${county}:chair` }]);
});

test('what is called a reader writes nothing', async () => {
  const last = writing.at(-1);
  const world = last === undefined ? settled() : await told(last.one);
  const random = randomFrom(3);
  const clientId = '00000000-0000-4000-8000-000000000003';
  await world.get(
    call('chair-county', 'reconciliation.begin', {
      clientId,
      policyId: 'severe-nursing-subsidy',
      fileId: `cloud://wenxu.bucket/lists/${clientId}.csv`,
      listOn: '2026-11-20',
    }),
  );
  const asked = new Set<string>();
  for (let times = 0; times < 1_000; times += 1) {
    const call = looking({ store: world.store, random });
    const flight = await world.machine.start(call);
    const wrote: string[] = [];
    for (let [next] = world.machine.waiting; next !== undefined; [next] = world.machine.waiting) {
      if (isWrite(next.operation)) wrote.push(next.operation.name);
      await world.machine.step(next);
    }
    const { ok } = flight.answer as Answer;
    // Whoever is refused leaves a line in the audit, and nothing else.
    if (wrote.some((name) => ok || name !== 'audit'))
      throw new Error(`${call.name} writes to ${wrote.join(', ')}`);
    if (ok) asked.add(call.name);
  }
  expect(reading.filter((name) => !asked.has(name))).toEqual([]);
});

/**
 * The simulator's store is worth what this shows: asked the same, it answers as platform/db.ts does over the
 * real SDK, and holds the same documents.
 */
import fc from 'fast-check';
import type { CollectionName } from '../../cloudfunctions/platform/collections';
import type { Where } from '../../cloudfunctions/platform/db';
import { MemoryStore } from './memory-store';
import type { Comparison, Store, StoreOperation } from './operation';
import type { SdkStore } from './sdk-store';
import { startSdkStore } from './sdk-store';

const seed = Number(process.env.SIM_SEED ?? 20261124);
let sdk: SdkStore;

beforeAll(async () => {
  sdk = await startSdkStore();
});
afterAll(() => sdk.stop());

/** What a store answers, or that it refuses; the words of a refusal are its own. */
async function outcome(store: Store, operation: StoreOperation): Promise<unknown> {
  try {
    return await store.perform(operation);
  } catch {
    return 'refused';
  }
}

const sortedById = (found: unknown): unknown =>
  Array.isArray(found)
    ? [...(found as { _id: string }[])].sort((one, other) => (one._id < other._id ? -1 : 1))
    : found;

/**
 * Equal answers. Where documents are equal in order, either may come first, and a limit may cut between them:
 * then their keys are compared.
 */
function comparable(operation: StoreOperation, found: unknown): unknown {
  if (operation.kind !== 'find' || !Array.isArray(found)) return found;
  const { order, limit } = operation.query;
  const keys =
    order === undefined
      ? []
      : (found as Record<string, unknown>[]).map((document) => document[order[0]] ?? null);
  return found.length < limit ? { keys, documents: sortedById(found) } : { keys, count: found.length };
}

async function demandSame(memory: MemoryStore, operation: StoreOperation): Promise<unknown> {
  const [here, there] = [await outcome(memory, operation), await outcome(sdk, operation)];
  expect({ operation, answer: comparable(operation, here) }).toEqual({
    operation,
    answer: comparable(operation, there),
  });
  return here;
}

const everything = (name: CollectionName, run: string): StoreOperation => ({
  kind: 'find',
  name,
  where: { run },
  query: { limit: 1000 },
});
const compare = (is: Comparison['is'], ...args: unknown[]): Comparison => ({ is, args });

const text = fc.constantFrom('', 'a', 'ab', 'b', 'ä', '\uffff', '𠮷', '2026-11-24|a');
const scalar = fc.oneof(text, fc.integer({ min: -2, max: 3 }), fc.constant(null));
const entry = fc.record({ id: text, account: text }, { requiredKeys: ['id'] });
/** Of one run only: two runs in the same collection never meet, but for what is unique. */
const ids = ['1', '2', '3', '4'] as const;

const fields = fc.record(
  {
    number: fc.constantFrom('n1', 'n2', 'n3', null),
    desk: scalar,
    version: fc.integer({ min: 0, max: 3 }),
    path: fc.array(text, { maxLength: 3 }),
    entries: fc.array(entry, { maxLength: 3 }),
    o: fc.record({ p: scalar }),
  },
  { requiredKeys: ['number'] },
);

const comparison: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }).map((values) => compare('oneOf', values)),
  fc.array(scalar, { maxLength: 3 }).map((values) => compare('noneOf', values)),
  fc.constantFrom('above', 'below').chain((is) => text.map((value) => compare(is as 'above', value))),
  fc.oneof(text, fc.integer({ min: -2, max: 3 })).map((value) => compare('atMost', value)),
  scalar.map((value) => compare('not', value)),
  text.map((value) => compare('startingWith', value)),
  fc.integer({ min: -2, max: 3 }).map((value) => compare('atLeast', value)),
  fc.tuple(text, text).map(([above, below]) => compare('within', above, below)),
);
const where = fc.dictionary(
  fc.constantFrom('desk', 'version', 'path', 'entries.account', 'entries.id', 'o.p', 'nowhere'),
  comparison,
  { maxKeys: 2 },
);

type Made = (run: string) => StoreOperation;
const inRun = (run: string, condition: Where): Where => ({ ...condition, run });
const collection = fc.constantFrom<CollectionName>('request', 'task');

const insert: fc.Arbitrary<Made> = fc
  .record({ name: collection, id: fc.constantFrom(...ids), fields })
  .map(({ name, id, fields: { number, ...rest } }) => (run) => ({
    kind: 'insert',
    name,
    document: { _id: `${run}.${id}`, ...{ run, number: `${run}.${String(number)}`, ...rest } },
  }));
const find: fc.Arbitrary<Made> = fc
  .record({
    name: collection,
    where,
    field: fc.constantFrom('desk', 'version', '_id', null),
    direction: fc.constantFrom<'asc' | 'desc'>('asc', 'desc'),
    limit: fc.constantFrom(1, 2, 1000),
    shown: fc.constantFrom(undefined, ['desk'], ['path', 'nowhere']),
  })
  .map(({ name, where: condition, field, direction, limit, shown }) => (run) => ({
    kind: 'find',
    name,
    where: inRun(run, condition),
    query: {
      limit,
      ...(field === null ? {} : { order: [field, direction] as const }),
      ...(shown === undefined ? {} : { fields: [...shown, ...(field === null ? [] : [field])] }),
    },
  }));
const count: fc.Arbitrary<Made> = fc
  .record({ name: collection, where })
  .map(({ name, where: condition }) => (run) => ({ kind: 'count', name, where: inRun(run, condition) }));
const change: fc.Arbitrary<Made> = fc
  .record({
    name: collection,
    id: fc.constantFrom(...ids),
    where: fc.oneof(fc.constant({}), where),
    set: fc.option(
      fc.dictionary(fc.constantFrom('desk', 'version', 'o'), fc.oneof(scalar, fc.record({ q: scalar })), {
        maxKeys: 2,
      }),
      { nil: undefined },
    ),
    push: fc.option(
      fc.dictionary(
        fc.constantFrom('entries', 'fresh', 'desk'),
        fc.array(entry, { minLength: 1, maxLength: 2 }),
        { maxKeys: 1 },
      ),
      { nil: undefined },
    ),
    pull: fc.option(
      fc.dictionary(fc.constantFrom('entries', 'nowhere', 'path'), fc.array(text, { maxLength: 2 }), {
        maxKeys: 1,
      }),
      { nil: undefined },
    ),
  })
  .map(({ pull, push, ...rest }) => ({
    ...rest,
    pull,
    push: Object.keys(push ?? {}).some((field) => pull?.[field] !== undefined) ? undefined : push,
  }))
  .map(({ name, id, where: condition, set, push, pull }) => (run) => ({
    kind: 'change',
    name,
    where: { ...inRun(run, condition), _id: `${run}.${id}` },
    // A change that changes nothing is not one; a mark of its own keeps it from being empty.
    change: {
      set: {
        touched: id,
        ...Object.fromEntries(Object.entries(set ?? {}).filter(([field]) => push?.[field] === undefined)),
      },
      ...(push === undefined ? {} : { push }),
      ...(pull === undefined ? {} : { pull }),
    },
  }));

test(`random operations: the same answers, the same documents (SIM_SEED=${seed})`, async () => {
  let runs = 0;
  const told = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 3, arbitrary: insert }, { weight: 2, arbitrary: change }, find, count), {
        minLength: 12,
        maxLength: 20,
        size: 'max',
      }),
      async (operations) => {
        runs += 1;
        const run = `r${runs}`;
        const memory = new MemoryStore();
        for (const make of operations) {
          const operation = make(run);
          const answer = await demandSame(memory, operation);
          const kind = `${operation.kind} ${Array.isArray(answer) ? (answer.length > 0 ? 'some' : 'none') : typeof answer === 'number' ? (answer > 0 ? 'some' : 'none') : String(answer)}`;
          told.set(kind, (told.get(kind) ?? 0) + 1);
        }
        for (const name of ['request', 'task'] as const) await demandSame(memory, everything(name, run));
      },
    ),
    { seed, numRuns: 60 },
  );
  // Runs in which nothing is found or changed would prove nothing.
  for (const kind of [
    'insert inserted',
    'insert exists',
    'change true',
    'change false',
    'change refused',
    'find some',
    'find none',
    'count some',
  ])
    expect([kind, told.get(kind) ?? 0]).toEqual([kind, expect.any(Number)]);
  expect(
    Math.min(
      ...[
        'insert inserted',
        'insert exists',
        'change true',
        'change false',
        'change refused',
        'find some',
        'count some',
      ].map((kind) => told.get(kind) ?? 0),
    ),
  ).toBeGreaterThan(5);
});

describe('corners', () => {
  const given = async (run: string, ...documents: object[]): Promise<MemoryStore> => {
    const memory = new MemoryStore();
    for (const [at, document] of documents.entries())
      await demandSame(memory, {
        kind: 'insert',
        name: 'task',
        document: { _id: `${run}.${at}`, ...{ run }, ...document },
      });
    return memory;
  };
  const changing = (
    run: string,
    set: Readonly<Record<string, unknown>>,
    condition: Where = {},
  ): StoreOperation => ({
    kind: 'change',
    name: 'task',
    where: { _id: `${run}.0`, ...condition },
    change: { set },
  });

  test('a change that leaves a document as it was counts as none', async () => {
    const memory = await given('same', { desk: 'a', clocks: { contact: { at: 'x' } } });
    expect(await demandSame(memory, changing('same', { desk: 'a', clocks: { contact: { at: 'x' } } }))).toBe(
      false,
    );
  });

  test('an object is set whole, never merged', async () => {
    const memory = await given('whole', { o: { a: 1, b: { c: 1 } } });
    expect(await demandSame(memory, changing('whole', { o: { b: { d: 2 } } }))).toBe(true);
    expect(await demandSame(memory, everything('task', 'whole'))).toMatchObject([{ o: { b: { d: 2 } } }]);
  });

  test('null means absent as well', async () => {
    const memory = await given('null', { desk: null }, {}, { desk: 'a' });
    expect(
      await demandSame(memory, { kind: 'count', name: 'task', where: { run: 'null', desk: null } }),
    ).toBe(2);
    expect(
      await demandSame(memory, {
        kind: 'count',
        name: 'task',
        where: { run: 'null', desk: compare('not', null) },
      }),
    ).toBe(1);
    expect(
      await demandSame(memory, {
        kind: 'count',
        name: 'task',
        where: { run: 'null', desk: compare('not', 'a') },
      }),
    ).toBe(2);
    expect(
      await demandSame(memory, {
        kind: 'count',
        name: 'task',
        where: { run: 'null', desk: compare('oneOf', []) },
      }),
    ).toBe(0);
  });

  test('what is pulled by its id goes, wherever it stands, and nothing else', async () => {
    const memory = await given('pull', { effects: [{ id: 'a' }, { id: 'b', x: 1 }, { id: 'a' }] });
    const pull: StoreOperation = {
      kind: 'change',
      name: 'task',
      where: { _id: 'pull.0' },
      change: { pull: { effects: ['a', 'c'] } },
    };
    expect(await demandSame(memory, pull)).toBe(true);
    expect(await demandSame(memory, pull)).toBe(false);
    expect(await demandSame(memory, everything('task', 'pull'))).toMatchObject([
      { effects: [{ id: 'b', x: 1 }] },
    ]);
  });

  test('an undefined condition or value is refused, and what no function asks is refused instead of guessed', async () => {
    const memory = await given('twice', { list: [] });
    expect(
      await outcome(memory, {
        kind: 'change',
        name: 'task',
        where: { _id: 'twice.0' },
        change: { set: { list: [] }, push: { list: [1] } },
      }),
    ).toBe('refused');
    expect(await demandSame(memory, changing('twice', { desk: 'x' }, { desk: undefined }))).toBe('refused');
    expect(await demandSame(memory, changing('twice', { desk: undefined }))).toBe('refused');
  });

  test('a number that is taken refuses a second request; taken over by a change, it is an error', async () => {
    const memory = new MemoryStore();
    const add = (id: string, number: string | null): StoreOperation => ({
      kind: 'insert',
      name: 'request',
      document: { _id: id, ...{ number } },
    });
    expect(await demandSame(memory, add('unique.1', 'u1'))).toBe('inserted');
    expect(await demandSame(memory, add('unique.2', 'u1'))).toBe('exists');
    expect(await demandSame(memory, add('unique.1', 'u2'))).toBe('exists');
    expect(await demandSame(memory, add('unique.3', 'u3'))).toBe('inserted');
    expect(
      await demandSame(memory, {
        kind: 'change',
        name: 'request',
        where: { _id: 'unique.3' },
        change: { set: { number: 'u1' } },
      }),
    ).toBe('refused');
  });

  test('what a function is given is its own: changing it changes nothing that is stored', async () => {
    const memory = await given('own', { list: [1] });
    const [found] = memory.perform(everything('task', 'own')) as { list: number[] }[];
    found?.list.push(2);
    expect(await demandSame(memory, everything('task', 'own'))).toMatchObject([{ list: [1] }]);
  });
});

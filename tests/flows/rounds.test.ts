/**
 * Long rounds: one that does not end within the time of a firing goes on at the next, a document that cannot be
 * acted on keeps nobody waiting, and two firings at once do what one would.
 */
import type { CheckedPosts } from '../../cloudfunctions/directory/vacancy-check';
import type { Request } from '../../shared/request/request';
import { slowedFunctions } from '../builders/slowed-functions';
import { storedRequest } from '../builders/stored-request';
import { actionsOf } from '../builders/traffic';
import type { World } from './world';
import { personId, startWorld } from './world';

/** One more than two reads of the check hold. */
const MANY = 401;
const post = '230623101299:liaison';
const chairPost = '230623101000:chair';

/** Open requests, each on a post of its own that is not there. */
async function putOnEmptyPosts(
  world: World,
  many: number,
  besides: (index: number) => object = () => ({}),
): Promise<void> {
  const [[person], standing] = await Promise.all([
    world.all('person', { _id: personId }),
    world.all('post', {}),
  ]);
  if (person === undefined) throw new Error('赵淑芬 is not in the county');
  const model = storedRequest({ person, posts: standing, sealer: world.sealer }, 1, 'waiting');
  world.put(
    'request',
    Array.from({ length: many }, (_each, index): Request => {
      const number = String(index).padStart(3, '0');
      const desk = `${post}-${number}`;
      const _id = `on-${number}`;
      const dueKey = `${model.dueKey.slice(0, 24)}|${_id}`;
      return {
        ...model,
        _id,
        number: `n${number}`,
        post: desk,
        desk,
        dueKey,
        escalationPath: [chairPost],
        ...besides(index),
      };
    }),
  );
}

/** The posts that the check has found empty, in their order. */
async function foundEmpty(world: World): Promise<string[]> {
  return (await world.all('task', { kind: 'vacant' }))
    .map(({ _id }) => _id.slice('vacant.'.length, -8))
    .sort();
}

const posts = (many: number): string[] =>
  Array.from({ length: many }, (_each, index) => `${post}-${String(index).padStart(3, '0')}`);

describe('a firing that has no time for all', () => {
  const slowed = slowedFunctions('dist/cloudfunctions', 0.25);
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ functionsDir: slowed.directory });
  });
  afterAll(async () => {
    await world.stop();
    slowed.remove();
  });

  test('leaves the rest to the next, which goes on where it stopped and looks at nobody twice', async () => {
    await putOnEmptyPosts(world, MANY);
    const firings: CheckedPosts[] = [];
    const seen = await actionsOf(world.cloud, async () => {
      do firings.push((await world.nightly()) as CheckedPosts);
      while (firings.at(-1)?.done === false && firings.length < 9);
    });
    expect(firings.map(({ done }) => done)).toEqual([...firings.slice(1).map(() => false), true]);
    expect(firings.length).toBeGreaterThan(2);
    expect(await foundEmpty(world)).toEqual(posts(MANY));
    const read = seen.flatMap(({ action, query }) =>
      action === 'database.getDocument' && query?.collection === 'request' ? [query.documentsReturned] : [],
    );
    // The last post of a full read is read once more by what falls due there.
    expect(read.reduce((sum, one) => sum + one, 0)).toBeLessThan(MANY + 5);
  });
});

describe('with time for all', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.stop());

  test('requests that cannot be looked at keep nobody else waiting', async () => {
    const isBroken = (index: number): boolean => index % 10 === 7;
    await putOnEmptyPosts(world, 30, (index) => (isBroken(index) ? { escalationPath: null } : {}));
    expect(await world.nightly()).toMatchObject({ done: true });
    expect(await foundEmpty(world)).toEqual(posts(30).filter((_each, index) => !isBroken(index)));
  });

  test('a firing after the last begins again from the start', async () => {
    await putOnEmptyPosts(world, 30);
    const all: CheckedPosts = { desks: 30, empty: 30, done: true };
    expect([await world.nightly(), await world.nightly()]).toEqual([all, all]);
  });

  test('two firings at once do what one would', async () => {
    await putOnEmptyPosts(world, 201);
    const both = (await Promise.all([world.nightly(), world.nightly()])) as CheckedPosts[];
    expect(both.map(({ done }) => done)).toEqual([true, true]);
    expect(await foundEmpty(world)).toEqual(posts(201));
    expect(await world.all('round', { _id: 'vacancies' })).toMatchObject([{ isDone: true }]);
  });
});

/**
 * What the accessibility gate opens: a page without states, a state without a way into it, a way into a state
 * nobody lists, or a state that no shard opens, fails. The states themselves are opened in gate-1.test.ts to
 * gate-4.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listedStates } from './gate';
import { routes } from './routes';
import { recipes } from './states/recipes';

test.each(routes)('%s lists its states, and there is one way into each of them', (route) => {
  const states = listedStates.get(route) ?? [];
  expect(states.length).toBeGreaterThan(0);
  expect(Object.keys(recipes[route] ?? {}).sort()).toEqual([...states].sort());
});

test('nothing is opened that is no page', () => {
  expect(Object.keys(recipes).sort()).toEqual([...routes].sort());
});

test('every shard has its file', () => {
  const shards = readdirSync(__dirname)
    .filter((file) => /^gate-\d+\.test\.ts$/.test(file))
    .flatMap(
      (file) =>
        /lookAtShard\((\d+), (\d+)\)/
          .exec(readFileSync(join(__dirname, file), 'utf8'))
          ?.slice(1)
          .map(Number) ?? [],
    );
  const count = shards.length / 2;
  expect(shards).toEqual(Array.from({ length: count }, (_each, index) => [index + 1, count]).flat());
  expect(count).toBeGreaterThan(0);
});

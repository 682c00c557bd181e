/**
 * The accessibility gate is complete: a page without a file of states, a file without a page, a page without
 * states, or a shard without its file fails. The states themselves are opened in gate-1.test.ts and
 * gate-2.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from './routes';
import { recipes, routesOfFiles } from './states/recipes';

test('every page has a file of states, and every file of states has a page', () => {
  expect([...routesOfFiles].sort()).toEqual([...routes].sort());
});

test.each(routes)('%s has states, with a way into each of them', (route) => {
  expect(Object.keys(recipes.get(route) ?? {})).not.toEqual([]);
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

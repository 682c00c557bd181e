/**
 * Every page's states and the way into each of them, read from the folders beside this file: nothing else
 * lists a state. The file of a page has the page's route as its path, without the `/index` at its end: the
 * states of `staff/person/died/index` stand in `staff/person/died.ts`. A file that lies directly beside this
 * one belongs to no page; it holds what the files of several pages share.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { routes } from '../routes';
import type { Recipes } from './recipe';

/** The routes that the files in the folders stand for, even where the app has no such page. */
export const routesOfFiles: readonly string[] = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file.includes(sep))
  .map((file) => file.split(sep).join('/').replace(/\.ts$/, '/index'));

/** The states of one page. A page without a file has none, and gate.test.ts fails. */
function recipesOf(route: string): Recipes {
  const file = join(__dirname, route.replace(/\/index$/, '.ts'));
  if (!existsSync(file)) return {};
  return jest.requireActual<{ states?: Recipes }>(file).states ?? {};
}

/** Every page of the app by its route, in the app's order, with its states. */
export const recipes: ReadonlyMap<string, Recipes> = new Map(
  routes.map((route) => [route, recipesOf(route)]),
);

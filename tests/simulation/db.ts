/**
 * Takes the place of cloudfunctions/platform/db.ts in the simulation bundle: the same functions, asking the
 * simulator instead of the SDK.
 */
import type * as database from '../../cloudfunctions/platform/db';
import type { Documents } from '../../cloudfunctions/platform/db';
import type { CollectionName } from '../../cloudfunctions/platform/collections';
import type { Comparison } from './operation';
import { host } from './seam';

type Database = typeof database;

const compare =
  (name: Comparison['is']) =>
  (...args: readonly unknown[]): unknown =>
    ({ is: name, args }) satisfies Comparison;

export const is: Database['is'] = {
  oneOf: compare('oneOf'),
  noneOf: compare('noneOf'),
  above: compare('above'),
  below: compare('below'),
  atMost: compare('atMost'),
  not: compare('not'),
  startingWith: compare('startingWith'),
  atLeast: compare('atLeast'),
  within: compare('within'),
};

export const find: Database['find'] = async <N extends CollectionName>(
  name: N,
  where: database.Where,
  query: database.Query,
) => (await host().perform({ kind: 'find', name, where, query })) as Documents[N][];

export const findAll: Database['findAll'] = (name, where) => find(name, where, { limit: 1000 });

export const findOne: Database['findOne'] = async (name, id) =>
  (await find(name, { _id: id }, { limit: 1 }))[0] ?? null;

export const count: Database['count'] = async (name, where) =>
  (await host().perform({ kind: 'count', name, where })) as number;

export const insert: Database['insert'] = async (name, document) =>
  (await host().perform({ kind: 'insert', name, document })) as 'inserted' | 'exists';

export const change: Database['change'] = async (name, where, wanted) =>
  (await host().perform({ kind: 'change', name, where, change: wanted })) as boolean;

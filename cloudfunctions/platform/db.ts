/**
 * The documents, and the only file that calls the SDK's database. It turns three traps of the SDK into
 * errors: `undefined` in a condition (the SDK drops the field and would update everything), a write that
 * meets no document, and a plain object that is merged field by field.
 */
import tcb from '@cloudbase/node-sdk';
import type { AuditEntry, AuditSeal } from '../../shared/audit/audit';
import type { HolidayNotice } from '../../shared/calendar/calendar';
import type { ClaimAsk } from '../../shared/person/claim';
import type {
  Discrepancy,
  ListPart,
  Reconciliation,
  TableMapping,
} from '../../shared/reconciliation/reconciliation';
import type { Entitlement } from '../../shared/entitlement/entitlement';
import type { Round } from '../../shared/round';
import type { PlaceParameters } from '../../shared/parameter/parameter';
import type { Person } from '../../shared/person/person';
import type { Notice } from '../../shared/notification/notification';
import type { Permits } from '../../shared/notification/permit';
import type { Post, Region } from '../../shared/directory/directory';
import type { Request } from '../../shared/request/request';
import type { DeskSession } from '../../shared/session/desk-session';
import type { Task } from '../../shared/task/task';
import { atMostAtOnce } from './at-once';
import type { CollectionName } from './collections';
import type { Formed } from './forms';
import { knownForms, withForm, withoutForm } from './forms';
import type { KeptToken } from './wechat/kept-token';

/**
 * The shape of the documents in each collection, by the name of the collection. In the store every one of
 * them carries its form besides (forms.ts).
 */
export interface Documents {
  region: Region;
  post: Post;
  person: Person;
  request: Request;
  task: Task;
  notice: Notice;
  entitlement: Entitlement;
  reconciliation: Reconciliation;
  listPart: ListPart;
  discrepancy: Discrepancy;
  tableMapping: TableMapping;
  round: Round;
  parameter: PlaceParameters;
  audit: AuditEntry;
  auditSeal: AuditSeal;
  claimAsk: ClaimAsk;
  deskSession: DeskSession;
  /**
   * Limited places, by their ids: `self:A` is the one record that account A holds; `family:A:3` is one of the
   * few persons to whom account A is family.
   */
  slot: { readonly _id: string; readonly personId: string };
  /** The holiday notices that the province has typed in since the code was built; `_id` is the year. */
  holidayNotice: HolidayNotice & { readonly _id: string };
  permit: Permits;
  accessToken: KeptToken;
}

/** A document as it lies in the store. */
export type Stored<N extends CollectionName> = Documents[N] & Formed;

/**
 * A condition: equality by field path (an array field matches when it contains the value), or one of the
 * operators below.
 */
export type Where = Readonly<Record<string, unknown>>;

/** In which order, how many, and which fields of the documents that meet a condition are read. */
export interface Query {
  readonly order?: readonly [field: string, direction: 'asc' | 'desc'];
  /** The order of documents that are equal in the first one. */
  readonly thenBy?: readonly [field: string, direction: 'asc' | 'desc'];
  /** 1 to 1000; every caller states its own. */
  readonly limit: number;
  /** The fields to fetch; `_id` comes with them. */
  readonly fields?: readonly string[];
}

/** What one conditional write does: whole fields set, entries pushed to and pulled from arrays. */
export interface Change {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly push?: Readonly<Record<string, readonly unknown[]>>;
  /** By array field: entries whose `id` is listed here are removed. */
  readonly pull?: Readonly<Record<string, readonly string[]>>;
}

const app = tcb.init({ env: process.env.TCB_ENV ?? tcb.SYMBOL_CURRENT_ENV, keepalive: true });
const database = app.database();
const _ = database.command;

/**
 * At most 64 requests to the database run at once. The SDK opens at most a hundred connections and keeps
 * them. Node gives a request that has to wait for a connection a used one without telling the request so, and
 * the SDK then waits on it for a `connect` that never comes (request-core.js, `onTimeout`): a listener stays
 * behind for each such request, and the wait counts against the request's own timeout. For this reason
 * requests wait here instead; files take the connections that are left.
 */
const inTurn = atMostAtOnce(64);

/** The operators of conditions. `above`, `below` and `within` leave out the values they name. */
export const is = {
  oneOf: (values: readonly unknown[]): unknown => _.in([...values]),
  noneOf: (values: readonly string[]): unknown => _.nin([...values]),
  above: (value: string): unknown => _.gt(value),
  below: (value: string): unknown => _.lt(value),
  atMost: (value: string | number): unknown => _.lte(value),
  not: (value: string | number | null): unknown => _.neq(value),
  startingWith: (text: string): unknown => _.gte(text).and(_.lt(`${text}\uffff`)),
  atLeast: (value: number): unknown => _.gte(value),
  within: (above: string, below: string): unknown => _.gt(above).and(_.lt(below)),
};

function guard(value: unknown, path: string): void {
  if (value === undefined)
    throw new Error(`undefined in ${path}: the SDK would drop it and match or write something else`);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return;
  for (const [key, inner] of Object.entries(value)) guard(inner, `${path}.${key}`);
}

function field(error: unknown, name: 'code' | 'message'): string {
  if (typeof error !== 'object' || error === null || !(name in error)) return '';
  return String((error as Record<string, unknown>)[name]);
}

function isDuplicate(error: unknown): boolean {
  return field(error, 'code') === 'DATABASE_DUPLICATE_WRITE' || field(error, 'message').includes('E11000');
}

/**
 * Finds the documents that meet a condition, in the order the query asks for.
 * @throws NewerForm where one of them is of a form that this release does not know; another error when the
 *   collection is missing or the store does not answer
 */
export async function find<N extends CollectionName>(
  name: N,
  where: Where,
  query: Query,
): Promise<Documents[N][]> {
  guard(where, name);
  let asked = database.collection(name).where(where).limit(query.limit);
  if (query.order) asked = asked.orderBy(...query.order);
  if (query.thenBy) asked = asked.orderBy(...query.thenBy);
  if (query.fields)
    asked = asked.field(Object.fromEntries([...query.fields, 'form'].map((path) => [path, true])));
  const { data } = (await inTurn(() => asked.get())) as { data: Stored<N>[] };
  return withoutForm<Documents[N]>(name, data);
}

/** The most documents that the store gives in one read. */
const MOST = 1000;

/**
 * Finds every document that meets a condition. It is for conditions that few documents meet, such as what
 * belongs to one account.
 * @throws when there are as many documents as one read can give, since some might be missing
 */
export async function findAll<N extends CollectionName>(name: N, where: Where): Promise<Documents[N][]> {
  const found = await find(name, where, { limit: MOST });
  if (found.length === MOST) throw new Error(`more documents of ${name} than one read gives`);
  return found;
}

/** Finds one document by its id, or gives null. */
export async function findOne<N extends CollectionName>(name: N, id: string): Promise<Documents[N] | null> {
  const [found] = await find(name, { _id: id }, { limit: 1 });
  return found ?? null;
}

/** Counts the documents that meet a condition. */
export async function count(name: CollectionName, where: Where): Promise<number> {
  guard(where, name);
  const { total } = (await inTurn(() => database.collection(name).where(where).count())) as {
    total?: number;
  };
  return total ?? 0;
}

/** Adds a document; returns `exists` when its `_id` or the key of another unique index is taken. */
export async function insert<N extends CollectionName>(
  name: N,
  document: Documents[N],
): Promise<'inserted' | 'exists'> {
  guard(document, name);
  try {
    await inTurn(() => database.collection(name).add(withForm(name, document)));
    return 'inserted';
  } catch (error) {
    if (isDuplicate(error)) return 'exists';
    throw error;
  }
}

/**
 * Makes one conditional write of one document.
 * @param where holds `_id` and everything else that must still be true
 * @returns false when the condition no longer holds
 * @throws NewerForm where the document is of a form that this release does not know; nothing is changed then
 */
export async function change(
  name: CollectionName,
  where: Where & { readonly _id: string },
  { set = {}, push = {}, pull = {} }: Change,
): Promise<boolean> {
  guard(where, name);
  guard(set, name);
  const update = {
    ...mapped(withForm(name, set), (value) => _.set(value)),
    ...mapped(push, (entries) => _.push([...entries])),
    ...mapped(pull, (ids) => _.pull({ id: _.in([...ids]) })),
  };
  const known = { ...where, form: is.oneOf(knownForms(name)) };
  const { updated } = (await inTurn(() => database.collection(name).where(known).update(update))) as {
    updated?: number;
  };
  if (updated !== undefined && updated > 1)
    throw new Error(`${name}: one write changed ${updated} documents`);
  if (updated === 1) return true;
  await find(name, { _id: where._id }, { limit: 1, fields: [] });
  return false;
}

function mapped<T>(record: Readonly<Record<string, T>>, map: (value: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

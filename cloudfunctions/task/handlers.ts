import { listTasks } from '../../shared/entitlement/comparison';
import type { Request } from '../../shared/request/request';
import { nextClock, requestTasks } from '../../shared/request/request';
import type { DeskFilter, Group, Task } from '../../shared/task/task';
import { groups } from '../../shared/task/task';
import type { DeskRow } from '../../shared/task/task.contract';
import { scopeOf } from '../session/caller';
import type { Query, Where } from '../platform/db';
import { change, count, find, is } from '../platform/db';
import { findPolicy } from '../policy/rules';
import type { HandlersOf } from '../api/handler';
import { Refused } from '../api/refused';
import { searched } from './search';

const PAGE = 20;
const MOST_NEWS = 50;
/** An earlier answer may have missed what was being written while it was made. */
const WRITING_MS = 20_000;
const requestFields = [
  'category',
  'name',
  'place',
  'state',
  'clocks',
  'pause',
  'danger',
  'repeats',
  'dueKey',
];
const LOWEST_GOOD_RATING = 3;
const crossedOff = [
  'dispute',
  'undone',
  'chainBroken',
  ...listTasks,
  ...requestTasks.filter((kind) => kind !== 'transfer' && kind !== 'danger'),
];

interface Keyed {
  readonly key: string;
  readonly row: DeskRow;
}

/** `2026-11-27T09:00Z`: minutes are enough for a deadline, and a list stays small. */
function minutes(dueKey: string): string {
  return `${dueKey.slice(0, 16)}Z`;
}

function waitsFor(request: Request): DeskRow['waits'] {
  if (request.state === 'answered' || request.state === 'closed') return request.state;
  return nextClock(request)?.name ?? (request.pause === null ? 'finish' : 'paused');
}

function requestRow(request: Request): Keyed {
  const { _id, category, name, place, dueKey, danger, repeats, state } = request;
  const marks = {
    ...(danger ? { danger } : {}),
    ...(repeats > 0 ? { repeats } : {}),
    ...(state === 'waiting' ? { fresh: true as const } : {}),
  };
  return {
    key: dueKey,
    row: {
      kind: 'request',
      id: _id,
      category,
      name,
      place,
      due: minutes(dueKey),
      waits: waitsFor(request),
      ...marks,
    },
  };
}

function taskRow({
  _id,
  kind,
  requestId,
  personId,
  comparisonId,
  category,
  policyId,
  name,
  place,
  dueKey,
}: Task): Keyed {
  const policy = policyId === null ? undefined : findPolicy(policyId);
  return {
    key: dueKey,
    row: {
      kind,
      id: requestId ?? personId ?? comparisonId ?? _id,
      task: _id,
      category,
      ...(policy === undefined ? {} : { policy: policy.easy.name }),
      name,
      place,
      due: minutes(dueKey),
      waits: 'task',
    },
  };
}

/** The first page of what was merged, and the cursor of the rest. */
function page(found: readonly Keyed[]): { rows: DeskRow[]; next: string | null } {
  const rows = found.slice(0, PAGE);
  return { rows: rows.map(({ row }) => row), next: found.length > PAGE ? (rows.at(-1)?.key ?? null) : null };
}

function ascending(a: Keyed, b: Keyed): number {
  return a.key < b.key ? -1 : 1;
}

/**
 * The condition of one group in the caller's regions; `overdue` and the two running groups share the states.
 */
function groupWhere(group: Group, where: Where, now: string): Where[] {
  switch (group) {
    case 'overdue':
      return [
        { ...where, state: 'waiting', dueKey: is.below(now) },
        { ...where, state: 'working', dueKey: is.below(now) },
      ];
    case 'waiting':
    case 'working':
    case 'answered':
    case 'closed':
      return [{ ...where, state: group }];
  }
}

/** What a filter leaves of one desk: of its requests, and of its tasks; null leaves none. */
function filtered(
  filter: DeskFilter,
  now: string,
  after: string | null,
): { requests: Where | null; tasks: Where | null } {
  const from: Where = after === null ? {} : { dueKey: is.above(after) };
  switch (filter) {
    case 'all':
      return { requests: from, tasks: from };
    case 'overdue':
      return { requests: { dueKey: after === null ? is.below(now) : is.within(after, now) }, tasks: null };
    case 'waiting':
      return { requests: { state: 'waiting', ...from }, tasks: null };
    case 'tasks':
      return { requests: null, tasks: from };
  }
}

async function total(wheres: readonly Where[]): Promise<number> {
  const parts = await Promise.all(wheres.map((where) => count('request', where)));
  return parts.reduce((sum, part) => sum + part, 0);
}

export const taskHandlers: HandlersOf<'task'> = {
  async 'task.desk'({ filter, after }, { caller, now }) {
    const { desks, against } = scopeOf(caller);
    const { requests, tasks } = filtered(filter, now, after);
    const query: Query = { order: ['dueKey', 'asc'], limit: PAGE + 1 };
    const found = await Promise.all(
      desks.flatMap((desk) => [
        ...(requests === null
          ? []
          : [
              find('request', { desk, against, ...requests }, { ...query, fields: requestFields }).then(
                (some) => some.map(requestRow),
              ),
            ]),
        ...(tasks === null
          ? []
          : [find('task', { desk, against, ...tasks }, query).then((some) => some.map(taskRow))]),
      ]),
    );
    return page(found.flat().sort(ascending));
  },

  async 'task.news'({ since }, { caller }) {
    const { desks, against } = scopeOf(caller);
    const after = is.above(new Date(Math.max(0, Date.parse(since) - WRITING_MS)).toISOString());
    const where = { desk: is.oneOf(desks), against };
    const query: Query = { limit: MOST_NEWS, fields: ['kind', 'category', 'name'] };
    const [requests, tasks] = await Promise.all([
      find('request', { ...where, deskAt: after }, query),
      find('task', { ...where, dueKey: after }, query),
    ]);
    const news = [...requests.map((request) => ({ ...request, kind: 'request' as const })), ...tasks];
    return { rows: news.map(({ _id: id, kind, category, name }) => ({ id, kind, category, name })) };
  },

  /**
   * A transfer is answered, danger is met with a contact, a claim is decided; none of them is crossed off.
   */
  async 'task.done'({ id }, { caller, now }) {
    const { desks, against } = scopeOf(caller);
    const done = await change(
      'task',
      { _id: id, desk: is.oneOf(desks), kind: is.oneOf(crossedOff), against },
      { set: { desk: null, doneAt: now, doneBy: caller.account } },
    );
    if (done) return { id };
    const [mine] = await find(
      'task',
      { _id: id, post: is.oneOf(desks), against },
      { limit: 1, fields: ['doneAt'] },
    );
    if (mine === undefined) throw new Refused('NOT_FOUND');
    if (mine.doneAt === null) throw new Refused('NOT_NOW');
    return { id };
  },

  async 'task.counts'(_input, { caller, now }) {
    const { region, against } = scopeOf(caller);
    const where = { path: region, against };
    const [counts, given, good] = await Promise.all([
      Promise.all(
        groups.map(async (group) => ({ group, count: await total(groupWhere(group, where, now)) })),
      ),
      total([{ ...where, rating: is.atLeast(1) }]),
      total([{ ...where, rating: is.atLeast(LOWEST_GOOD_RATING) }]),
    ]);
    return { place: caller.posts.map((post) => post.orgName).join('、'), counts, ratings: { given, good } };
  },

  async 'task.region'({ group, after }, { caller, now }) {
    const { region, against } = scopeOf(caller);
    const newestFirst = group === 'closed';
    const bounds = (where: Where): Where => {
      if (after === null) return where;
      if (group === 'overdue') return { ...where, dueKey: is.within(after, now) };
      return { ...where, dueKey: newestFirst ? is.below(after) : is.above(after) };
    };
    const found = await Promise.all(
      groupWhere(group, { path: region, against }, now).map((where) =>
        find('request', bounds(where), {
          order: ['dueKey', newestFirst ? 'desc' : 'asc'],
          limit: PAGE + 1,
          fields: requestFields,
        }),
      ),
    );
    const rows = found.flat().map(requestRow).sort(ascending);
    return page(newestFirst ? rows.reverse() : rows);
  },

  async 'task.search'({ text }, { caller }) {
    const found = await searched(text, caller);
    return {
      rows: found
        .map(requestRow)
        .sort(ascending)
        .map(({ row }) => row),
    };
  },
};

import type { Request } from '../../shared/request/request';
import { nextClock } from '../../shared/request/request';
import type { Group, Task } from '../../shared/task/task';
import { groups } from '../../shared/task/task';
import type { DeskRow } from '../../shared/task/task.contract';
import { scopeOf } from '../lib/caller';
import type { Query, Where } from '../lib/db';
import { change, count, find, is } from '../lib/db';
import type { HandlersOf } from './handler';
import { Refused } from './refused';

const PAGE = 20;
const requestFields = ['category', 'name', 'place', 'state', 'clocks', 'dueKey'];

interface Keyed {
  readonly key: string;
  readonly row: DeskRow;
}

/** `2026-11-27T09:00Z`: minutes are enough for a deadline, and a list stays small. */
function minutes(dueKey: string): string {
  return `${dueKey.slice(0, 16)}Z`;
}

function requestRow(request: Request): Keyed {
  const { _id, category, name, place, dueKey, state } = request;
  const waits = nextClock(request)?.name ?? (state === 'answered' || state === 'closed' ? state : 'finish');
  return { key: dueKey, row: { kind: 'request', id: _id, category, name, place, due: minutes(dueKey), waits } };
}

function taskRow({ _id, kind, requestId, category, name, place, dueKey }: Task): Keyed {
  return { key: dueKey, row: { kind, id: requestId, task: _id, category, name, place, due: minutes(dueKey), waits: 'task' } };
}

/** The first page of what was merged, and the cursor of the rest. */
function page(found: readonly Keyed[]): { rows: DeskRow[]; next: string | null } {
  const rows = found.slice(0, PAGE);
  return { rows: rows.map(({ row }) => row), next: found.length > PAGE ? (rows.at(-1)?.key ?? null) : null };
}

function ascending(a: Keyed, b: Keyed): number {
  return a.key < b.key ? -1 : 1;
}

/** The condition of one group in the caller's regions; `overdue` and the two running groups share the states. */
function groupWhere(group: Group, region: unknown, now: string): Where[] {
  switch (group) {
    case 'overdue':
      return [
        { path: region, state: 'waiting', dueKey: is.below(now) },
        { path: region, state: 'working', dueKey: is.below(now) },
      ];
    case 'waiting':
    case 'working':
    case 'answered':
    case 'closed':
      return [{ path: region, state: group }];
  }
}

export const taskHandlers: HandlersOf<'task'> = {
  async 'task.desk'({ after }, { caller }) {
    const from: Where = after === null ? {} : { dueKey: is.above(after) };
    const query: Query = { order: ['dueKey', 'asc'], limit: PAGE + 1 };
    const found = await Promise.all(
      scopeOf(caller).desks.flatMap((desk) => [
        find('request', { desk, ...from }, { ...query, fields: requestFields }).then((requests) => requests.map(requestRow)),
        find('task', { desk, ...from }, query).then((tasks) => tasks.map(taskRow)),
      ]),
    );
    return page(found.flat().sort(ascending));
  },

  async 'task.done'({ id }, { caller, now }) {
    const { desks } = scopeOf(caller);
    const done = await change('task', { _id: id, desk: is.oneOf(desks) }, { set: { desk: null, doneAt: now, doneBy: caller.account } });
    if (done) return { id };
    const [mine] = await find('task', { _id: id, post: is.oneOf(desks) }, { limit: 1, fields: ['doneAt'] });
    if (mine === undefined) throw new Refused('NOT_FOUND');
    return { id };
  },

  async 'task.counts'(_input, { caller, now }) {
    const { region } = scopeOf(caller);
    const counts = await Promise.all(
      groups.map(async (group) => {
        const parts = await Promise.all(groupWhere(group, region, now).map((where) => count('request', where)));
        return { group, count: parts.reduce((sum, part) => sum + part, 0) };
      }),
    );
    return { place: caller.posts.map((post) => post.orgName).join('、'), counts };
  },

  async 'task.region'({ group, after }, { caller, now }) {
    const { region } = scopeOf(caller);
    const newestFirst = group === 'closed';
    const bounds = (where: Where): Where => {
      if (after === null) return where;
      if (group === 'overdue') return { ...where, dueKey: is.within(after, now) };
      return { ...where, dueKey: newestFirst ? is.below(after) : is.above(after) };
    };
    const found = await Promise.all(
      groupWhere(group, region, now).map((where) =>
        find('request', bounds(where), { order: ['dueKey', newestFirst ? 'desc' : 'asc'], limit: PAGE + 1, fields: requestFields }),
      ),
    );
    const rows = found.flat().map(requestRow).sort(ascending);
    return page(newestFirst ? rows.reverse() : rows);
  },
};

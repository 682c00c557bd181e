import { addDays, beijingDay, beijingTime } from '../../shared/calendar/calendar';
import { readsWordsInRows, relationsTo } from '../../shared/request/relations';
import type { Request } from '../../shared/request/request';
import { nextClock } from '../../shared/request/request';
import type { DeskFilter, Group, Task } from '../../shared/task/task';
import { deskFilters, groups, isCrossedOff, taskKinds } from '../../shared/task/task';
import type { DeskRow, RequestRow, TaskRow } from '../../shared/task/task.contract';
import { isOfRegion } from '../../shared/session/caller';
import { conditionsOf } from '../call/scope';
import type { Query, Where } from '../platform/db';
import { change, count, find, findOne, is } from '../platform/db';
import { findPolicy } from '../policy/rules';
import { aboutFields, aboutOf } from '../rows/about';
import type { HandlersOf } from '../call/call';
import { Refused } from '../call/refused';
import { lateAmong } from './late';
import { searched } from './search';

const PAGE = 20;
const MOST_NEWS = 50;
const MOST_OF_PERSON = 50;
/**
 * How far before `since` the news begin, in milliseconds: an earlier answer may have missed documents that
 * were being written while it was made.
 */
const WRITING_MS = 20_000;
const requestFields = [
  ...aboutFields,
  'name',
  'place',
  'state',
  'clocks',
  'pause',
  'danger',
  'repeats',
  'askedBack',
  'dueKey',
];
const LOWEST_GOOD_RATING = 3;
const crossedOff = taskKinds.filter(isCrossedOff);
interface Keyed {
  readonly key: string;
  readonly row: DeskRow;
}

/**
 * Shortens a due date to `2026-11-27T09:00Z`: minutes are enough for a deadline, and the list stays small.
 */
function minutes(dueKey: string): string {
  return `${dueKey.slice(0, 16)}Z`;
}

function waitsFor(request: Request): RequestRow['waits'] {
  if (request.state === 'answered' || request.state === 'closed') return request.state;
  return nextClock(request)?.name ?? (request.pause === null ? 'finish' : 'paused');
}

/** The row of a request; `about` says what it is about, as far as the reader's rows say it. */
function requestRow(request: Request, about: RequestRow['about']): Keyed {
  const { _id, name, place, dueKey, danger, repeats, askedBack, state } = request;
  const marks = {
    ...(danger ? { danger } : {}),
    ...(repeats > 0 ? { repeats } : {}),
    ...(state === 'waiting' ? { fresh: true as const } : {}),
    ...(askedBack === 'answered' ? { answeredBack: true as const } : {}),
  };
  return {
    key: dueKey,
    row: {
      kind: 'request',
      id: _id,
      about,
      name,
      place,
      due: minutes(dueKey),
      waits: waitsFor(request),
      ...marks,
    },
  };
}

/** The name of a policy, where the policy still exists. */
function policyNamed(id: string): { readonly policy?: string } {
  const policy = findPolicy(id);
  return policy === undefined ? {} : { policy: policy.easy.name };
}

/** The row of a task, with the id of what the row leads to. */
function taskRow(task: Task): TaskRow {
  const { _id, name, place, dueKey } = task;
  const row = { task: _id, name, place, due: minutes(dueKey) };
  switch (task.kind) {
    case 'overdue':
    case 'council':
    case 'vacant':
    case 'unreachable':
    case 'undelivered':
    case 'transfer':
    case 'help':
    case 'danger':
    case 'identify':
    case 'died':
    case 'moved':
    case 'requestUndone':
      return { ...row, kind: task.kind, id: task.requestId, category: task.category };
    case 'claim':
    case 'dispute':
    case 'personUndone':
      return { ...row, kind: task.kind, id: task.personId };
    case 'owed':
    case 'listedNotDue':
    case 'listDiffers':
      return { ...row, kind: task.kind, id: task.personId, ...policyNamed(task.policyId) };
    case 'listUnknown':
    case 'listUnmatched':
      return { ...row, kind: task.kind, id: task.reconciliationId, ...policyNamed(task.policyId) };
    case 'parameter':
    case 'auditBroken':
      return { ...row, kind: task.kind, id: _id };
    case 'requestBroken':
      return { ...row, kind: task.kind, id: task.requestId };
  }
}

/** The first page of rows that were merged from several reads, and the cursor of the rest. */
function page(found: readonly Keyed[]): { rows: DeskRow[]; next: string | null } {
  const rows = found.slice(0, PAGE);
  return { rows: rows.map(({ row }) => row), next: found.length > PAGE ? (rows.at(-1)?.key ?? null) : null };
}

function ascending(a: Keyed, b: Keyed): number {
  return a.key < b.key ? -1 : 1;
}

/**
 * The conditions for one group in the caller's regions. `overdue` and the two running groups share the
 * states.
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

/**
 * The conditions that a filter sets for the requests and for the tasks of one desk; null leaves none of them.
 * @param after the cursor, or null for the first page
 */
function filtered(
  filter: DeskFilter,
  now: string,
  after: string | null,
): { requests: Where | null; tasks: Where | null } {
  const from: Where = after === null ? {} : { dueKey: is.above(after) };
  switch (filter) {
    case 'all':
      return { requests: from, tasks: from };
    case 'today': {
      const today: Where = {
        dueKey: is.within(after ?? now, beijingTime(addDays(beijingDay(now), 1), '00:00')),
      };
      return { requests: today, tasks: today };
    }
    case 'overdue':
      return { requests: { dueKey: after === null ? is.below(now) : is.within(after, now) }, tasks: null };
    case 'waiting':
      return { requests: { state: 'waiting', ...from }, tasks: null };
    case 'reply':
      return { requests: { state: 'working', 'clocks.reply.stoppedAt': null, ...from }, tasks: null };
    case 'tasks':
      return { requests: null, tasks: from };
  }
}

async function total(wheres: readonly Where[]): Promise<number> {
  const parts = await Promise.all(wheres.map((where) => count('request', where)));
  return parts.reduce((sum, part) => sum + part, 0);
}

export const taskHandlers: HandlersOf<'task'> = {
  async 'task.desk'({ filter, after }, { caller, now, sealer }) {
    const { desks, accused } = conditionsOf(caller);
    const { requests, tasks } = filtered(filter, now, after);
    const query: Query = { order: ['dueKey', 'asc'], limit: PAGE + 1 };
    const found = await Promise.all(
      desks.flatMap((desk) => [
        ...(requests === null
          ? []
          : [
              find('request', { desk, accused, ...requests }, { ...query, fields: requestFields }).then(
                (some) => some.map((one) => requestRow(one, aboutOf(one, true, sealer))),
              ),
            ]),
        ...(tasks === null
          ? []
          : [
              find('task', { desk, accused, ...tasks }, query).then((some) =>
                some.map((task) => ({ key: task.dueKey, row: taskRow(task) })),
              ),
            ]),
      ]),
    );
    return page(found.flat().sort(ascending));
  },

  async 'task.tally'(_input, { caller, now }) {
    const { desks, accused } = conditionsOf(caller);
    const where = { desk: is.oneOf(desks), accused };
    const counts = await Promise.all(
      deskFilters.map(async (filter) => {
        const { requests, tasks } = filtered(filter, now, null);
        const parts = await Promise.all([
          requests === null ? 0 : count('request', { ...where, ...requests }),
          tasks === null ? 0 : count('task', { ...where, ...tasks }),
        ]);
        return { filter, count: parts[0] + parts[1] };
      }),
    );
    return { counts };
  },

  async 'task.ofPerson'({ personId }, { caller, sealer }) {
    const [found, person] = await Promise.all([
      find(
        'request',
        { personId, state: is.oneOf(['waiting', 'working']) },
        { order: ['dueKey', 'asc'], limit: MOST_OF_PERSON },
      ),
      findOne('person', personId),
    ]);
    if (person === null || !isOfRegion(person, caller)) throw new Refused('NOT_FOUND');
    return {
      rows: found
        .filter((request) => relationsTo(caller, request).length > 0)
        .map((one) => requestRow(one, aboutOf(one, readsWordsInRows(caller, one), sealer)).row),
    };
  },

  async 'task.news'({ since }, { caller, sealer }) {
    const { desks, accused } = conditionsOf(caller);
    const after = is.above(new Date(Math.max(0, Date.parse(since) - WRITING_MS)).toISOString());
    const where = { desk: is.oneOf(desks), accused };
    const [requests, tasks] = await Promise.all([
      find('request', { ...where, deskAt: after }, { limit: MOST_NEWS, fields: [...aboutFields, 'name'] }),
      find('task', { ...where, dueKey: after }, { limit: MOST_NEWS }),
    ]);
    const ofRequests = requests.map((one) => {
      return { kind: 'request' as const, id: one._id, about: aboutOf(one, true, sealer), name: one.name };
    });
    // Of each row, the answer keeps only what the contract names: the `api` function leaves the rest out.
    const ofTasks = tasks.map(taskRow).map((row) => ({ ...row, id: row.task }));
    return { rows: [...ofRequests, ...ofTasks] };
  },

  async 'task.late'({ ids }, { caller, now }) {
    return { rows: await lateAmong(ids, caller, now) };
  },

  async 'task.done'({ id }, { caller, now }) {
    const { desks, accused } = conditionsOf(caller);
    const done = await change(
      'task',
      { _id: id, desk: is.oneOf(desks), kind: is.oneOf(crossedOff), accused },
      { set: { desk: null, doneAt: now, doneBy: caller.account } },
    );
    if (done) return { id };
    const [mine] = await find(
      'task',
      { _id: id, post: is.oneOf(desks), accused },
      { limit: 1, fields: ['doneAt'] },
    );
    if (mine === undefined) throw new Refused('NOT_FOUND');
    if (mine.doneAt === null) throw new Refused('NOT_NOW');
    return { id };
  },

  async 'task.counts'(_input, { caller, now }) {
    const { region, accused } = conditionsOf(caller);
    const where = { path: region, accused };
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
    const { region, accused } = conditionsOf(caller);
    const newestFirst = group === 'closed';
    const bounds = (where: Where): Where => {
      if (after === null) return where;
      if (group === 'overdue') return { ...where, dueKey: is.within(after, now) };
      return { ...where, dueKey: newestFirst ? is.below(after) : is.above(after) };
    };
    const found = await Promise.all(
      groupWhere(group, { path: region, accused }, now).map((where) =>
        find('request', bounds(where), {
          order: ['dueKey', newestFirst ? 'desc' : 'asc'],
          limit: PAGE + 1,
          fields: requestFields,
        }),
      ),
    );
    // A region's list is for its leader, who reads words where they open a request.
    const rows = found
      .flat()
      .map((one) => requestRow(one, { category: one.category }))
      .sort(ascending);
    return page(newestFirst ? rows.reverse() : rows);
  },

  async 'task.search'({ text }, { caller, sealer }) {
    const found = await searched(text, caller);
    return {
      rows: found
        .map((one) => requestRow(one, aboutOf(one, readsWordsInRows(caller, one), sealer)))
        .sort(ascending)
        .map(({ row }) => row),
    };
  },
};

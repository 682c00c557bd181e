/**
 * The nightly check that every open request has an occupied post. Every post on whose desk there is a request
 * has an occupant tonight, or else the nearest occupied post above has the task of finding one.
 */
import { timeBudget } from '../functions';
import type { Posts } from '../../shared/directory/occupant';
import { occupantOf } from '../../shared/directory/occupant';
import { vacancyId } from '../../shared/request/effects';
import type { Request } from '../../shared/request/request';
import { requestTask } from '../../shared/task/task';
import type { LongRound, Slice } from '../aggregate/cursor';
import { goOn, sliceOf } from '../aggregate/cursor';
import { runBatched } from '../aggregate/run-batched';
import { find, insert, is } from '../platform/db';
import { postsOf } from './posts';

const BATCH = 200;

/** The result of one firing. */
export interface CheckedPosts {
  /** The number of desks with open requests, and of those the number that are vacant. */
  readonly desks: number;
  readonly empty: number;
  /** Whether every open request has been looked at; if not, the next firing goes on. */
  readonly done: boolean;
}

const fields = [
  'post',
  'desk',
  'dueKey',
  'escalationPath',
  'accused',
  'personId',
  'category',
  'name',
  'place',
];

/**
 * How far the desks have been read: `desk` to its end (`dueKey` is null), or up to the requests due at
 * `dueKey`.
 */
interface Position {
  readonly desk: string;
  readonly dueKey: string | null;
}

/**
 * Reads the next open requests in the order of their desks. Where one read did not reach the end of a desk,
 * the rest of that desk is read next.
 */
async function nextRequests({ desk, dueKey }: Position): Promise<Slice<Position, Request> | null> {
  if (dueKey !== null) {
    const rest = await find(
      'request',
      { desk, dueKey: is.above(dueKey) },
      { order: ['dueKey', 'asc'], limit: BATCH, fields },
    );
    const last = rest.length < BATCH ? undefined : rest.at(-1);
    return { documents: rest, next: { desk, dueKey: last?.dueKey ?? null } };
  }
  const found = await find(
    'request',
    { desk: is.above(desk) },
    { order: ['desk', 'asc'], limit: BATCH, fields },
  );
  // A full read may have ended in the middle of a desk; the rest of that desk is then read in the order of
  // due dates.
  return sliceOf(found, (last) => ({ desk: last.post, dueKey: found.length < BATCH ? null : '' }));
}

/** Whether a post has an occupant for this request. The accused does not count as one. */
function somebodyOn(id: string, { accused }: Request, posts: Posts, now: string): boolean {
  const post = posts.get(id);
  const there = post === undefined ? null : occupantOf(post, now, posts);
  return there !== null && there.account !== accused;
}

/** Puts the task of finding an occupant on the nearest desk above that is occupied. */
async function reportEmpty(request: Request, posts: Posts, now: string): Promise<void> {
  const { escalationPath, post } = request;
  const above =
    escalationPath.find((id) => somebodyOn(id, request, posts, now)) ?? escalationPath.at(-1) ?? post;
  await insert('task', requestTask(vacancyId(post, now), 'vacant', above, request, now));
}

/**
 * Goes through every open request. A desk that is vacant for one of its requests becomes a task one level up,
 * once a month. What one firing does not reach, the next one does.
 */
export async function checkVacancies(now: string): Promise<CheckedPosts> {
  const desks = new Set<string>();
  const empty = new Set<string>();
  const round: LongRound<Position, Request> = {
    name: 'vacancies',
    version: now,
    restarts: 'when done',
    start: { desk: '', dueKey: null },
    slice: nextRequests,
    async act(requests) {
      const posts = await postsOf(
        requests.flatMap(({ post, escalationPath }) => [post, ...escalationPath]),
        now,
      );
      const onNobody = new Map<string, Request>();
      for (const request of requests) {
        const { post } = request;
        if (!somebodyOn(post, request, posts, now) && !empty.has(post) && !onNobody.has(post))
          onNobody.set(post, request);
      }
      await runBatched([...onNobody.values()], (request) => reportEmpty(request, posts, now));
      for (const { post } of requests) desks.add(post);
      for (const post of onNobody.keys()) empty.add(post);
    },
  };
  const { isDone } = await goOn(round, Date.now() + timeBudget('timer'));
  return { desks: desks.size, empty: empty.size, done: isDone };
}

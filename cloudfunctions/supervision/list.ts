/** The lists that the figures of a region open. */
import type { Instant } from '../../shared/calendar/calendar';
import type { Output } from '../../shared/contract';
import { occupantOf } from '../../shared/directory/occupant';
import type { Request } from '../../shared/request/request';
import { nextClock } from '../../shared/request/request';
import type { Figure } from '../../shared/supervision/supervision';
import type { SupervisedRequest } from '../../shared/supervision/supervision.contract';
import { postsOf } from '../directory/posts';
import { find } from '../platform/db';
import type { Condition, Within } from './conditions';
import { conditionOf } from './conditions';

type Row = Output<'supervision.list'>['rows'][number];

const requestFields = [
  'category',
  'name',
  'place',
  'state',
  'clocks',
  'pause',
  'danger',
  'post',
  'dueKey',
  'createdKey',
];

/** A page of a list and the key from which the next page follows; null at the end. */
export interface ListPage<R> {
  readonly rows: R[];
  readonly next: string | null;
}

function standsOf(request: Request): SupervisedRequest['stands'] {
  if (request.state === 'answered' || request.state === 'closed') return request.state;
  return nextClock(request) === null && request.pause !== null ? 'paused' : 'running';
}

/** The rows of some requests, with who has to answer each. It takes one read where every holder is present. */
async function requestRows(requests: readonly Request[], now: Instant): Promise<SupervisedRequest[]> {
  const posts = await postsOf(
    requests.map(({ post }) => post),
    now,
  );
  return requests.map((request) => {
    const { _id: id, category, name, place, danger, dueKey } = request;
    const post = posts.get(request.post);
    return {
      kind: 'request',
      id,
      category,
      name,
      place,
      danger,
      stands: standsOf(request),
      due: dueKey.slice(0, dueKey.indexOf('|')),
      who: post === undefined ? '' : (occupantOf(post, now, posts)?.name ?? post.title),
      phone: post?.phone ?? '',
    };
  });
}

/** Cuts what was read, which is one more than a page, and finds the key at which the next page begins. */
function cut<D>(found: readonly D[], size: number, keyOf: (last: D) => string | null): ListPage<D> {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: found.length > size && last !== undefined ? keyOf(last) : null };
}

async function requestsOf(
  { where, order }: Condition,
  size: number,
  now: Instant,
): Promise<ListPage<SupervisedRequest>> {
  const found = await find('request', where, { order, limit: size + 1, fields: requestFields });
  const [key] = order;
  const { rows, next } = cut(found, size, (last) => (key === 'dueKey' ? last.dueKey : last.createdKey));
  return { rows: await requestRows(rows, now), next };
}

/** The requests that a figure counts and that have to be looked at first. */
export function firstOf(
  figure: Exclude<Figure, 'owed' | 'vacant'>,
  within: Within,
  size: number,
): Promise<ListPage<SupervisedRequest>> {
  return requestsOf(conditionOf(figure, within), size, within.now);
}

/** One page of what a figure counts. */
export async function listOf(
  figure: Figure,
  within: Within,
  after: string | null,
  size: number,
): Promise<ListPage<Row>> {
  const condition = conditionOf(figure, within, after);
  const { where, order } = condition;
  switch (condition.of) {
    case 'request':
      return requestsOf(condition, size, within.now);
    case 'entitlement': {
      const fields = ['name', 'place', 'rows', 'owedKey'];
      const found = await find('entitlement', where, { order, limit: size + 1, fields });
      const { rows, next } = cut(found, size, ({ owedKey }) => owedKey);
      return {
        rows: rows.map(({ _id: id, name, place, rows: policies }) => ({
          kind: 'person',
          id,
          name,
          place,
          owed: policies.filter(({ status }) => status === 'owed').length,
        })),
        next,
      };
    }
    case 'post': {
      const found = await find('post', where, { order, limit: size + 1, fields: ['title'] });
      const { rows, next } = cut(found, size, ({ _id }) => _id);
      return { rows: rows.map(({ _id: id, title }) => ({ kind: 'post', id, title })), next };
    }
  }
}

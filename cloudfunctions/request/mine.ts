/** 我的诉求: a person's own requests, newest first, all of them or those in which a text is found. */
import type { Input, Output } from '../../shared/contract';
import { occupantOf } from '../../shared/directory/occupant';
import { categoryText, titleText } from '../../shared/need/need.text';
import { allowsScope } from '../../shared/person/grant';
import { readsWordsInRows } from '../../shared/request/relations';
import type { Request } from '../../shared/request/request';
import { isOverdue, nextClock } from '../../shared/request/request';
import { holdsTyped } from '../../shared/search';
import { actsForPerson } from '../../shared/session/person-relations';
import type { Call } from '../call/call';
import { Refused } from '../call/refused';
import { postsOf } from '../directory/posts';
import { find, is } from '../platform/db';
import { aboutFields, aboutOf, wordsOf } from '../rows/about';

const PAGE = 20;
/** How many requests one answer to a search looks through; hardly anybody has as many. */
const LOOKED_THROUGH = 100;
const fields = [
  ...aboutFields,
  'personId',
  'number',
  'state',
  'end',
  'post',
  'helpers',
  'hiddenFrom',
  'clocks',
  'pause',
  'media',
  'createdAt',
  'createdKey',
];

/** Shortens an instant to minutes, which is enough for a day and keeps the list small. */
function minutes(instant: string): string {
  return `${instant.slice(0, 16)}Z`;
}

/**
 * Gives one page. With a text, the page is what was found among the next requests that were looked through.
 * Throws NOT_FOUND for a caller who may not see the person's requests.
 */
export async function mine(
  { personId, after, text }: Input<'request.mine'>,
  { caller, now, sealer }: Call,
): Promise<Output<'request.mine'>> {
  const acts = actsForPerson(caller, personId);
  if (acts === null || (acts.proxy !== null && !allowsScope(acts.proxy, 'requests')))
    throw new Refused('NOT_FOUND');
  const where = {
    personId,
    accused: is.not(caller.account),
    hiddenFrom: is.not(caller.account),
    ...(after === null ? {} : { createdKey: is.below(after) }),
  };
  const length = text === undefined ? PAGE : LOOKED_THROUGH;
  const read = await find('request', where, { order: ['createdKey', 'desc'], limit: length + 1, fields });
  const page = read.slice(0, length);
  const posts = await postsOf(
    page.flatMap(({ post, helpers }) => [post, ...helpers]),
    now,
  );
  // The posts of a caller of this operation were not looked up; of those that count here, the ones they hold are known.
  const asHolder = { ...caller, held: [...posts.values()].filter(({ holder }) => holder === caller.account) };
  const readsWords = (request: Request): boolean => readsWordsInRows(asHolder, { ...request, events: [] });
  const isFound = (request: Request): boolean =>
    text === undefined ||
    holdsTyped(
      [
        titleText[request.category],
        categoryText[request.category],
        request.number,
        ...(readsWords(request) ? [wordsOf(request, sealer)] : []),
      ],
      text,
    );
  return {
    rows: page.filter(isFound).map((request) => {
      const post = posts.get(request.post);
      const missing = request.media.filter(({ fileId }) => fileId === null).length;
      const due = isOverdue(request, now) ? undefined : nextClock(request)?.clock.at;
      return {
        id: request._id,
        about: aboutOf(request, readsWords(request), sealer),
        state: request.state,
        end: request.end,
        cadre: post === undefined ? null : (occupantOf(post, now, posts)?.name ?? null),
        due: due === undefined ? null : minutes(due),
        createdAt: minutes(request.createdAt),
        ...(request.pause === null ? {} : { pausedUntil: request.pause.untilAt }),
        ...(missing === 0 ? {} : { missing }),
      };
    }),
    next: read.length > length ? (page.at(-1)?.createdKey ?? null) : null,
  };
}

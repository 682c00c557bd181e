/**
 * Makes sure that an answer reaches somebody. Where nobody has read it a working day later, the post that is
 * responsible for the request has it on its desk as 未送达 and rings the person or goes there. That WeChat has accepted
 * a message says nothing about whether anybody has read it.
 */
import type { Notice, NoticeEffect } from '../../shared/notification/notification';
import { requestTask } from '../../shared/task/task';
import type { Moment } from '../aggregate/effects';
import { find, findOne, insert, is } from '../platform/db';

/** How many accounts one effect tells at most: a holder and ten proxies. */
const MANY = 100;

/**
 * Puts the task on the desk, unless somebody has read the notice. Where a cadre has reached the person, or the person
 * has acted, since the notice was written, the task's place is taken already (shared/request/effects.ts).
 */
export async function reach(
  { taskId }: Extract<NoticeEffect, { kind: 'reach' }>,
  notice: Notice,
  { now }: Moment,
): Promise<void> {
  if (notice.kind !== 'person') return;
  const [told, person, request] = await Promise.all([
    // The notices to all who were told at once differ in the last part of their ids.
    find(
      'notice',
      { _id: is.startingWith(notice._id.slice(0, notice._id.lastIndexOf('.') + 1)) },
      { limit: MANY, fields: ['inbox'] },
    ),
    findOne('person', notice.personId),
    findOne('request', notice.requestId),
  ]);
  if (told.some(({ inbox }) => inbox.state === 'read')) return;
  if (person === null || person.diedOn !== null || request === null || request.state === 'closed') return;
  await insert('task', requestTask(taskId, 'undelivered', request.post, request, now));
}

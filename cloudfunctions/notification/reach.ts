/**
 * Makes sure that an answer reaches somebody. Where nobody has read it a working day later, the post that is
 * responsible for the request has it on its desk as 未送达 and rings the person or goes there. That WeChat has accepted
 * a message says nothing about whether anybody has read it.
 */
import type { Notice, NoticeEffect } from '../../shared/notification/notification';
import { requestTask } from '../../shared/task/task';
import type { Moment } from '../aggregate/effects';
import { find, findOne, insert, is } from '../platform/db';
import { settleTask } from '../task/settle-task';

/** How many accounts one effect tells at most: a holder and ten proxies. */
const MANY = 100;

/** Whether one of those who were told at once has read it. */
export async function isReadByOne({ _id }: Pick<Notice, '_id'>): Promise<boolean> {
  // Their notices differ in the last part of their ids.
  const told = is.startingWith(_id.slice(0, _id.lastIndexOf('.') + 1));
  const found = await find('notice', { _id: told }, { limit: MANY, fields: ['inbox'] });
  return found.some(({ inbox }) => inbox.state === 'read');
}

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
  const [isKnown, person, request] = await Promise.all([
    isReadByOne(notice),
    findOne('person', notice.personId),
    findOne('request', notice.requestId),
  ]);
  if (isKnown) return;
  // A request that has ended because time has passed still owes its answer; the person's own acts take the task's place.
  if (person === null || person.diedOn !== null || request === null) return;
  const task = requestTask(taskId, 'undelivered', request.post, request, now);
  await insert('task', task);
  // Whoever reads it settles the task that is there: one of the two has seen what the other wrote.
  if (await isReadByOne(notice)) await settleTask(task, now);
}

/** Carries out what a notice causes: it is sent as a message of WeChat. It stands in the inbox whatever becomes of that. */
import { requestTask } from '../../shared/task/task';
import type { Carrier } from '../aggregate/effects';
import { unknownEffect } from '../aggregate/effects';
import { findOne, insert } from '../platform/db';
import { push, recordPush } from '../notification/push';

/** How each kind of effect is carried out. Another version of the code may have left others. */
const ways: ReadonlyMap<string, typeof push> = new Map([['push', push]]);

/**
 * The carrier of the effects of notices. A message that failed each time becomes a task for the post that is
 * responsible for the request, so that somebody makes sure that the person knows.
 */
export const noticeCarrier: Carrier<'notice'> = {
  perform(effect, notice, moment) {
    const way = ways.get(effect.kind);
    return way === undefined ? Promise.reject(unknownEffect(effect as never)) : way(notice, moment);
  },
  async giveUp({ id }, notice, { now }) {
    await recordPush(notice, { state: 'refused', at: now });
    const request = 'requestId' in notice ? await findOne('request', notice.requestId) : null;
    if (request !== null)
      await insert('task', requestTask(`${id}.undone`, 'requestUndone', request.post, request, now));
  },
};

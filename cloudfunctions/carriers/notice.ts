/**
 * Carries out what a notice causes: it is sent as a message of WeChat; where nobody has read it, it is sent as a text
 * message and becomes a task. It stands in the inbox whatever becomes of that.
 */
import { requestTask } from '../../shared/task/task';
import type { Notice, NoticeEffect } from '../../shared/notification/notification';
import type { Carrier, Moment } from '../aggregate/effects';
import { unknownEffect } from '../aggregate/effects';
import { findOne, insert } from '../platform/db';
import { push, recordPush } from '../notification/push';
import { reach } from '../notification/reach';
import { recordText, text } from '../notification/text';

async function perform(effect: NoticeEffect, notice: Notice, moment: Moment): Promise<void> {
  switch (effect.kind) {
    case 'push':
      return push(notice, moment);
    case 'text':
      return text(notice, moment);
    case 'reach':
      return reach(effect, notice, moment);
    default:
      throw unknownEffect(effect);
  }
}

/**
 * The carrier of the effects of notices. A message that failed each time becomes a task for the post that is
 * responsible for the request, so that somebody makes sure that the person knows.
 */
export const noticeCarrier: Carrier<'notice'> = {
  perform,
  async giveUp({ id, kind }, notice, { now }) {
    if (kind === 'push') await recordPush(notice, { state: 'refused', at: now });
    if (kind === 'text') await recordText(notice, { state: 'refused', at: now });
    const request = 'requestId' in notice ? await findOne('request', notice.requestId) : null;
    if (request !== null)
      await insert('task', requestTask(`${id}.undone`, 'requestUndone', request.post, request, now));
  },
};

/**
 * Sends a notice as a message of WeChat: reserves a permit, calls WeChat, settles the permit. A message is sent at
 * most once: an attempt that stops after the permit was reserved is never repeated, because nobody knows whether
 * WeChat had received it. Whether anybody is to be told is decided anew when the message is sent.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import { fieldKindOf, fieldOf } from '../../shared/notification/fields';
import { emptyFieldText } from '../../shared/notification/fields.text';
import type { PushValue } from '../../shared/notification/fields';
import type { Notice, PushDelivery } from '../../shared/notification/notification';
import { noticeTitle, postNoticeTitle } from '../../shared/notification/notification.text';
import { mayGoAt, urgencyOf } from '../../shared/notification/routing';
import type { Moment } from '../aggregate/effects';
import { change, findOne } from '../platform/db';
import { logFailure, referenceTo } from '../platform/log';
import { wechatSettings } from '../platform/wechat/settings';
import type { Template } from '../platform/wechat/template';
import { templateOf } from '../platform/wechat/template';
import { sendMessage } from '../platform/wechat/subscribe-message';
import { messageTime } from './message-time.text';
import { endedAt } from './calling';
import { toldOfDangerAs } from './danger';
import { reservePermit, settlePermit } from './permits';
import { putOff } from './put-off';
import { recipientsOfRequest } from './recipients';

/** The page that a tap on a message opens; the session decides there whether the reader may see the request. */
const pages = { person: 'resident/request/detail/index', post: 'staff/request/index' } as const;

type RequestNotice = Extract<Notice, { kind: 'person' | 'post' }>;

/** Records how far the message has come. A message that WeChat has accepted stays accepted. */
export async function recordPush({ _id }: Notice, push: PushDelivery): Promise<void> {
  const where = push.state === 'accepted' ? { _id } : { _id, 'push.state': 'due' };
  await change('notice', where, { set: { push } });
}

/** The number of the request, if the receiver still has a part in it and has not read the notice; else null. */
async function numberFor(notice: RequestNotice, now: string): Promise<string | null> {
  const [current, person, request] = await Promise.all([
    findOne('notice', notice._id),
    findOne('person', notice.personId),
    findOne('request', notice.requestId),
  ]);
  if (current === null || current.account === null || current.inbox.state === 'read') return null;
  if (person === null || person.diedOn !== null || request === null) return null;
  const { account } = current;
  const isToldOf =
    notice.kind === 'person'
      ? recipientsOfRequest(person, request, beijingDay(now)).includes(account)
      : (await toldOfDangerAs(account, request, now)) !== null;
  return isToldOf ? request.number : null;
}

/** The fields of a message: that something happened, the request's number and the time. A lock screen is public. */
function fieldsOf({ fields }: Template, notice: RequestNotice, number: string): Record<string, string> {
  const values: Readonly<Record<PushValue, string>> = {
    what: notice.kind === 'person' ? noticeTitle(notice.code) : postNoticeTitle(notice.code),
    number,
    at: messageTime(notice.at),
  };
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const kind = fieldKindOf(field) ?? 'thing';
      return [field, fieldOf(kind, values[value], emptyFieldText[kind])];
    }),
  );
}

/** Sends a notice, if that is still due. Throws where it has to be tried again. */
export async function push(notice: Notice, { now, sealer }: Moment): Promise<void> {
  const template = templateOf(process.env);
  const settings = wechatSettings(process.env);
  const { account } = notice;
  if (!('requestId' in notice) || account === null || template === null || settings === null)
    return recordPush(notice, { state: 'none' });
  const dueAt = mayGoAt(notice, now);
  if (dueAt > now) return putOff(notice, 'push', dueAt);
  const number = await numberFor(notice, now);
  if (number === null) return recordPush(notice, { state: 'over', at: now });

  const spare = urgencyOf(notice) === 'news' ? 1 : 0;
  const reserved = await reservePermit(account, template.id, { notice: notice._id, spare, now });
  switch (reserved) {
    case 'none':
      return recordPush(notice, { state: 'noPermit', at: now });
    case 'outcomeUnknown':
      return recordPush(notice, { state: 'unknown', at: now });
    case 'underWay':
    case 'conflict':
      // Another call is just sending it, or was faster each time. What became of that is seen when it has ended.
      return putOff(notice, 'push', endedAt(now));
    case 'reserved':
  }
  const result = await sendMessage(
    settings,
    {
      account,
      templateId: template.id,
      page: `${pages[notice.kind]}?id=${notice.requestId}`,
      fields: fieldsOf(template, notice, number),
      release: template.release,
    },
    { sealer, now },
  );
  const settled = (outcome: 'accepted' | 'notPermitted' | 'notSent'): Promise<void> =>
    settlePermit(account, template.id, { notice: notice._id, outcome, now });
  switch (result.kind) {
    case 'accepted':
      await settled('accepted');
      return recordPush(notice, { state: 'accepted', at: now });
    case 'notPermitted':
      await settled('notPermitted');
      return recordPush(notice, { state: 'noPermit', at: now });
    case 'refused':
      await settled('notSent');
      logFailure(
        'WeChat refuses a message of ours',
        referenceTo(notice._id),
        new Error(`errcode ${result.code}`),
      );
      return recordPush(notice, { state: 'refused', at: now });
    case 'busy':
      await settled('notSent');
      throw new Error('WeChat is busy; the message was not sent');
    case 'unknown':
      return recordPush(notice, { state: 'unknown', at: now });
  }
}

/**
 * Sends a notice that nobody has read as a text message to the person's own number, and one of danger to the number of the
 * post at once. It is sent at most once: whoever is to
 * send it takes it first, and an attempt that stops after that is never repeated, because nobody knows whether the
 * operator had received it. Whether anybody is to be told is decided anew when the message goes.
 */
import { beijingDay, beijingTime } from '../../shared/calendar/calendar';
import { isTexted, numberInText, textAt } from '../../shared/notification/ladder';
import type { Notice, TextDelivery } from '../../shared/notification/notification';
import { noticeTitle, postNoticeTitle } from '../../shared/notification/notification.text';
import { mayGoAt } from '../../shared/notification/routing';
import { texting } from '../../shared/settings';
import { isMobile } from '../../shared/telephone';
import type { Moment } from '../aggregate/effects';
import { accessOf } from '../person/access';
import { change, count, findOne, is } from '../platform/db';
import { logFailure, referenceTo } from '../platform/log';
import type { TextSettings } from '../platform/text-message/settings';
import { textSettings } from '../platform/text-message/settings';
import type { TextMessage } from '../platform/text-message/message';
import { sendText } from '../platform/text-message/text-message';
import { endedAt } from './calling';
import { toldOfDangerAs } from './danger';
import { putOff } from './put-off';
import { isReadByOne } from './reach';
import { recipientsOfRequest } from './recipients';

/** Records how far the text message has come. What came of a call stays. */
export async function recordText({ _id }: Notice, text: TextDelivery): Promise<void> {
  await change('notice', { _id, 'text.state': is.oneOf(['due', 'sending']) }, { set: { text } });
}

/** The message to the person, if they are still to be told this way; else null. */
async function toPerson(
  notice: Extract<Notice, { kind: 'person' }>,
  { template }: TextSettings,
  { now, sealer }: Moment,
): Promise<TextMessage | null> {
  const [person, request] = await Promise.all([
    findOne('person', notice.personId),
    findOne('request', notice.requestId),
  ]);
  if (person === null || person.diedOn !== null || request === null) return null;
  const told = recipientsOfRequest(person, request, beijingDay(now));
  // The number is the person's. Those who act for them are told in the app.
  if (notice.account === null || notice.account !== person.holder || !told.includes(notice.account))
    return null;
  const needs = accessOf(person, sealer)?.needs ?? [];
  if (!isTexted(needs, told.length > 1)) return null;
  const phone = sealer.open(person.sealed.phone, ['person', person._id, 'phone']);
  return { phone, template, blanks: [noticeTitle(notice.code), numberInText(request.number, needs)] };
}

/** The message to the post of a cadre who is still to be told of danger; else null. */
async function toPost(
  notice: Extract<Notice, { kind: 'post' }>,
  { dangerTemplate: template }: TextSettings,
  { now }: Moment,
): Promise<TextMessage | null> {
  const request = await findOne('request', notice.requestId);
  if (request === null || notice.account === null || template === undefined) return null;
  const post = await toldOfDangerAs(notice.account, request, now);
  return post === null
    ? null
    : { phone: post.phone, template, blanks: [postNoticeTitle(notice.code), request.number] };
}

/** The message, if somebody is still to be told this way and has not read it; else null. */
async function messageOf(
  notice: Notice,
  settings: TextSettings,
  moment: Moment,
): Promise<TextMessage | null> {
  if (await isReadByOne(notice)) return null;
  switch (notice.kind) {
    case 'person':
      return toPerson(notice, settings, moment);
    case 'post':
      return toPost(notice, settings, moment);
    case 'record':
    case 'ledger':
      return null;
  }
}

/**
 * Whether the day's text messages are used up. Those that are just being sent may go beyond it by as many as run at once,
 * which is near enough for a limit that keeps a fault of ours from writing to a whole province.
 */
async function isDayUsedUp(now: string): Promise<boolean> {
  const since = is.above(beijingTime(beijingDay(now), '00:00'));
  const sent = { 'text.state': is.oneOf(['sending', 'accepted', 'unknown']), 'text.at': since };
  return (await count('notice', sent)) >= texting.mostADay;
}

/** Sends a notice, if that is still due. Throws where it has to be tried again. */
export async function text(before: Notice, moment: Moment): Promise<void> {
  const { now } = moment;
  const settings = textSettings(process.env);
  const notice = await findOne('notice', before._id);
  if (notice === null || settings === null) return recordText(before, { state: 'none' });
  if (notice.text.state === 'sending') {
    // What became of another attempt is seen when it has ended.
    if (endedAt(notice.text.at) > now) return putOff(notice, 'text', endedAt(notice.text.at));
    return recordText(notice, { state: 'unknown', at: now });
  }
  // Another attempt has ended it.
  if (notice.text.state !== 'due') return;
  const dueAt = [textAt(notice), mayGoAt(notice, now)].sort().at(-1) ?? now;
  if (dueAt > now) return putOff(notice, 'text', dueAt);
  const message = await messageOf(notice, settings, moment);
  if (message === null) return recordText(notice, { state: 'over', at: now });
  if (!isMobile(message.phone)) return recordText(notice, { state: 'noNumber', at: now });
  if (await isDayUsedUp(now)) return recordText(notice, { state: 'capped', at: now });

  const sending: TextDelivery = { state: 'sending', at: now };
  if (!(await change('notice', { _id: notice._id, 'text.state': 'due' }, { set: { text: sending } })))
    return putOff(notice, 'text', endedAt(now));
  const result = await sendText(settings, message);
  switch (result.kind) {
    case 'accepted':
    case 'noNumber':
    case 'unknown':
      return recordText(notice, { state: result.kind, at: now });
    case 'refused':
      logFailure(
        'the operator refuses a text message of ours',
        referenceTo(notice._id),
        new Error(result.code),
      );
      return recordText(notice, { state: 'refused', at: now });
    case 'busy':
      await recordText(notice, { state: 'due' });
      throw new Error('the operator is busy; the text message was not sent');
  }
}

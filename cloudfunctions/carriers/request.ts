/** Carries out what a change of a request causes: notices, tasks on desks, and changes of the ledger. */
import { beijingDay, beijingTime } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import { postId } from '../../shared/directory/directory';
import { occupantOf } from '../../shared/directory/occupant';
import { linkRequest, unlinkRequest } from '../../shared/entitlement/statement';
import { taskId as taskIdOf, vacancyId } from '../../shared/request/effects';
import { versionOf } from '../../shared/effect';
import { urgencyOf } from '../../shared/notification/routing';
import { dueTime, reaching } from '../../shared/settings';
import { currentCalendar } from '../calendar/current-calendar';
import type { NoticeContent } from '../../shared/notification/notification';
import type { Effect, Request, RequestTaskKind } from '../../shared/request/request';
import { requestTask } from '../../shared/task/task';
import { findOne, insert } from '../platform/db';
import type { Carrier, Moment } from '../aggregate/effects';
import { unknownEffect } from '../aggregate/effects';
import { changeLedger } from '../entitlement/evaluate-person';
import { postsOf } from '../directory/posts';
import { recipientsOfRequest } from '../notification/recipients';
import { settleTask } from '../task/settle-task';
import type { Reach } from '../notification/tell';
import { tellAccount, tellRecipients, withdrawNotices } from '../notification/tell';

type Telling = Extract<Effect, { kind: 'tellPerson' | 'tellPost' }>;

/** The content of the notice that an effect of a request sends. */
export function contentOf(
  effect: Telling,
  { _id: requestId, personId, category, name }: Request,
): NoticeContent {
  switch (effect.kind) {
    case 'tellPerson':
      return { kind: 'person', code: effect.code, personId, requestId, category };
    case 'tellPost':
      return { kind: 'post', code: effect.code, personId, requestId, category, name };
  }
}

async function addTask(
  _id: string,
  kind: RequestTaskKind,
  post: string,
  request: Request,
  now: string,
): Promise<void> {
  await insert('task', requestTask(_id, kind, post, request, now));
}

/** When somebody has to have read a notice, and the task that it becomes otherwise; null where nobody has to. */
async function reachedBy(
  effect: Extract<Effect, { kind: 'tellPerson' }>,
  request: Request,
  now: string,
): Promise<Reach | null> {
  if (urgencyOf(contentOf(effect, request)) !== 'answer') return null;
  const { on } = (await currentCalendar()).dueOn(beijingDay(now), reaching.workingDays);
  const taskId = taskIdOf(request._id, 'undelivered', versionOf(effect, request._id));
  return { taskId, dueAt: beijingTime(on, dueTime) };
}

async function tellPerson(
  effect: Extract<Effect, { kind: 'tellPerson' }>,
  request: Request,
  now: string,
): Promise<void> {
  const { _id, personId, post } = request;
  const readers = async (): Promise<string[]> => {
    const [person, current] = await Promise.all([findOne('person', personId), findOne('request', _id)]);
    return current === null ? [] : recipientsOfRequest(person, current, beijingDay(now));
  };
  const reached = await tellRecipients(
    { name: 'request', documentId: _id, effectId: effect.id },
    readers,
    contentOf(effect, request),
    now,
    await reachedBy(effect, request, now),
  );
  if (reached !== 'nobody') return;
  // Where the person has died nobody needs to reach them, and the responsible post knows of the death.
  const person = await findOne('person', personId);
  if (person?.diedOn) return;
  // No phone will show the notice, so the responsible post has to ring the person or go there.
  await addTask(`${effect.id}.unreachable`, 'unreachable', post, request, now);
}

/**
 * The nearest 理事长 at or above the place of a post who is not the accused. It serves where the escalation
 * path gives no post: the request itself may be at the top, while the post that is to be told may be far
 * below.
 */
async function chairAbove(
  { _id, path }: Post,
  { accused }: Request,
  now: string,
): Promise<string | undefined> {
  const ids = [...path].reverse().map((code) => postId(code, 'chair'));
  const posts = await postsOf(ids, now);
  return ids.find((id) => {
    const chair = posts.get(id);
    return (
      id !== _id &&
      chair !== undefined &&
      (accused === null || occupantOf(chair, now, posts)?.account !== accused)
    );
  });
}

/**
 * Tells the occupant of a post. Where there is no occupant, or the occupant is the accused, the post above
 * gets a task.
 */
async function tellPost(
  effect: Extract<Effect, { kind: 'tellPost' }>,
  request: Request,
  now: string,
): Promise<void> {
  const posts = await postsOf([effect.post], now);
  const post = posts.get(effect.post);
  const there = post && occupantOf(post, now, posts);
  if (there && there.account !== request.accused)
    return tellAccount(effect.id, there.account, contentOf(effect, request), now);
  const above =
    request.escalationPath.find((id) => id !== effect.post) ??
    (post && (await chairAbove(post, request, now)));
  await addTask(vacancyId(effect.post, now), 'vacant', above ?? effect.post, request, now);
}

/**
 * Changes a ledger for a request that is about a policy. An open request pursues what is owed. After the
 * request has ended, the policy counts as had, or as owed as before. The request is read after the ledger and
 * as it stands now, so that an effect that comes late does not repeat what is over.
 */
async function touchLedger(
  { personId }: Extract<Effect, { kind: 'pursuit' }>,
  { _id, policy }: Request,
  moment: Moment,
): Promise<void> {
  if (policy === null) return;
  await changeLedger(personId, moment, async (ledger, { findings, placing }) => {
    const [request, finding] = [
      await findOne('request', _id),
      findings.find(({ policyId }) => policyId === policy.id),
    ];
    if (request === null || finding === undefined) return ledger;
    if (request.state !== 'closed' && request.personId === personId)
      return linkRequest(ledger, finding, policy.ask, _id, moment.now);
    return unlinkRequest(
      ledger,
      finding,
      _id,
      request.end === 'satisfied' && request.outcome === 'solved',
      placing,
      moment.now,
    );
  });
}

async function perform(effect: Effect, request: Request, moment: Moment): Promise<void> {
  const { now } = moment;
  switch (effect.kind) {
    case 'tellPerson':
      return tellPerson(effect, request, now);
    case 'tellPost':
      return tellPost(effect, request, now);
    case 'addTask':
      return addTask(effect.taskId, effect.task, effect.post, request, now);
    case 'settleTask':
      return settleTask(requestTask(effect.taskId, effect.task, effect.post, request, now), now);
    case 'withdrawNotices':
      return withdrawNotices(effect.account, request._id);
    case 'pursuit':
      return touchLedger(effect, request, moment);
    default:
      throw unknownEffect(effect);
  }
}

/**
 * The carrier of the effects of requests. An effect that failed each time becomes a task for the responsible
 * post.
 */
export const requestCarrier: Carrier<'request'> = {
  perform,
  giveUp: ({ id }, request, { now }) => addTask(`${id}.undone`, 'requestUndone', request.post, request, now),
};

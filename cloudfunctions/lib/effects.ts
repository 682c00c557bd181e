/**
 * Carries out what a change caused elsewhere. Every effect lies in its document until it is done; its results have derived ids, so
 * doing it twice changes nothing. The handler tries at once, the timer sweeps what is left.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import { standing } from '../../shared/directory/directory';
import type { NoticeCode, Notice } from '../../shared/message/message';
import type { Effect, Request, RequestTask } from '../../shared/request/request';
import { taskId } from '../../shared/request/effects';
import { digestOf } from './chain';
import { change, findOne, insert } from './db';

/** A notice's id names its effect and its receiver without showing the account. */
async function tell(effect: Effect, account: string, side: Notice['side'], code: NoticeCode, request: Request, now: string): Promise<void> {
  const _id = `${effect.id}.${digestOf(account).slice(0, 8)}`;
  await insert('notice', {
    _id, account, side, code, requestId: request._id, category: request.category, name: request.name, at: now, atKey: `${now}|${_id}`, readAt: null,
  });
}

async function addTask(_id: string, kind: RequestTask, post: string, request: Request, now: string): Promise<void> {
  const { category, name, place } = request;
  await insert('task', { _id, kind, requestId: request._id, category, name, place, desk: post, post, createdAt: now, dueKey: `${now}|${_id}`, doneAt: null, doneBy: null });
}

async function tellPerson(effect: Extract<Effect, { kind: 'tellPerson' }>, request: Request, now: string): Promise<void> {
  const person = await findOne('person', request.personId);
  const today = beijingDay(now);
  const grants = person?.grants.filter(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn) ?? [];
  const accounts = new Set([...(person?.holder ? [person.holder] : []), ...grants.map(({ account }) => account)]);
  // Nobody's phone will show it: the responsible post has to ring or go there.
  if (accounts.size === 0) await addTask(taskId(request._id, 'unreachable', request.version), 'unreachable', request.post, request, now);
  await Promise.all([...accounts].map((account) => tell(effect, account, 'person', effect.code, request, now)));
}

async function tellPost(effect: Extract<Effect, { kind: 'tellPost' }>, request: Request, now: string): Promise<void> {
  const post = await findOne('post', effect.post);
  const there = post && standing(post, beijingDay(now));
  if (there) return tell(effect, there.account, 'post', effect.code, request, now);
  const [above] = request.ladder;
  await addTask(`vacant.${effect.post}.${now.slice(0, 7)}`, 'vacant', above ?? effect.post, request, now);
}

async function perform(effect: Effect, request: Request, now: string): Promise<void> {
  switch (effect.kind) {
    case 'tellPerson':
      return tellPerson(effect, request, now);
    case 'tellPost':
      return tellPost(effect, request, now);
    case 'addTask':
      return addTask(effect.taskId, effect.task, effect.post, request, now);
    case 'settleTask':
      // Missing is fine: the task may never have been made, or was settled before.
      await change('task', { _id: effect.taskId, doneAt: null }, { set: { desk: null, doneAt: now } });
  }
}

/**
 * Carries out every effect of a request that is due, and takes them out of it.
 * @returns how many were done; what failed stays in the document for the next sweep
 */
export async function carryOut(request: Request, now: string): Promise<number> {
  const due = request.effects.filter(({ dueAt }) => dueAt <= now);
  const results = await Promise.allSettled(due.map((effect) => perform(effect, request, now)));
  const done = due.filter((_effect, index) => results[index]?.status === 'fulfilled').map(({ id }) => id);
  for (const result of results) if (result.status === 'rejected') console.error('an effect failed and will be tried again', request._id, result.reason);
  const pull = { effects: done };
  // `effectDueAt` may be early, never late: it is cleared only where nobody has changed the request since.
  const all = done.length === request.effects.length;
  const cleared = all && (await change('request', { _id: request._id, version: request.version }, { pull, set: { effectDueAt: null } }));
  if (!cleared && done.length > 0) await change('request', { _id: request._id }, { pull });
  return done.length;
}

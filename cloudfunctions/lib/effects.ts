/**
 * Carries out what a change caused elsewhere. Every effect lies in its document until it is done; its results have derived ids, so
 * doing it twice changes nothing. The handler tries at once, the timer sweeps what is left.
 */
import type { Day } from '../../shared/calendar/calendar';
import { beijingDay } from '../../shared/calendar/calendar';
import { standing } from '../../shared/directory/standing';
import { vacancyId } from '../../shared/request/effects';
import type { Notice } from '../../shared/message/message';
import type { Person } from '../../shared/person/person';
import type { Effect, Request, RequestTask } from '../../shared/request/request';
import type { Task } from '../../shared/task/task';
import { digestOf } from './chain';
import { change, findOne, insert } from './db';
import { postsOf } from './posts';

type Telling = Extract<Effect, { kind: 'tellPerson' | 'tellPost' }>;

/** A notice for one receiver; its id names its effect and the receiver without showing the account. */
export function noticeOf(effect: Telling, account: string, { _id: requestId, category, name }: Request, now: string): Notice {
  const _id = `${effect.id}.${digestOf(account).slice(0, 8)}`;
  const side = effect.kind === 'tellPerson' ? 'person' : 'post';
  return { _id, account, side, code: effect.code, requestId, category, name, at: now, atKey: `${now}|${_id}`, readAt: null };
}

/** A task on a post's desk because of a request. */
export function taskOf(_id: string, kind: RequestTask, post: string, { _id: requestId, category, name, place, against }: Request, now: string): Task {
  return { _id, kind, requestId, category, name, place, against, desk: post, post, createdAt: now, dueKey: `${now}|${_id}`, doneAt: null, doneBy: null };
}

async function tell(effect: Telling, account: string, request: Request, now: string): Promise<void> {
  await insert('notice', noticeOf(effect, account, request, now));
}

async function addTask(_id: string, kind: RequestTask, post: string, request: Request, now: string): Promise<void> {
  await insert('task', taskOf(_id, kind, post, request, now));
}

/** The accounts that read for a person on a day: their own, and those of the family whose permission holds. */
export function readersOf(person: Pick<Person, 'holder' | 'grants'>, today: Day): string[] {
  const grants = person.grants.filter(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn);
  return [...new Set([...(person.holder === null ? [] : [person.holder]), ...grants.map(({ account }) => account)])];
}

async function tellPerson(effect: Extract<Effect, { kind: 'tellPerson' }>, request: Request, now: string): Promise<void> {
  const person = await findOne('person', request.personId);
  // Somebody complained of may be of the family; what is about them is not told them either.
  const accounts = person === null ? [] : readersOf(person, beijingDay(now)).filter((account) => account !== request.against);
  // Nobody's phone will show it: the responsible post has to ring or go there.
  if (accounts.length === 0) await addTask(`${effect.id}.unreachable`, 'unreachable', request.post, request, now);
  await Promise.all(accounts.map((account) => tell(effect, account, request, now)));
}

/** Whoever stands on the post hears it; where nobody does, or the one complained of, the post above has it as a task. */
async function tellPost(effect: Extract<Effect, { kind: 'tellPost' }>, request: Request, now: string): Promise<void> {
  const posts = await postsOf([effect.post], now);
  const post = posts.get(effect.post);
  const there = post && standing(post, now, posts);
  if (there && there.account !== request.against) return tell(effect, there.account, request, now);
  const above = request.ladder.find((id) => id !== effect.post);
  await addTask(vacancyId(effect.post, now), 'vacant', above ?? effect.post, request, now);
}

/** A task that is not there yet is put there settled: the effect that makes it may have been left undone and still come. */
async function settleTask({ task, taskId, post }: Extract<Effect, { kind: 'settleTask' }>, request: Request, now: string): Promise<void> {
  const settled = { desk: null, doneAt: now };
  const made = await insert('task', { ...taskOf(taskId, task, post, request, now), ...settled });
  if (made === 'exists') await change('task', { _id: taskId, doneAt: null }, { set: settled });
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
      return settleTask(effect, request, now);
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

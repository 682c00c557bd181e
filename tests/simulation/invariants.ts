/**
 * What the whole world owes, checked after every step and at the end of every schedule. Written from what
 * people were promised (I1-I8, I11, I15 of the plan), not from the code that keeps it.
 */
import type { Post } from '../../shared/directory/directory';
import { levels } from '../../shared/directory/directory';
import { occupantOf } from '../../shared/directory/occupant';
import { versionOf } from '../../shared/effect';
import { taskId, vacancyId } from '../../shared/request/effects';
import type { Notice } from '../../shared/notification/notification';
import type { Effect, Request } from '../../shared/request/request';
import { isOverdue } from '../../shared/request/request';
import type { Group } from '../../shared/task/task';
import { requestOf } from '../builders/notices';
import { noticeOf } from '../../cloudfunctions/notification/tell';
import { contentOf } from '../../cloudfunctions/carriers/request';
import {
  demandFound,
  demandNext,
  demandSound,
  demandSwept,
  effectsOfHistory,
  turnsOf,
} from '../builders/sound';
import { postIds } from './county';
import type { Flight } from './machine';
import type { MemoryStore } from './memory-store';
import type { StoreOperation } from './operation';
import { causedByLedgers, demandLedgersQuiet } from './ledger-invariants';
import { causedBySilence } from './parameter-invariants';
import { causedByPersons, demandPersonsQuiet } from './person-invariants';
import type { Standpoint } from './standpoint';
import { sees, stoodOn } from './standpoint';

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const isOpen = ({ state }: Request): boolean => state === 'waiting' || state === 'working';

const seenOf = ({ events }: Request): string[] => events.map(({ id, link }) => `${id} ${link}`);

/** Watches every write of one schedule. */
export class Watch {
  readonly #store: MemoryStore;
  /**
   * The events of every request as they were last seen: by id and link, nothing of it may ever change or go.
   */
  readonly #seen = new Map<string, readonly string[]>();
  /** What its events have made of every request so far. */
  readonly #made = new Map<string, Request | null>();
  /** Commands that somebody was told are done, and the request each is about. */
  readonly acknowledged = new Map<string, string>();

  constructor(store: MemoryStore) {
    this.#store = store;
    for (const request of store.all('request')) {
      this.#seen.set(request._id, seenOf(request));
      this.#made.set(request._id, turnsOf(request).at(-1)?.after ?? null);
    }
  }

  /** After one write. */
  wrote(operation: StoreOperation): void {
    const id =
      operation.kind === 'insert'
        ? operation.document._id
        : operation.kind === 'change'
          ? operation.where._id
          : '';
    if (operation.name === 'request') this.#request(id);
    if (operation.name === 'notice') this.#notice(id);
  }

  #request(id: string): void {
    const request = this.#store.one('request', id);
    if (request === null) {
      demand(!this.#seen.has(id), `${id} is gone`);
      return;
    }
    const events = seenOf(request);
    const before = this.#seen.get(id) ?? [];
    demand(
      events.length === before.length || events.length === before.length + 1,
      `${id} went from ${before.length} to ${events.length} events in one write`,
    );
    demand(
      before.every((event, index) => event === events[index]),
      `an event of ${id} was changed`,
    );
    if (before.length === 0) this.#above(request);
    this.#seen.set(id, events);
    if (events.length > before.length)
      this.#made.set(id, demandNext(this.#made.get(id) ?? null, request, postIds));
    demandFound(request);
  }

  /** A complaint begins above whom it is about; about a section of the county, with the county's 理事长. */
  #above({ _id, post, accused }: Request): void {
    const posts = this.#store.all('post');
    const level = (one: Post | undefined): number =>
      one === undefined ? levels.length : levels.indexOf(one.level);
    const theirPosts = posts.filter(({ holder }) => holder !== null && holder === accused);
    const taker = posts.find((one) => one._id === post);
    demand(
      theirPosts.every(
        (one) =>
          level(taker) < level(one) ||
          (level(taker) === level(one) && taker?.role === 'chair' && one.role !== 'chair'),
      ),
      `the complaint ${_id} about ${accused ?? ''} began on ${post}`,
    );
  }

  #notice(id: string): void {
    const notice = this.#store.one('notice', id);
    const about = notice === null ? null : requestOf(notice);
    if (notice === null || notice.account === null || about === null) return;
    demand(
      this.#store.one('request', about)?.accused !== notice.account,
      `${notice.account} was told of a complaint about them`,
    );
  }

  /** After somebody was told that a command is done. */
  acknowledge(command: string, requestId: string): void {
    this.acknowledged.set(command, requestId);
    demand(
      this.#store.one('request', requestId)?.events.some(({ id }) => id === command) === true,
      `${command} was acknowledged and is not in ${requestId}`,
    );
  }
}

/**
 * Whether somebody may know of a request at all: the person, their family while the permission holds, and
 * whoever it concerns by post.
 */
function mayKnow(
  { accounts, held, granted, hidden, on }: Standpoint,
  request: Request,
  store: MemoryStore,
): boolean {
  if (request.accused !== null && accounts.has(request.accused)) return false;
  if (held.has(request.personId)) return true;
  if (!hidden.has(request._id) && granted.has(request.personId)) return true;
  const [first] = request.events;
  if (first?.by.kind === 'post' && accounts.has(first.by.account)) return true;
  return on.some((post) => concerns(post, request, store));
}

/**
 * Whether a request is any business of a post: it lies in its place, or the post was ever part of it. A
 * complaint rises above whom it is about.
 */
function concerns(post: Post, request: Request, store: MemoryStore): boolean {
  const person = store.one('person', request.personId);
  const named = [
    request.post,
    ...request.escalationPath,
    ...request.supervisors,
    ...request.helpers,
    ...request.events.flatMap((event) => ('post' in event ? [event.post] : [])),
  ];
  const inPlace = sees(post, person?.path);
  if (request.category !== 'complaint') return inPlace || named.includes(post._id);
  const accused = store.all('post').filter(({ holder }) => holder !== null && holder === request.accused);
  const level = levels.indexOf(post.level);
  // Somebody in danger is heard by the county's duty at once, whoever it is about.
  if (request.danger && post.role === 'duty' && request.helpers.includes(post._id)) return true;
  const abovePlaces =
    level <= levels.indexOf('county') && accused.every((one) => levels.indexOf(one.level) >= level);
  return abovePlaces && (inPlace || named.includes(post._id));
}

/**
 * No answer says anything of a request that its reader may not know of.
 * @param standpoint the reader's while it was made
 */
export function demandDiscreet({ call, answer }: Flight, store: MemoryStore, standpoint: Standpoint): void {
  if (call.door !== 'api') return;
  const text = JSON.stringify(answer);
  for (const request of store.all('request')) {
    if (!text.includes(request._id) && !text.includes(request.number)) continue;
    // An error may carry back nothing but what came with the call.
    if ('id' in call.input && call.input.id === request._id && text.includes('"ok":false')) continue;
    // What somebody was told while it concerned them stays in their inbox; what is about them never came
    // there.
    if (call.name.startsWith('notification.') && request.accused !== call.account) continue;
    demand(
      mayKnow(standpoint, request, store),
      [
        `${call.account} learned of ${request._id} (${request.category} about ${request.accused ?? 'nobody'})`,
        `by ${call.name}: ${text.slice(0, 300)}`,
      ].join(' '),
    );
  }
}

/** What a counting cadre sees, recounted one by one. */
export function recount(
  account: string,
  store: MemoryStore,
  now: string,
): { counts: Record<Group, number>; given: number } {
  const regions = stoodOn(account, store, now)
    .filter(({ role }) => role !== 'duty' && role !== 'deputyChair')
    .map(({ region }) => region);
  const seen = store
    .all('request')
    .filter(({ path, accused }) => accused !== account && path.some((code) => regions.includes(code)));
  const of = (holds: (request: Request) => boolean): number => seen.filter(holds).length;
  return {
    counts: {
      overdue: of((request) => isOpen(request) && (isOverdue(request, now) || request.dueKey < now)),
      waiting: of(({ state }) => state === 'waiting'),
      working: of(({ state }) => state === 'working'),
      answered: of(({ state }) => state === 'answered'),
      closed: of(({ state }) => state === 'closed'),
    },
    given: of(({ rating }) => rating !== null),
  };
}

/** Whether something has caused a notice; of a person's record, demandPersonsQuiet says so. */
function isCaused(
  { _id, kind }: Notice,
  made: ReadonlySet<string>,
  byLedgers: (id: string) => boolean,
): boolean {
  switch (kind) {
    case 'person':
    case 'post':
      return made.has(_id);
    case 'record':
      return true;
    case 'ledger':
      return byLedgers(_id);
  }
}

/** One effect has left what it was to leave. */
function demandDone(effect: Effect, request: Request, store: MemoryStore, notices: readonly string[]): void {
  const told = notices.filter((id) => id.startsWith(`${effect.id}.`));
  switch (effect.kind) {
    case 'withdrawNotices':
      demand(
        !request.hiddenFrom.includes(effect.account) ||
          store
            .all('notice')
            .every((notice) => notice.account !== effect.account || requestOf(notice) !== request._id),
        `${effect.account} was still told of ${request._id}`,
      );
      return;
    case 'tellPerson': {
      // Nobody tells the dead; whoever has the request was told of the death.
      if (store.one('person', request.personId)?.diedOn) return;
      const unreachable = store.one('task', `${effect.id}.unreachable`) !== null;
      demand(told.length > 0 || unreachable, `${effect.code} of ${effect.id} reached nobody`);
      // Both only where two tried, and whoever holds the record or acts for the person changed in between.
      demand(
        told.length === 0 ||
          !unreachable ||
          store
            .all('audit')
            .some(
              ({ subject, act }) =>
                subject === request.personId &&
                ['bound', 'granted', 'revoked', 'expired', 'released'].includes(act),
            ),
        `${effect.code} of ${effect.id} reached ${told.length} phones and was given to a post`,
      );
      return;
    }
    case 'tellPost': {
      const vacant = store
        .all('task')
        .some(({ _id, kind }) => kind === 'vacant' && _id.startsWith(`vacant.${effect.post}.`));
      demand(
        told.length > 0 || vacant,
        `${effect.code} of ${effect.id} was heard by nobody on ${effect.post}`,
      );
      return;
    }
    case 'addTask': {
      const task = store.one('task', effect.taskId);
      // An empty post is one task a month, laid where the first request that passed it by had it laid.
      demand(
        task !== null && task.kind === effect.task && (task.post === effect.post || task.kind === 'vacant'),
        `${effect.taskId} was never laid on the desk of ${effect.post}`,
      );
      return;
    }
    case 'pursuit':
      // What it leaves is the ledger's: demandLedgersQuiet.
      return;
    case 'settleTask':
      demand(store.one('task', effect.taskId)?.desk === null, `${effect.taskId} was never settled`);
      return;
  }
}

const ofRequest = ['overdue', 'council', 'transfer', 'help', 'danger'];

/** What holds once everything that was begun is done and a sweep has found nothing more. */
export function demandQuiet(store: MemoryStore, now: string): void {
  const requests = store.all('request');
  const notices = store.all('notice');
  const tasks = store.all('task');
  const made = new Set<string>();
  for (const request of requests) {
    const turns = turnsOf(request);
    demandSound(
      request,
      store.all('post').map(({ _id }) => _id),
      turns,
    );
    demandSwept(request, now);
    const { effects: due, attempts, recipients, effectDueAt } = request;
    demand(
      due.length + attempts.length + recipients.length === 0 && effectDueAt === null,
      `${request._id} has left: ${JSON.stringify({ due, attempts, recipients, effectDueAt })}`,
    );
    const ids = notices.filter((notice) => requestOf(notice) === request._id).map(({ _id }) => _id);
    const effects = effectsOfHistory(request, turns);
    const settled = effects.flatMap(({ effect }) => (effect.kind === 'settleTask' ? effect.taskId : []));
    for (const { effect } of effects) {
      const task =
        effect.kind === 'addTask' && !settled.includes(effect.taskId)
          ? store.one('task', effect.taskId)
          : null;
      demand(
        task === null || task.desk !== null || task.doneBy !== null,
        `${task?._id ?? ''} was taken off the desk though nothing settled it`,
      );
      demandDone(effect, request, store, ids);
      made.add(effect.kind === 'addTask' || effect.kind === 'settleTask' ? effect.taskId : effect.id);
      made.add(`${effect.id}.unreachable`);
      if (effect.kind === 'tellPerson')
        made.add(taskId(request._id, 'undelivered', versionOf(effect, request._id)));
      if (effect.kind === 'tellPerson' || effect.kind === 'tellPost')
        for (const { _id, account } of notices)
          if (_id.startsWith(`${effect.id}.`))
            made.add(
              account === null ? _id : noticeOf(effect.id, account, contentOf(effect, request), now)._id,
            );
    }
    const open = tasks.filter(
      (task) =>
        'requestId' in task &&
        task.requestId === request._id &&
        task.desk !== null &&
        ofRequest.includes(task.kind),
    );
    demand(
      isOpen(request) || open.length === 0,
      `${open.map(({ _id }) => _id).join(', ')} still lies on a desk though ${request._id} is ${request.state}`,
    );
    demandSomebody(request, store, now);
  }
  demandPersonsQuiet(store, now);
  demandLedgersQuiet(store);
  const byPersons = causedByPersons(store);
  const byLedgers = causedByLedgers(store);
  for (const notice of notices)
    demand(isCaused(notice, made, byLedgers), `nothing caused the notice ${notice._id}`);
  for (const { _id, kind } of tasks)
    demand(
      kind === 'vacant' ||
        made.has(_id) ||
        isOfMessage(_id, made) ||
        byPersons(_id) ||
        byLedgers(_id) ||
        causedBySilence(_id),
      `nothing caused the task ${_id}`,
    );
}

/** Whether a task tells of a message that failed each time, of a notice that was made. */
function isOfMessage(id: string, made: ReadonlySet<string>): boolean {
  const [, notice] = /^(.+)\.(?:push|text)(?:\.\d+)?\.undone$/.exec(id) ?? [];
  return notice !== undefined && made.has(notice);
}

/**
 * Every open request has somebody who stands on its post, or the task of finding one has been laid one level
 * up.
 */
function demandSomebody(request: Request, store: MemoryStore, now: string): void {
  if (!isOpen(request)) return;
  const posts = new Map(store.all('post').map((post) => [post._id, post]));
  const post = posts.get(request.post);
  const there = post === undefined ? null : occupantOf(post, now, posts);
  const vacancy = store.one('task', vacancyId(request.post, now));
  demand(
    there !== null || vacancy !== null,
    `${request._id} lies on ${request.post}, where nobody stands, and nobody was told`,
  );
  demand(
    vacancy === null || vacancy.post !== request.post || request.escalationPath.length === 0,
    `the vacancy of ${request.post} was laid on its own desk`,
  );
}

/**
 * The play about messages: people let WeChat remind them, take it back and read, while WeChat and the operator answer every
 * code they have, break off and come late. What was promised about messages is checked at every call to them and whenever
 * nobody is at work.
 */
import * as z from 'zod';
import { randomFrom } from '../../demo/random';
import type { Random } from '../../demo/random';
import { Wechat } from '../../localcloud/wechat';
import { recipientsOfRequest } from '../../cloudfunctions/notification/recipients';
import { beijingDay } from '../../shared/calendar/calendar';
import { occupantOf } from '../../shared/directory/occupant';
import { versionOf } from '../../shared/effect';
import type { Notice } from '../../shared/notification/notification';
import { noticeTitle, postNoticeTitle } from '../../shared/notification/notification.text';
import { afterQuiet } from '../../shared/notification/quiet-hours';
import { urgencyOf } from '../../shared/notification/routing';
import { taskId } from '../../shared/request/effects';
import type { Scene } from './acts';
import { act, wait } from './acts';
import { appId } from '../../localcloud/runtime/functions';
import { template, textEnvironment } from './bundle';
import { call } from './calls';
import type { Call } from './machine';
import type { MemoryStore } from './memory-store';
import type { OutsideAnswer, OutsideCall, StoreOperation } from './operation';
import type { Play } from './schedule';
import { agreeable } from './outside';

/** WeChat's codes for a message, besides success and the missing permit, which it finds itself. */
const wechatCodes = [-1, 43101, 43107, 43108, 45009, 45011, 40001, 40003, 40037, 41030, 47003];
const operatorCodes = [
  'LimitExceeded.PhoneNumberDailyLimit',
  'RequestLimitExceeded',
  'InternalError.Timeout',
  'FailedOperation.PhoneNumberInBlacklist',
  'FailedOperation.TemplateIncorrectOrUnapproved',
  'AuthFailure.SignatureFailure',
];
/** Who lets WeChat remind them: the person, those who act for them, and cadres who answer for danger. */
const reminded = ['zhao', 'wang', 'uncle', 'qian', 'chair-town', 'liaison-1', 'duty-0', 'duty-1'];

const MINUTE = 60_000;
const dangerTemplate = textEnvironment.WENXU_TEXT_TEMPLATE_DANGER;

const sendSchema = z.object({
  touser: z.string(),
  page: z.string(),
  data: z.record(z.string(), z.object({ value: z.string() })),
});

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const at = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The words of a notice on a lock screen; null for one that never leaves the inbox. */
function titleOf(notice: Notice): string | null {
  switch (notice.kind) {
    case 'person':
      return noticeTitle(notice.code);
    case 'post':
      return postNoticeTitle(notice.code);
    case 'record':
    case 'ledger':
      return null;
  }
}

class Messages implements Play {
  readonly #store: MemoryStore;
  readonly #random: Random;
  readonly #wechat: Wechat;
  #now: () => number = () => 0;
  /** When somebody's part in something last changed. */
  #moved = 0;
  readonly #reports = new Set<string>();
  readonly #happened: Map<string, number>;

  constructor(store: MemoryStore, seed: number, happened: Map<string, number>) {
    this.#happened = happened;
    this.#store = store;
    this.#random = randomFrom(seed);
    this.#wechat = new Wechat(
      { appId, secret: 'secret', templates: [{ ...template, title: '诉求办理进度提醒' }] },
      { now: () => new Date(this.#now()) },
    );
  }

  readonly outside = { call: (asked: OutsideCall): OutsideAnswer => this.#answer(asked) };

  timed(now: () => number): void {
    this.#now = now;
  }

  act(scene: Scene): Call {
    const { random, store } = scene;
    if (random.below(4) === 0) {
      const input = {
        clientId: `00000000-0000-4000-8000-${String(random.below(1e12)).padStart(12, '0')}`,
        template: template.id,
        answer: random.pick(['accept', 'accept', 'accept', 'accept', 'reject', '20004', 'acceptWithWords']),
      };
      return call(random.pick(reminded), 'notification.permit', input);
    }
    const told = store
      .all('notice')
      .filter(({ account, inbox }) => account !== null && inbox.state === 'unread');
    if (told.length > 0 && random.below(12) === 0) {
      const notice = random.pick(told);
      if ('requestId' in notice && notice.account !== null)
        return call(notice.account, 'notification.seen', {
          requestId: notice.requestId,
          version: 1 + random.below(store.one('request', notice.requestId)?.version ?? 1),
        });
    }
    return act(scene);
  }

  /** The dialog of WeChat was answered before the phone reports it, and once, however often it is reported. */
  began(one: Call): void {
    if (one.door !== 'api' || one.name !== 'notification.permit') return;
    const { clientId = '', answer = '' } = one.input as { clientId?: string; answer?: string };
    if (answer === 'accept' && !this.#reports.has(clientId)) this.#wechat.permit(one.account, template.id);
    this.#reports.add(clientId);
  }

  wait(random: Random): number {
    // Some take it all back in WeChat's own settings, of which nobody is told.
    if (random.below(6) === 0) this.#wechat.revoke(random.pick(reminded), template.id);
    return wait(random);
  }

  wrote({ name }: StoreOperation, now: number): void {
    if (['person', 'request', 'post'].includes(name)) this.#moved = now;
  }

  #count(what: string): void {
    this.#happened.set(what, (this.#happened.get(what) ?? 0) + 1);
  }

  #answer(asked: OutsideCall): OutsideAnswer {
    if (asked.name === 'operator') {
      const { TemplateId } = z.object({ TemplateId: z.string() }).parse(asked.body);
      if (TemplateId !== dangerTemplate) this.#demandAwake('a text message');
      else this.#count('operator danger');
      const Code = this.#random.below(3) === 0 ? this.#random.pick(operatorCodes) : 'Ok';
      this.#count(`operator ${Code}`);
      return { answer: { SendStatusSet: [{ Code }] }, isFault: Code !== 'Ok' };
    }
    const { pathname, searchParams } = new URL(asked.path, 'http://wechat');
    if (pathname === '/wxa/business/getuserphonenumber') return agreeable.call(asked);
    const token = searchParams.get('access_token');
    if (pathname !== '/cgi-bin/message/subscribe/send')
      return { answer: this.#wechat.answer(pathname, token, asked.body), isFault: false };
    this.#demandDue(sendSchema.parse(asked.body));
    const isFault = this.#random.below(3) === 0;
    const answer = isFault
      ? { errcode: this.#random.pick(wechatCodes) }
      : this.#wechat.answer(pathname, token, asked.body);
    this.#count(`WeChat ${z.object({ errcode: z.number() }).parse(answer).errcode}`);
    return { answer, isFault };
  }

  /** Nobody is woken. A call may arrive a little later than it was decided. */
  #demandAwake(what: string): void {
    const [from, to] = [at(this.#now() - MINUTE), at(this.#now() + MINUTE)];
    demand(afterQuiet(from) <= from || afterQuiet(to) <= to, `${what} was sent at ${to}`);
  }

  /** A message that is asked for has a permit that was reserved for it, and a receiver who has a part. */
  #demandDue({ touser, page, data }: z.output<typeof sendSchema>): void {
    const permits = this.#store.all('permit').filter(({ account }) => account === touser);
    demand(
      permits.some((one) => one.permits.some(({ state }) => state === 'reserved')),
      `${touser} was to be reminded without a permit`,
    );
    const what = data.thing1?.value ?? '';
    const isToPost = page.startsWith('staff/');
    if (!isToPost || what !== postNoticeTitle('danger')) this.#demandAwake(`“${what}”`);
    // What has just changed may be decided either way.
    if (this.#now() - this.#moved < MINUTE) return;
    const request = this.#store.one('request', page.split('=')[1] ?? '');
    const person = request === null ? null : this.#store.one('person', request.personId);
    if (request === null || person === null) throw new Error(`${touser} was told of what does not exist`);
    demand(person.diedOn === null, `${touser} was told of ${person._id}, who has died`);
    const now = at(this.#now());
    const posts = new Map(this.#store.all('post').map((post) => [post._id, post]));
    const there = [request.post, ...request.helpers, ...request.supervisors].flatMap((id) => {
      const post = posts.get(id);
      return post === undefined ? [] : [occupantOf(post, now, posts)?.account];
    });
    demand(
      isToPost
        ? there.includes(touser)
        : recipientsOfRequest(person, request, beijingDay(now)).includes(touser),
      `${touser} was told of ${request._id}, in which they have no part`,
    );
    demand(touser !== request.accused, `${touser} was told of a complaint about them`);
  }

  /** Nobody is at work, and the timer has found nothing more to do. */
  quiet(): void {
    const now = at(this.#now());
    const notices = this.#store.all('notice');
    for (const { _id, effectDueAt } of notices)
      demand(
        effectDueAt === null || effectDueAt > now,
        `${_id} has something left to do since ${effectDueAt ?? ''}`,
      );
    for (const [key, sends] of counted(
      this.#wechat.sent.map(({ page, lines }) => `${page} ${lines[0]?.value ?? ''}`),
    )) {
      const told = notices.filter(
        (notice) =>
          'requestId' in notice &&
          key ===
            `${notice.kind === 'post' ? 'staff/request/index' : 'resident/request/detail/index'}?id=${notice.requestId} ${titleOf(notice) ?? ''}`,
      );
      demand(sends <= told.length, `${key} was sent ${sends} times to ${told.length} who were told`);
    }
    const accepted = notices.filter(({ push }) => push.state === 'accepted').length;
    demand(
      accepted <= this.#wechat.sent.length,
      `${accepted} are said to be accepted, and ${this.#wechat.sent.length} were`,
    );
    for (const notice of notices) {
      this.#demandReached(notice, notices);
      if (urgencyOf(notice) !== 'inbox') this.#count(`push ${notice.push.state}`);
      if (notice.text.state !== 'none') this.#count(`text ${notice.text.state}`);
    }
    for (const { kind, desk } of this.#store.all('task'))
      if (kind === 'undelivered') this.#count(desk === null ? 'undelivered settled' : 'undelivered');
  }

  /** An answer is read, or lay on a named desk, once its time has come. */
  #demandReached(notice: Notice, notices: readonly Notice[]): void {
    if (notice.kind !== 'person' || notice.account === null || urgencyOf(notice) !== 'answer') return;
    const beginning = notice._id.slice(0, notice._id.lastIndexOf('.') + 1);
    const told = notices.filter(({ _id }) => _id.startsWith(beginning));
    if (
      told.some(
        ({ effects, inbox }) => inbox.state === 'read' || effects.some(({ kind }) => kind === 'reach'),
      )
    )
      return;
    const person = this.#store.one('person', notice.personId);
    const version = versionOf({ id: notice._id }, notice.requestId);
    demand(
      person?.diedOn !== null ||
        this.#store.one('task', taskId(notice.requestId, 'undelivered', version)) !== null,
      `nobody has read ${notice._id}, and it lies on no desk`,
    );
  }
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What has to happen in many schedules, for otherwise they prove nothing. */
export const inMessages: readonly string[] = [
  ...[0, ...wechatCodes].map((code) => `WeChat ${code}`),
  ...['Ok', ...operatorCodes].map((code) => `operator ${code}`),
  ...['noPermit', 'over', 'accepted', 'refused', 'unknown'].map((state) => `push ${state}`),
  ...['over', 'noNumber', 'accepted', 'refused', 'unknown'].map((state) => `text ${state}`),
  'operator danger',
  'undelivered',
  'undelivered settled',
];

/**
 * The play about messages.
 * @param seed chooses what WeChat and the operator answer
 * @param happened counts how often they answered what, and how far notices had come whenever nobody was at work
 */
export function messages(seed: number, happened: Map<string, number>): (store: MemoryStore) => Play {
  return (store) => {
    const play = new Messages(store, seed, happened);
    return {
      outside: play.outside,
      timed: (now) => play.timed(now),
      act: (scene) => play.act(scene),
      began: (one) => play.began(one),
      wait: (random) => play.wait(random),
      wrote: (operation, now) => play.wrote(operation, now),
      quiet: () => play.quiet(),
    };
  };
}

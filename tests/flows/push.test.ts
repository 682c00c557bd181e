/**
 * Messages through WeChat: what an account permits, what WeChat answers, and what becomes of a message whose outcome
 * nobody knows. WeChat is the local cloud's, which refuses what WeChat refuses.
 */
import { randomUUID } from 'node:crypto';
import { openOf } from '../../shared/notification/permit';
import type { Permits } from '../../shared/notification/permit';
import type { Fault, Wechat } from '../../localcloud/wechat';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, solved, startWorld, wangLi, zhao } from './world';

const template = 'demo-progress';
const words = '轮椅的轮子坏了，推不动。';
const sendPath = '/cgi-bin/message/subscribe/send';

let world: World;
let wechat: Wechat;
/** How often WeChat was asked to send something, whatever it answered. */
let sends: number;

beforeEach(async () => {
  world = await startWorld();
  if (world.cloud.wechat === undefined) throw new Error('this cloud has no WeChat');
  ({ wechat } = world.cloud);
  sends = 0;
  failWith(() => null);
});
afterEach(() => world.stop());

/** Lets the sending of messages go wrong. @param fault what is wrong with the call of this number, from 1 */
function failWith(fault: (time: number) => Fault): void {
  wechat.fault = ({ path }) => {
    if (path !== sendPath) return null;
    sends += 1;
    return fault(sends);
  };
}

/** An account presses 允许 in WeChat's dialog, and the phone reports it. */
async function permit(account: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    wechat.permit(account, template);
    await world.get(account, 'notification.permit', { clientId: randomUUID(), template, answer: 'accept' });
  }
}

/** A request that was accepted and answered just now. What is told of the first is over before the second. */
async function answeredRequest(): Promise<string> {
  const { id } = await world.get(zhao, 'request.submit', aNeed({ words }));
  await world.get(liaison, 'request.accept', on(id));
  await world.sweep();
  await world.get(liaison, 'request.answer', solved(id, '明天上午修好送回来。'));
  return id;
}

/** How far the message about the answer has come, by account. */
async function pushes(requestId: string): Promise<Readonly<Record<string, string>>> {
  const notices = await world.all('notice', { requestId, code: 'answered' });
  return Object.fromEntries(notices.map(({ account, push }) => [account ?? 'nobody', push.state]));
}

async function permitsOf(account: string): Promise<Permits | undefined> {
  return (await world.all('permit', { account }))[0];
}

async function left(account: string): Promise<number> {
  return (await world.get(account, 'notification.reminders', {})).left;
}

/** Lets the time pass and sweeps, until no message is due any more. */
async function untilNoneIsDue(): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    await world.sweep();
    const due = (await world.all('notice')).flatMap(({ effectDueAt }) => effectDueAt ?? []).sort()[0];
    if (due === undefined) return;
    world.cloud.clock.set(new Date(due));
  }
  throw new Error('messages are still due after thirty rounds');
}

test('an answer reaches the phone of who permits it, and says nothing that others may not read', async () => {
  await permit(zhao);
  const id = await answeredRequest();
  await world.sweep();
  expect(await pushes(id)).toMatchObject({ [zhao]: 'accepted' });
  expect(wechat.sent).toHaveLength(1);
  const [message] = wechat.sent;
  const [request] = await world.all('request', { _id: id });
  expect(message).toMatchObject({
    account: zhao,
    page: `resident/request/detail/index?id=${id}`,
    lines: [
      { value: '有答复了' },
      { value: request?.number },
      { value: expect.stringMatching(/^2026年11月23日 10:\d\d$/) as string },
    ],
  });
  expect(JSON.stringify(message?.lines)).not.toMatch(/赵|轮椅|修/);
  expect(await left(zhao)).toBe(0);
  await untilNoneIsDue();
  expect(wechat.sent).toHaveLength(1);
});

test('without an open permit WeChat is never asked, and the answer stands in the inbox', async () => {
  const id = await answeredRequest();
  await untilNoneIsDue();
  expect(sends).toBe(0);
  expect(await pushes(id)).toMatchObject({ [zhao]: 'noPermit' });
  const { rows } = await world.get(zhao, 'notification.list', { after: null });
  expect(rows.map(({ code }) => code)).toContain('answered');
});

test('the last permit is kept for an answer: that somebody accepts does not use it up', async () => {
  await permit(zhao);
  const { id } = await world.get(zhao, 'request.submit', aNeed({ words }));
  await world.get(liaison, 'request.accept', on(id));
  await untilNoneIsDue();
  expect(wechat.sent).toEqual([]);
  await permit(zhao);
  await world.get(liaison, 'request.askBack', { ...on(id), words: '哪个轮子坏了？' });
  await untilNoneIsDue();
  expect(wechat.sent.map(({ lines }) => lines[0]?.value)).toEqual(['想问一句话']);
});

test('what was read meanwhile is not sent', async () => {
  await permit(zhao);
  const id = await answeredRequest();
  const [notice] = await world.all('notice', { requestId: id, code: 'answered', account: zhao });
  await world.get(zhao, 'notification.read', { id: notice?._id ?? '' });
  await untilNoneIsDue();
  expect(sends).toBe(0);
  expect(await pushes(id)).toMatchObject({ [zhao]: 'over' });
  expect(await left(zhao)).toBe(1);
});

test('a proxy whose grant ends before the message goes gets none', async () => {
  await permit(wangLi);
  const id = await answeredRequest();
  expect(await pushes(id)).toHaveProperty(wangLi, 'due');
  const { grants } = await world.get(zhao, 'grant.list', { personId });
  const grant = grants.find(({ name }) => name === '王丽');
  await world.get(zhao, 'grant.revoke', { personId, grantId: grant?.id ?? '' });
  await untilNoneIsDue();
  expect(wechat.sent).toEqual([]);
});

test('in the quiet hours nothing is sent; what is due then goes when they end', async () => {
  await permit(zhao);
  world.cloud.clock.set(new Date('2026-11-23T15:30:00.000Z'));
  const id = await answeredRequest();
  await world.sweep();
  world.cloud.clock.set(new Date('2026-11-23T22:59:00.000Z'));
  await world.sweep();
  expect(sends).toBe(0);
  world.cloud.clock.set(new Date('2026-11-23T23:00:00.000Z'));
  await world.sweep();
  expect(await pushes(id)).toMatchObject({ [zhao]: 'accepted' });
});

test('a timer that comes late, in the quiet hours, puts the message off', async () => {
  await permit(zhao);
  world.cloud.clock.set(new Date('2026-11-23T13:59:00.000Z'));
  const id = await answeredRequest();
  world.cloud.clock.set(new Date('2026-11-23T14:01:00.000Z'));
  await world.sweep();
  expect(sends).toBe(0);
  world.cloud.clock.set(new Date('2026-11-23T23:00:00.000Z'));
  await world.sweep();
  expect(await pushes(id)).toMatchObject({ [zhao]: 'accepted' });
  expect(sends).toBe(1);
});

describe('somebody in danger', () => {
  const night = '2026-11-23T15:30:00.000Z';

  async function onDutyAt(at: string): Promise<string> {
    const [post] = await world.all('post', { _id: '230623000000:duty' });
    const turn = post?.roster.find(({ fromAt, untilAt }) => fromAt <= at && at < untilAt);
    return turn?.account ?? 'nobody';
  }

  async function inDanger(): Promise<string> {
    return (await world.get(zhao, 'request.submit', aNeed({ danger: true, words: '没有吃的了。' }))).id;
  }

  const toldOfDanger = (): string[] =>
    wechat.sent.filter(({ lines }) => lines[0]?.value.includes('危险')).map(({ account }) => account);

  test('at night, too, who answers for it and who is on duty are reminded at once, and nobody else', async () => {
    world.cloud.clock.set(new Date(night));
    const duty = await onDutyAt(night);
    for (const account of [chair, duty, liaison, zhao]) await permit(account);
    const id = await inDanger();
    await world.sweep();
    expect([...toldOfDanger()].sort()).toEqual([chair, duty].sort());
    const [message] = wechat.sent;
    expect(message?.page).toBe(`staff/request/index?id=${id}`);
    expect(JSON.stringify(message?.lines)).not.toMatch(/赵|吃/);
  });

  test('they are reminded again until somebody has reached the person', async () => {
    const duty = await onDutyAt('2026-11-23T02:00:00.000Z');
    await permit(chair, 3);
    await permit(duty, 3);
    const id = await inDanger();
    await world.sweep();
    expect(toldOfDanger()).toHaveLength(2);
    const [request] = await world.all('request', { _id: id });
    world.cloud.clock.set(new Date(request?.clocks.contact.warnAt ?? ''));
    await world.sweep();
    await world.sweep();
    expect([...toldOfDanger()].sort()).toEqual([chair, chair, duty, duty].sort());
    await world.get(duty, 'request.contact', { ...on(id), how: 'phone', reached: true });
    world.cloud.clock.set(new Date(request?.clocks.contact.at ?? ''));
    await untilNoneIsDue();
    expect(toldOfDanger()).toHaveLength(4);
  });

  test.each([
    [
      'somebody has reached the person',
      (id: string) => world.get(chair, 'request.contact', { ...on(id), how: 'phone', reached: true }),
    ],
    ['the person says that it is over', (id: string) => world.get(zhao, 'request.withdraw', on(id))],
    [
      'their post is theirs no more',
      () =>
        world.database
          .collection('post')
          .doc('230623101000:chair')
          .update({ holder: null, holderName: null }),
    ],
  ])('a reminder that is still on its way does not go once %s', async (_what, happens) => {
    await permit(chair);
    const id = await inDanger();
    await happens(id);
    await untilNoneIsDue();
    expect(toldOfDanger()).toEqual([]);
    expect(await left(chair)).toBe(1);
  });
});

describe('WeChat answers', () => {
  test('43101: nothing is permitted, whatever the phone has reported', async () => {
    await permit(zhao, 3);
    wechat.revoke(zhao, template);
    const id = await answeredRequest();
    await untilNoneIsDue();
    expect(sends).toBe(1);
    expect(await pushes(id)).toMatchObject({ [zhao]: 'noPermit' });
    expect(await left(zhao)).toBe(0);
  });

  test.each([47003, 40037, 41030, 40003])(
    '%i: our fault is not repeated, and uses up nothing',
    async (code) => {
      await permit(zhao);
      failWith(() => ({ code }));
      const id = await answeredRequest();
      await untilNoneIsDue();
      expect(sends).toBe(1);
      expect(await pushes(id)).toMatchObject({ [zhao]: 'refused' });
      expect(await left(zhao)).toBe(1);
    },
  );

  test.each([-1, 45009])('%i: it is sent later, and once', async (code) => {
    await permit(zhao);
    failWith((time) => (time <= 3 ? { code } : null));
    const id = await answeredRequest();
    await untilNoneIsDue();
    expect(sends).toBe(4);
    expect(wechat.sent).toHaveLength(1);
    expect(await pushes(id)).toMatchObject({ [zhao]: 'accepted' });
  });

  test('always that it is busy: after a day the responsible post has a task', async () => {
    await permit(zhao);
    failWith(() => ({ code: -1 }));
    const id = await answeredRequest();
    await untilNoneIsDue();
    expect(sends).toBeGreaterThan(5);
    expect(sends).toBeLessThan(30);
    const [request] = await world.all('request', { _id: id });
    const tasks = await world.all('task', { requestId: id, kind: 'requestUndone' });
    expect(tasks.map(({ desk }) => desk)).toEqual([request?.post]);
  });

  test('40001: the token is renewed once, and the message sent once', async () => {
    await permit(zhao);
    await answeredRequest();
    await world.sweep();
    expect(wechat.sent).toHaveLength(1);
    await permit(zhao);
    failWith((time) => (time === 2 ? { code: 40001 } : null));
    await answeredRequest();
    await world.sweep();
    expect(sends).toBe(3);
    expect(wechat.sent).toHaveLength(2);
  });

  test.each(['answerLost', 'neverArrives'] as const)(
    '%s: nobody knows, so it is neither sent again nor given back',
    async (fault) => {
      await permit(zhao);
      failWith(() => fault);
      const id = await answeredRequest();
      await untilNoneIsDue();
      expect(sends).toBe(1);
      expect(await pushes(id)).toMatchObject({ [zhao]: 'unknown' });
      expect(await left(zhao)).toBe(0);
      expect((await permitsOf(zhao))?.permits.map(({ state }) => state)).toEqual(['reserved']);
    },
  );
});

test('an attempt that stopped after reserving is not repeated, because WeChat may have received it', async () => {
  await permit(zhao, 2);
  const { id } = await world.get(zhao, 'request.submit', aNeed({ words }));
  await world.get(liaison, 'request.accept', on(id));
  await world.get(liaison, 'request.askBack', { ...on(id), words: '哪个轮子坏了？' });
  const [notice] = await world.all('notice', { requestId: id, code: 'askedBack', account: zhao });
  const before = await permitsOf(zhao);
  const [first, second] = before?.permits ?? [];
  if (notice === undefined || before === undefined || first === undefined || second === undefined)
    throw new Error('the notice or its permits are missing');
  const since = '2026-11-23T01:50:00.000Z';
  const reserved = { id: first.id, at: first.at, state: 'reserved', notice: notice._id, since };
  await world.database
    .collection('permit')
    .doc(before._id)
    .update({ permits: world.database.command.set([reserved, second]) });
  await untilNoneIsDue();
  expect(wechat.sent.map(({ lines }) => lines[0]?.value)).not.toContain('想问一句话');
  const [after] = await world.all('notice', { _id: notice._id });
  expect(after?.push.state).toBe('unknown');
});

test('two timers at once send a message once', async () => {
  await permit(zhao, 3);
  const id = await answeredRequest();
  await Promise.all([world.sweep(), world.sweep(), world.sweep()]);
  await untilNoneIsDue();
  expect(sends).toBe(wechat.sent.length);
  expect(wechat.sent.filter(({ lines }) => lines[0]?.value === '有答复了')).toHaveLength(1);
  expect(await pushes(id)).toMatchObject({ [zhao]: 'accepted' });
});

describe('what the phone reports', () => {
  test('counts once, however often it is reported', async () => {
    const report = { clientId: randomUUID(), template, answer: 'accept' };
    await Promise.all([1, 2, 3].map(() => world.get(zhao, 'notification.permit', report)));
    const permits = await permitsOf(zhao);
    expect(permits === undefined ? 0 : openOf(permits)).toBe(1);
  });

  test.each([
    ['reject', 'reject'],
    ['20004', 'off'],
    ['ban', 'ban'],
    ['filter', 'filter'],
    ['acceptWithSomething', 'unknown'],
  ])('%s permits nothing', async (answer, read) => {
    expect(
      await world.get(zhao, 'notification.permit', { clientId: randomUUID(), template, answer }),
    ).toEqual({ template, left: 0, answer: read });
  });

  test('is refused for a template that is not ours', async () => {
    expect(
      await world.ask(zhao, 'notification.permit', {
        clientId: randomUUID(),
        template: 'another',
        answer: 'accept',
      }),
    ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });

  test('says what is left, and what was answered last', async () => {
    expect(await world.get(zhao, 'notification.reminders', {})).toEqual({
      template,
      left: 0,
      answer: null,
    });
    await permit(zhao, 2);
    expect(await world.get(zhao, 'notification.reminders', {})).toEqual({
      template,
      left: 2,
      answer: 'accept',
    });
  });
});

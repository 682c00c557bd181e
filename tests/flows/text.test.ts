/**
 * Text messages: what follows where nobody has read an answer some hours later, to whom, how often at most, and what
 * becomes of one whose outcome nobody knows. The operator is the local cloud's, which refuses what the operator refuses.
 */
import { randomUUID } from 'node:crypto';
import { isTexted } from '../../shared/notification/ladder';
import type { AccessNeed } from '../../shared/person/access';
import { noEffects } from '../../shared/effect';
import { texting } from '../../shared/settings';
import type { TextFault, TextOperator } from '../../localcloud/text-operator';
import type { World } from './world';
import { aNeed, chair, liaison, monday, on, personId, solved, startWorld, wangLi, zhao } from './world';

const template = 'demo-progress';

let world: World;
let operator: TextOperator;
/** How often the operator was asked to send something, whatever it answered. */
let calls: number;

beforeEach(async () => {
  world = await startWorld();
  if (world.cloud.texts === undefined) throw new Error('this cloud has no operator');
  operator = world.cloud.texts;
  failWith(() => null);
});
afterEach(() => world.stop());

/** Lets the sending go wrong. @param fault what is wrong with the call of this number, from 1 */
function failWith(fault: (time: number) => TextFault): void {
  calls = 0;
  operator.fault = () => {
    calls += 1;
    return fault(calls);
  };
}

/** A request that was answered just now. */
async function answeredRequest(): Promise<string> {
  const { id } = await world.get(zhao, 'request.submit', aNeed({ words: '轮椅的轮子坏了，推不动。' }));
  await world.get(liaison, 'request.accept', on(id));
  await world.sweep();
  await world.get(liaison, 'request.answer', solved(id, '明天上午修好送回来。'));
  await world.sweep();
  return id;
}

/** Lets so many hours pass since Monday at ten, and sweeps. */
async function after(hours: number): Promise<void> {
  world.cloud.clock.set(new Date(monday.getTime() + hours * 3_600_000 + 60_000));
  await world.sweep();
}

/** Lets the rest of the day's working hours pass, and sweeps in each. */
async function untilEvening(): Promise<void> {
  for (let hour: number = texting.afterHours; hour < 10; hour += 1) await after(hour);
}

/** How far the text message about the answer to the person has come. */
async function texted(requestId: string): Promise<string | undefined> {
  return (await world.all('notice', { requestId, code: 'answered', account: zhao }))[0]?.text.state;
}

async function permit(account: string): Promise<void> {
  world.cloud.wechat?.permit(account, template);
  await world.get(account, 'notification.permit', { clientId: randomUUID(), template, answer: 'accept' });
}

const says = async (needs: AccessNeed[]): Promise<void> => {
  await world.get(zhao, 'access.set', { personId, needs, when: null });
};

test('nobody has read the answer two hours later: one text message, which says nothing that others may not read', async () => {
  const id = await answeredRequest();
  await after(texting.afterHours - 1);
  expect([operator.sent, await texted(id)]).toEqual([[], 'due']);
  await after(texting.afterHours);
  const [request] = await world.all('request', { _id: id });
  const [person] = await world.all('person', { _id: personId });
  const phone = world.sealer.open(person?.sealed.phone ?? '', ['person', personId, 'phone']);
  expect(operator.sent).toEqual([
    {
      phone,
      at: expect.any(String) as string,
      words: `【问需响应】您提的事：有答复了。编号 ${request?.number ?? ''}。请打开微信小程序“问需响应”看看。`,
    },
  ]);
  expect(operator.sent[0]?.words).not.toMatch(/赵|轮椅|修/);
  expect(await texted(id)).toBe('accepted');
  await after(texting.afterHoursPushed + 1);
  expect(calls).toBe(1);
});

test.each([
  ['the person', zhao],
  ['one who acts for them', wangLi],
])('%s has read it: none', async (_who, account) => {
  const id = await answeredRequest();
  const { version } = await world.get(account, 'request.get', { id });
  await world.get(account, 'notification.seen', { requestId: id, version });
  await after(texting.afterHours);
  expect([calls, await texted(id)]).toEqual([0, 'over']);
});

test('that WeChat has accepted a message lengthens the wait, and ends nothing', async () => {
  await permit(zhao);
  const id = await answeredRequest();
  await after(texting.afterHours);
  expect([calls, await texted(id)]).toEqual([0, 'due']);
  await after(texting.afterHoursPushed);
  expect([operator.sent.length, await texted(id)]).toEqual([1, 'accepted']);
});

test('whoever acts for them gets no text message, for the number is the person’s', async () => {
  const id = await answeredRequest();
  await after(texting.afterHoursPushed);
  const notices = await world.all('notice', { requestId: id, code: 'answered' });
  expect(notices.map(({ account, text }) => [account, text.state])).toEqual(
    expect.arrayContaining([
      [zhao, 'accepted'],
      [wangLi, 'over'],
    ]),
  );
  expect(operator.sent).toHaveLength(1);
});

describe('by how the person is reached', () => {
  test('家属转达: the family is told in the app, and the person gets none', async () => {
    await says(['relay']);
    const id = await answeredRequest();
    await after(texting.afterHours);
    expect([calls, await texted(id)]).toEqual([0, 'over']);
  });

  test('家属转达 where no family is told any more: the person gets it', async () => {
    await says(['relay']);
    await answeredRequest();
    const { grants } = await world.get(zhao, 'grant.list', { personId });
    for (const { id: grantId } of grants) await world.get(zhao, 'grant.revoke', { personId, grantId });
    await after(texting.afterHours);
    expect(operator.sent).toHaveLength(1);
  });

  test('读屏: the number can be heard digit by digit', async () => {
    await says(['screenReader']);
    const id = await answeredRequest();
    await after(texting.afterHours);
    const [request] = await world.all('request', { _id: id });
    expect(operator.sent[0]?.words).toContain(`编号 ${Array.from(request?.number ?? '').join(' ')}。`);
  });

  test('只文字, 大字, 语音, 手语 and easy words: as for everybody', () => {
    for (const need of ['textOnly', 'largeText', 'voice', 'sign', 'signVideo', 'easyWords'] as const)
      expect([need, isTexted([need], true)]).toEqual([need, true]);
  });
});

test('in the quiet hours none goes; what is due then goes when they end', async () => {
  world.cloud.clock.set(new Date('2026-11-23T13:30:00.000Z'));
  const id = await answeredRequest();
  world.cloud.clock.set(new Date('2026-11-23T22:59:00.000Z'));
  await world.sweep();
  expect([calls, await texted(id)]).toEqual([0, 'due']);
  world.cloud.clock.set(new Date('2026-11-23T23:00:00.000Z'));
  await world.sweep();
  expect(await texted(id)).toBe('accepted');
});

test('a timer that comes late, in the quiet hours, puts off both messages and loses neither', async () => {
  await permit(zhao);
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(id));
  await world.get(liaison, 'request.answer', solved(id, '明天送到。'));
  world.cloud.clock.set(new Date('2026-11-23T15:30:00.000Z'));
  await world.sweep();
  expect([calls, world.cloud.wechat?.sent.length]).toEqual([0, 0]);
  for (const at of ['2026-11-23T23:00:00.000Z', '2026-11-24T00:30:00.000Z']) {
    world.cloud.clock.set(new Date(at));
    await world.sweep();
  }
  const [notice] = await world.all('notice', { requestId: id, code: 'answered', account: zhao });
  expect([notice?.push.state, notice?.text.state]).toEqual(['accepted', 'accepted']);
});

describe('somebody in danger', () => {
  const chairPost = '230623101000:chair';
  const mobile = '15400000099';

  async function chairAnswersAt(phone: string): Promise<void> {
    await world.database.collection('post').doc(chairPost).update({ phone });
  }

  async function inDanger(): Promise<string> {
    world.cloud.clock.set(new Date('2026-11-23T15:30:00.000Z'));
    return (await world.get(zhao, 'request.submit', aNeed({ danger: true, words: '没有吃的了。' }))).id;
  }

  const toChair = async (requestId: string): Promise<string | undefined> =>
    (await world.all('notice', { requestId, code: 'danger', account: chair }))[0]?.text.state;

  test('the post’s own number is told at once, at night, too, and reads no name and no need', async () => {
    await chairAnswersAt(mobile);
    const id = await inDanger();
    await world.sweep();
    const [request] = await world.all('request', { _id: id });
    expect(operator.sent).toEqual([
      {
        phone: mobile,
        at: expect.any(String) as string,
        words: `【问需响应】有人有危险，请马上联系。编号 ${request?.number ?? ''}。请打开微信小程序“问需响应”。`,
      },
    ]);
    expect(await toChair(id)).toBe('accepted');
  });

  test('a number that is no mobile receives none', async () => {
    await chairAnswersAt('0459-5551234');
    const id = await inDanger();
    await world.sweep();
    expect([calls, await toChair(id)]).toEqual([0, 'noNumber']);
  });

  test('somebody has reached the person before it goes: none', async () => {
    await chairAnswersAt(mobile);
    const id = await inDanger();
    await world.get(chair, 'request.contact', { ...on(id), how: 'phone', reached: true });
    await world.sweep();
    expect([calls, await toChair(id)]).toEqual([0, 'over']);
  });
});

describe('the operator answers', () => {
  test.each(['LimitExceeded.PhoneNumberThirtySecondLimit', 'InternalError.Timeout', 'RequestLimitExceeded'])(
    '%s: it is sent later, and once',
    async (code) => {
      failWith((time) => (time <= 2 ? { code } : null));
      const id = await answeredRequest();
      await untilEvening();
      expect([calls, operator.sent.length, await texted(id)]).toEqual([3, 1, 'accepted']);
    },
  );

  test.each([
    ['FailedOperation.TemplateIncorrectOrUnapproved', 'refused'],
    ['AuthFailure.SignatureFailure', 'refused'],
    ['FailedOperation.PhoneNumberInBlacklist', 'noNumber'],
  ])('%s: not again, and %s', async (code, state) => {
    failWith(() => ({ code }));
    const id = await answeredRequest();
    await untilEvening();
    expect([calls, await texted(id)]).toEqual([1, state]);
  });

  test.each(['answerLost', 'neverArrives'] as const)(
    '%s: nobody knows, so it is never sent again',
    async (fault) => {
      failWith(() => fault);
      const id = await answeredRequest();
      await untilEvening();
      expect([calls, await texted(id)]).toEqual([1, 'unknown']);
    },
  );
});

test('an attempt that stopped while it was sending is not repeated', async () => {
  const id = await answeredRequest();
  const [notice] = await world.all('notice', { requestId: id, code: 'answered', account: zhao });
  await world.database
    .collection('notice')
    .doc(notice?._id ?? '')
    .update({ text: { state: 'sending', at: monday.toISOString() } });
  await after(texting.afterHours);
  expect([calls, await texted(id)]).toEqual([0, 'unknown']);
});

test('an attempt that comes when another has sent it leaves nothing to be done', async () => {
  const id = await answeredRequest();
  const [notice] = await world.all('notice', { requestId: id, code: 'answered', account: zhao });
  await world.database
    .collection('notice')
    .doc(notice?._id ?? '')
    .update({ text: { state: 'accepted', at: monday.toISOString() } });
  await after(texting.afterHours);
  const [left] = await world.all('notice', { _id: notice?._id ?? '' });
  expect([calls, left?.text.state, left?.effects.map(({ kind }) => kind)]).toEqual([
    0,
    'accepted',
    ['reach'],
  ]);
});

test('two timers at once send it once', async () => {
  const id = await answeredRequest();
  world.cloud.clock.set(new Date(monday.getTime() + texting.afterHours * 3_600_000 + 60_000));
  await Promise.all([world.sweep(), world.sweep(), world.sweep()]);
  await untilEvening();
  expect([calls, await texted(id)]).toEqual([1, 'accepted']);
});

test('the day’s text messages are used up: none goes, and a cadre tells the person', async () => {
  const id = await answeredRequest();
  const [notice] = await world.all('notice', { requestId: id, code: 'answered', account: zhao });
  if (notice === undefined) throw new Error('there is no notice');
  const others = Array.from({ length: texting.mostADay }, (_each, index): typeof notice => ({
    ...notice,
    ...noEffects,
    _id: `another-${index}`,
    account: `account-${index}`,
    text: { state: 'accepted', at: monday.toISOString() },
  }));
  world.put('notice', others);
  await after(texting.afterHours);
  expect([calls, await texted(id)]).toEqual([0, 'capped']);
  world.cloud.clock.set(new Date('2026-11-24T09:00:00.000Z'));
  await world.sweep();
  expect(await world.all('task', { requestId: id, kind: 'undelivered', doneAt: null })).toHaveLength(1);
});

test('a text message proves nothing: where still nobody has read it, a cadre tells the person', async () => {
  const id = await answeredRequest();
  await after(texting.afterHours);
  expect(await texted(id)).toBe('accepted');
  world.cloud.clock.set(new Date('2026-11-24T09:00:00.000Z'));
  await world.sweep();
  expect(await world.all('task', { requestId: id, kind: 'undelivered', doneAt: null })).toHaveLength(1);
});

test('the cadre sees what became of it', async () => {
  const id = await answeredRequest();
  const told = async (): Promise<unknown> => {
    const { rows } = await world.get(liaison, 'request.told', { id });
    return rows.flatMap(({ code, name, text }) => (code === 'answered' ? [[name, text]] : []));
  };
  expect(await told()).toContainEqual([null, 'soon']);
  await after(texting.afterHours);
  const names = (await told()) as readonly (readonly [string | null, string])[];
  expect(names).toContainEqual([null, 'accepted']);
  expect(names.filter(([name]) => name !== null).map(([, text]) => text)).not.toContain('accepted');
});

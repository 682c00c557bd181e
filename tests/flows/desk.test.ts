/**
 * A cadre at an office computer: from the code on the screen to the end of the session, and everything that
 * does not let anybody in.
 */
import { randomUUID } from 'node:crypto';
import { contract } from '../../shared/contract';
import type { Answer, Input, OperationName, Output } from '../../shared/contract';
import { deskSessions } from '../../shared/settings';
import { familyGrant } from '../../demo/persons';
import type { Target } from '../builders/inputs';
import { inputs } from '../builders/inputs';
import { idOf } from '../builders/stored-request';
import type { World } from './world';
import { aNeed, chair, liaison, monday, on, personId, startWorld, wangLi, zhao } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const names = Object.keys(contract) as OperationName[];
const sent = { filter: 'all', after: null } as const;
let minutes = 0;
beforeEach(() => {
  minutes = 0;
});

/** So many minutes later. */
function later(more: number): void {
  minutes += more;
  world.cloud.clock.set(new Date(monday.getTime() + minutes * 60_000));
}

const at = <N extends OperationName>(
  browser: string,
  name: N,
  input: Input<N>,
  more: object = {},
): Promise<Answer<N>> =>
  world.cloud.invoke('api', { name, input, ...more }, { browser }) as Promise<Answer<N>>;

async function begun(
  browser: string,
  clientId: string = randomUUID(),
): Promise<Output<'desk.begin'> & { clientId: string }> {
  const answer = await at(browser, 'desk.begin', { clientId });
  if (!answer.ok) throw new Error(answer.code);
  return { ...answer.data, clientId };
}

/** Somebody signs in at a browser. */
async function signedIn(browser: string, account: string): Promise<string> {
  const { code } = await begun(browser);
  const { rows } = await world.get(account, 'desk.confirm', { code });
  return rows[0]?.id ?? '';
}

const codeOf = async (answer: Promise<{ ok: boolean; code?: string }>): Promise<string> =>
  answer.then(({ ok, code }) => (ok ? 'ok' : (code ?? '')));
const stateOf = async (browser: string, clientId: string): Promise<string> => {
  const answer = await at(browser, 'desk.state', { clientId });
  return answer.ok ? answer.data.state : answer.code;
};

test('a browser shows a code, the cadre says it on the phone, and the browser works as that cadre: her desk, her name, her words', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  const { code, untilAt, clientId } = await begun('office');
  expect(code).toMatch(/^\d{4} \d{4}$/);
  expect(Date.parse(untilAt) - world.cloud.clock.now().getTime()).toBeLessThanOrEqual(
    deskSessions.codeMinutes * 60_000,
  );
  expect(await stateOf('office', clientId)).toBe('waiting');
  expect(await codeOf(at('office', 'task.desk', sent))).toBe('NOT_SIGNED_IN');

  const { rows } = await world.get(liaison, 'desk.confirm', { code });
  expect(rows).toMatchObject([{ here: false }]);
  expect(await stateOf('office', clientId)).toBe('open');
  expect(await at('office', 'session.get', {})).toMatchObject({
    ok: true,
    data: { atDesk: true, persons: [], posts: [{ name: '陈桂兰' }] },
  });
  expect(await at('office', 'desk.list', {})).toMatchObject({
    ok: true,
    data: { rows: [{ id: rows[0]?.id, here: true }] },
  });
  const desk = await at('office', 'task.desk', sent);
  expect(desk.ok && desk.data.rows.map((row) => row.id)).toContain(id);
  expect(await at('office', 'request.accept', on(id))).toMatchObject({ ok: true });
  expect((await world.get(zhao, 'request.get', { id })).timeline.at(-1)).toMatchObject({
    kind: 'accepted',
    by: '陈桂兰',
  });
  // The phone stays what it was.
  expect(await world.get(liaison, 'session.get', {})).toMatchObject({ atDesk: false });
});

test('a 管理员 works there too, at organisations alone', async () => {
  await signedIn('office', 'demo-wu-jianguo');
  expect(await at('office', 'session.get', {})).toMatchObject({
    ok: true,
    data: { atDesk: true, posts: [], administers: [{ code: '230000000000' }] },
  });
  expect(await at('office', 'org.get', { code: '230623000000' })).toMatchObject({ ok: true });
  expect(await codeOf(at('office', 'task.desk', sent))).toBe('NOT_ALLOWED');
});

test('nothing of the code or of the browser lies in the store as it is', async () => {
  const { code } = await begun('office-uuid');
  const [stored] = await world.all('deskSession');
  expect(JSON.stringify(stored)).not.toMatch(/office-uuid/);
  expect(JSON.stringify(stored)).not.toContain(code.replace(' ', ''));
});

test('a page that asks again because it heard no answer is shown the same code, and there is one session', async () => {
  const first = await begun('office');
  later(1);
  expect(await begun('office', first.clientId)).toEqual(first);
  expect(await world.all('deskSession')).toHaveLength(1);
});

test('thirty-one minutes in which nothing was done end the session; what somebody does keeps it open, what a page does by itself does not', async () => {
  await signedIn('office', liaison);
  later(29);
  expect(await codeOf(at('office', 'task.desk', sent))).toBe('ok');
  later(29);
  // The desk looks for news by itself.
  expect(
    await codeOf(at('office', 'task.news', { since: monday.toISOString() }, { isBackground: true })),
  ).toBe('ok');
  later(2);
  expect(await codeOf(at('office', 'task.desk', sent))).toBe('NOT_SIGNED_IN');
  expect((await world.get(liaison, 'desk.list', {})).rows).toEqual([]);
});

test('a call is written down once a minute at most', async () => {
  const id = await signedIn('office', liaison);
  const seenAt = async (): Promise<string | null | undefined> =>
    (await world.all('deskSession', { _id: id }))[0]?.seenAt;
  const before = await seenAt();
  await at('office', 'task.desk', sent);
  expect(await seenAt()).toBe(before);
  later(2);
  await at('office', 'task.desk', sent);
  expect(await seenAt()).not.toBe(before);
});

test('a code lets one computer in once: not by somebody else, and not again after it was ended', async () => {
  const { code } = await begun('office');
  const [session] = (await world.get(liaison, 'desk.confirm', { code })).rows;
  expect(await codeOf(world.ask(chair, 'desk.confirm', { code }))).toBe('NO_SUCH_CODE');
  // An answer that was lost is given again, and nothing else comes of it.
  expect((await world.get(liaison, 'desk.confirm', { code })).rows).toEqual([session]);
  await world.get(liaison, 'desk.end', { which: session?.id ?? '' });
  for (const account of [liaison, chair])
    expect(await codeOf(world.ask(account, 'desk.confirm', { code }))).toBe('NO_SUCH_CODE');
  expect(await codeOf(at('office', 'task.desk', sent))).toBe('NOT_SIGNED_IN');
});

test('two phones that say one code at the same moment: one of them is in', async () => {
  for (const office of ['one', 'two', 'three', 'four']) {
    const { code } = await begun(office);
    const answers = await Promise.all(
      [liaison, chair].map((account) => codeOf(world.ask(account, 'desk.confirm', { code }))),
    );
    expect(answers.sort()).toEqual(['NO_SUCH_CODE', 'ok']);
  }
});

test('a code that is too old, that was never given, or that another took the place of is the same refusal', async () => {
  const old = await begun('office');
  later(deskSessions.codeMinutes + 1);
  expect(await stateOf('office', old.clientId)).toBe('over');
  const replaced = await begun('office');
  later(1);
  await begun('office');
  expect(await stateOf('office', replaced.clientId)).toBe('over');
  const before = await world.prints('deskSession');
  const answers = await Promise.all(
    [old.code, replaced.code, '0000 0000'].map((code) => world.ask(liaison, 'desk.confirm', { code })),
  );
  expect(answers).toEqual(
    answers.map(() => ({ ok: false, now: expect.any(String) as string, code: 'NO_SUCH_CODE', args: {} })),
  );
  expect(await world.prints('deskSession')).toEqual(before);
});

test('tries are counted by account and day', async () => {
  for (let tried = 0; tried < deskSessions.triesADay; tried += 1)
    expect(await codeOf(world.ask(liaison, 'desk.confirm', { code: '0000 0000' }))).toBe('NO_SUCH_CODE');
  const { code } = await begun('office');
  expect(await world.ask(liaison, 'desk.confirm', { code })).toMatchObject({
    ok: false,
    code: 'TOO_MANY_TRIES',
    args: { most: deskSessions.triesADay },
  });
  expect(await codeOf(world.ask(chair, 'desk.confirm', { code }))).toBe('ok');
});

test('two computers are two sessions: each shows and ends by itself, and all of them at once', async () => {
  const [office, home] = [await signedIn('office', liaison), await signedIn('home', liaison)];
  const others = await signedIn('chair’s', chair);
  expect((await world.get(liaison, 'desk.list', {})).rows.map(({ id }) => id).sort()).toEqual(
    [office, home].sort(),
  );
  // Somebody else's is not there to be ended.
  expect((await world.get(liaison, 'desk.end', { which: others })).rows).toHaveLength(2);
  expect((await world.get(liaison, 'desk.end', { which: home })).rows.map(({ id }) => id)).toEqual([office]);
  expect([
    await codeOf(at('home', 'task.desk', sent)),
    await codeOf(at('office', 'task.desk', sent)),
    await codeOf(at('chair’s', 'task.desk', sent)),
  ]).toEqual(['NOT_SIGNED_IN', 'ok', 'ok']);
  await signedIn('home', liaison);
  expect((await world.get(liaison, 'desk.end', { which: 'all' })).rows).toEqual([]);
  expect([
    await codeOf(at('home', 'task.desk', sent)),
    await codeOf(at('office', 'task.desk', sent)),
    await codeOf(at('chair’s', 'task.desk', sent)),
  ]).toEqual(['NOT_SIGNED_IN', 'NOT_SIGNED_IN', 'ok']);
});

test('a desk ends its own session, and the next cadre signs in there', async () => {
  await signedIn('office', liaison);
  const home = await signedIn('home', liaison);
  expect(await at('office', 'desk.end', { which: 'here' })).toMatchObject({
    ok: true,
    data: { rows: [{ id: home, here: false }] },
  });
  expect(await codeOf(at('office', 'task.desk', sent))).toBe('NOT_SIGNED_IN');
  await signedIn('office', chair);
  expect(await at('office', 'session.get', {})).toMatchObject({
    ok: true,
    data: { posts: [{ name: '李国华' }] },
  });
});

test('whoever stands on no post any more is refused at the next call, and asking anew is of no use', async () => {
  await signedIn('office', liaison);
  await world.get(chair, 'directory.vacate', {
    post: '230623101201:liaison',
    version: await world.versionOf('230623101201:liaison'),
  });
  expect(await codeOf(at('office', 'task.desk', sent))).toBe('NOT_SIGNED_IN');
  const { code } = await begun('office');
  expect(await codeOf(world.ask(liaison, 'desk.confirm', { code }))).toBe('NOT_ALLOWED');
});

test('only a cadre on a phone lets a computer in: no resident, no other computer, no timer, no function', async () => {
  const { code } = await begun('second');
  await signedIn('office', liaison);
  expect([
    await codeOf(world.ask(zhao, 'desk.confirm', { code })),
    await codeOf(at('office', 'desk.confirm', { code })),
    await codeOf(at('second', 'desk.confirm', { code })),
  ]).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_SIGNED_IN']);
  for (const caller of [{ server: true }, { timer: 'sweep' }] as const)
    expect(
      await world.cloud.invoke('api', { name: 'desk.confirm', input: { code } }, caller),
    ).not.toMatchObject({ ok: true });
  expect(await codeOf(world.ask(liaison, 'desk.confirm', { code }))).toBe('ok');
});

const nothing: Target = {
  request: idOf('nothing'),
  person: personId,
  medium: randomUUID(),
  task: 'no.task',
  notice: 'no.notice',
  receiver: 'no:post',
  post: 'no:post',
  into: 'no:other',
  duty: 'no:duty',
  village: '230623101201',
  claim: 'nothing',
  code: '00000000',
  grant: 'nothing',
  reconciliation: 'nothing',
};
const tryAll = (browser: string, which: readonly OperationName[]): Promise<string[]> =>
  Promise.all(
    which.map(
      async (name) =>
        `${name} ${await codeOf(at(browser, name, inputs[name](nothing) as Input<OperationName>))}`,
    ),
  );

test('a browser nobody is signed in at may ask for a code, look what became of it and read the policies, and nothing else', async () => {
  const before = await world.prints('request', 'task', 'notice', 'post', 'person', 'audit');
  const others = names.filter(
    (name) => !['desk.begin', 'desk.state', 'policy.list', 'policy.get'].includes(name),
  );
  expect(await tryAll('office', others)).toEqual(others.map((name) => `${name} NOT_SIGNED_IN`));
  expect(await world.prints('request', 'task', 'notice', 'post', 'person', 'audit')).toEqual(before);
});

test('a desk is nobody’s own phone: a cadre’s own record, and her mother’s, are not there, and nothing is done about them', async () => {
  // She is a resident herself, and looks after 赵淑芬.
  await world.database.collection('person').doc('demo-person-ma-fushan').update({ holder: liaison });
  await world.database
    .collection('person')
    .doc(personId)
    .update({
      grants: world.database.command.push([
        familyGrant({ account: liaison, name: '陈桂兰', relation: '侄女' }, '2026-11-01', '2027-10-31'),
      ]),
    });
  expect((await world.get(liaison, 'session.get', {})).persons).toHaveLength(2);
  await signedIn('office', liaison);
  expect(await at('office', 'session.get', {})).toMatchObject({ ok: true, data: { persons: [] } });
  const ofOneself = names.filter(
    (name) => !contract[name].roles.some((role) => role === 'cadre' || role === 'desk'),
  );
  expect(ofOneself).toEqual(
    expect.arrayContaining([
      'request.submit',
      'request.mine',
      'person.introduce',
      'claim.enter',
      'grant.offer',
      'desk.begin',
    ]),
  );
  const before = await world.prints('request', 'person', 'slot');
  expect(await tryAll('office', ofOneself)).toEqual(ofOneself.map((name) => `${name} NOT_ALLOWED`));
  expect(await world.prints('request', 'person', 'slot')).toEqual(before);
  // What she may see as the cadre of the village she sees as that alone.
  const { id } = await world.get(wangLi, 'request.submit', aNeed());
  expect(await at('office', 'request.get', { id })).toMatchObject({
    ok: true,
    data: { may: expect.not.arrayContaining(['withdraw', 'nudge', 'rate']) as string[] },
  });
});

/**
 * Every verb of the person, the cadre and those above, through the built functions: who hears what, who has
 * it, and what stays hidden.
 */
import { requestOf } from '../builders/notices';
import { randomUUID } from 'node:crypto';
import type { DeskRow } from '../../shared/task/task.contract';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, solved, recordPerson, startWorld, wangLi, zhao } from './world';

const rehabilitation = 'demo-liu-haitao';
const rights = 'demo-gao-min';
const countyChair = 'demo-zhang-zhiyuan';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function working(change: Parameters<typeof aNeed>[0] = {}): Promise<string> {
  const { id } = await world.get(zhao, 'request.submit', aNeed(change));
  await world.get(liaison, 'request.accept', on(id));
  return id;
}
async function codesTo(account: string, id: string): Promise<string[]> {
  const { rows } = await world.get(account, 'notification.list', { after: null });
  return rows
    .filter((row) => requestOf(row) === id)
    .map(({ code }) => code)
    .reverse();
}
async function onDesk(account: string, id: string): Promise<string[]> {
  const { rows } = await world.get(account, 'task.desk', { filter: 'all', after: null });
  return rows.filter((row) => row.id === id).map(({ kind }) => kind);
}
async function postNamed(id: string, title: string): Promise<string> {
  const { posts } = await world.get(liaison, 'request.posts', { id });
  const found = posts.find((post) => post.title.endsWith(title));
  if (found === undefined) throw new Error(`no ${title} among ${posts.map((post) => post.title).join('、')}`);
  return found.id;
}

describe('a transfer', () => {
  test('is offered, refused with a reason, offered to another, taken: one post has it at every moment', async () => {
    const id = await working();
    const offered = await world.get(liaison, 'request.offer', {
      ...on(id),
      post: await postNamed(id, '教育就业部'),
      words: '是不是该你们办？',
    });
    expect([offered.cadre.title, offered.transfer]).toEqual(['红旗镇阳光村专职委员', '林甸县残联教育就业部']);
    const education = (await world.all('post', { _id: '230623000000:education' }))[0]?.holder ?? '';
    expect(await onDesk(education, id)).toEqual(['transfer']);
    await world.get(education, 'request.refuse', { ...on(id), words: '轮椅归康复部。' });
    expect([
      await onDesk(education, id),
      await onDesk(liaison, id),
      (await codesTo(liaison, id)).at(-1),
    ]).toEqual([[], ['request'], 'refused']);
    await world.get(liaison, 'request.offer', {
      ...on(id),
      post: await postNamed(id, '康复部'),
      words: '请康复部来办。',
    });
    const taken = await world.get(rehabilitation, 'request.take', on(id));
    expect([taken.cadre.name, taken.because.rule, taken.state]).toEqual(['刘海涛', 'transfer', 'working']);
    expect([await onDesk(liaison, id), await onDesk(rehabilitation, id)]).toEqual([[], ['request']]);
    expect(await codesTo(zhao, id)).toContain('transferred');
  });

  test('refused by two posts lies with the level above, whose word settles it', async () => {
    const id = await working();
    for (const section of ['教育就业部', '组联部']) {
      const post = await postNamed(id, section);
      await world.get(liaison, 'request.offer', { ...on(id), post, words: '请接办。' });
      await world.get((await world.all('post', { _id: post }))[0]?.holder ?? '', 'request.refuse', {
        ...on(id),
        words: '不归我们。',
      });
    }
    expect(await onDesk(chair, id)).toEqual(['council']);
    const given = await world.get(chair, 'request.reassign', {
      ...on(id),
      post: await postNamed(id, '康复部'),
      words: '由康复部办。',
    });
    expect([given.cadre.name, await onDesk(chair, id)]).toEqual(['刘海涛', []]);
    expect(await codesTo(liaison, id)).toContain('takenAway');
  });

  test('that is gone is too late for whoever was asked, and nobody else’s business as before', async () => {
    const id = await working();
    const education = (await world.all('post', { _id: '230623000000:education' }))[0]?.holder ?? '';
    const late = { ok: false, code: 'NOT_NOW' };
    const answers = async (account: string): Promise<unknown[]> => [
      await world.ask(account, 'request.take', on(id)),
      await world.ask(account, 'request.refuse', { ...on(id), words: '不归我们。' }),
    ];
    expect(await answers(education)).toMatchObject([{ code: 'NOT_ALLOWED' }, { code: 'NOT_ALLOWED' }]);
    await world.get(liaison, 'request.offer', {
      ...on(id),
      post: await postNamed(id, '教育就业部'),
      words: '请接办。',
    });
    await world.get(education, 'request.refuse', { ...on(id), words: '不归我们。' });
    expect(await answers(education)).toMatchObject([late, late]);
    // Another is asked now: that offer is not theirs to take either.
    await world.get(liaison, 'request.offer', {
      ...on(id),
      post: await postNamed(id, '康复部'),
      words: '请接办。',
    });
    expect(await answers(education)).toMatchObject([late, late]);
    await world.get(rehabilitation, 'request.take', on(id));
    expect(await answers(rehabilitation)).toMatchObject([late, late]);
    expect(await answers(rights)).toMatchObject([{ code: 'NOT_ALLOWED' }, { code: 'NOT_ALLOWED' }]);
    const stranger = (await world.all('post', { _id: '230623101202:liaison' }))[0]?.holder ?? '';
    expect(await answers(stranger)).toMatchObject([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }]);
  });

  test('to a post that is not on the person’s way is refused, and changes nothing', async () => {
    const id = await working();
    expect(
      await world.ask(liaison, 'request.offer', { ...on(id), post: '230623100000:chair', words: '请接办。' }),
    ).toMatchObject({ ok: false, code: 'NO_SUCH_POST' });
  });
});

describe('the person', () => {
  test('adds words, is asked back, corrects, nudges: each heard by the one who answers', async () => {
    const id = await working();
    await world.get(liaison, 'request.askBack', { ...on(id), words: '是左轮还是右轮坏了？' });
    await world.get(wangLi, 'request.add', { ...on(id), words: '右轮。', media: [] });
    await world.get(zhao, 'request.correct', {
      ...on(id),
      words: '两个轮子都坏了。',
      contact: { channel: 'text', when: 'any' },
    });
    const nudged = await world.get(zhao, 'request.nudge', on(id));
    expect([nudged.nudgeAgainOn, nudged.may.includes('nudge')]).toEqual(['2026-11-24', false]);
    expect(await world.ask(zhao, 'request.nudge', on(id))).toMatchObject({ ok: false, code: 'NOT_NOW' });
    expect(await codesTo(liaison, id)).toEqual(['new', 'added', 'corrected', 'nudged']);
    expect(await codesTo(zhao, id)).toContain('askedBack');
    expect((await world.get(liaison, 'request.get', { id })).contact.channel).toBe('text');
  });

  test('answers a question: the row on the desk says so before it is opened, until the cadre has done something', async () => {
    const id = await working({ words: '助听器不响了。' });
    const row = async (): Promise<DeskRow | undefined> =>
      (await world.get(liaison, 'task.desk', { filter: 'all', after: null })).rows.find(
        (one) => one.id === id,
      );
    await world.get(liaison, 'request.askBack', { ...on(id), words: '换过电池没有？' });
    expect(await row()).not.toHaveProperty('answeredBack');
    await world.get(wangLi, 'request.add', { ...on(id), words: '换过了，还是不响。', media: [] });
    expect(await row()).toHaveProperty('answeredBack', true);
    const region = await world.get(chair, 'task.region', { group: 'working', after: null });
    expect(region.rows.find((one) => one.id === id)).toHaveProperty('answeredBack', true);
    await world.get(liaison, 'request.contact', { ...on(id), how: 'phone', reached: true });
    expect(await row()).not.toHaveProperty('answeredBack');
  });

  test('sends words first; a recording announced with them arrives later, once, in its own folder', async () => {
    const sound = { id: randomUUID(), kind: 'sound' as const, seconds: 14 };
    const { id, media } = await world.get(zhao, 'request.submit', aNeed({ words: '', media: [sound] }));
    expect(media).toEqual([{ ...sound, link: null }]);
    const fileId = `cloud://local.local/media/${id}/${sound.id}.mp3`;
    expect(
      await world.ask(zhao, 'request.attach', {
        id,
        commandId: sound.id,
        mediaId: sound.id,
        fileId: fileId.replace(id, 'x'.repeat(22)),
      }),
    ).toMatchObject({ ok: false, code: 'NOT_YOUR_FILE' });
    await world.get(zhao, 'request.attach', { id, commandId: sound.id, mediaId: sound.id, fileId });
    const again = await world.get(zhao, 'request.attach', {
      id,
      commandId: sound.id,
      mediaId: sound.id,
      fileId,
    });
    expect(again.timeline.map(({ kind }) => kind)).toEqual(['submitted', 'attached']);
  });

  test('asks again about the same: it is shown, comes first that day, and is never refused', async () => {
    const first = await world.get(zhao, 'request.submit', aNeed({ category: 'school' }));
    const second = await world.get(zhao, 'request.submit', aNeed({ category: 'school' }));
    expect([first.repeats, second.repeats]).toEqual([0, 1]);
    expect([first.due?.at, second.due?.at]).toEqual(['2026-11-24T09:00:00.000Z', '2026-11-24T04:00:00.000Z']);
    const { rows } = await world.get(liaison, 'request.earlier', { id: second.id });
    expect(rows.map((row) => row.id)).toContain(first.id);
  });
});

describe('a reply', () => {
  test('from a template needs words of its own; 暂时做不到 needs a reason and something else to offer', async () => {
    const id = await working();
    const template = '您提的事已经办好了。具体情况是这样的：';
    expect(await world.ask(liaison, 'request.answer', solved(id, template))).toMatchObject({
      ok: false,
      code: 'NEEDS_OWN_WORDS',
      args: { missing: 10 },
    });
    const cannot = {
      ...on(id),
      outcome: 'cannot' as const,
      words: '今年没有名额了。',
      reason: null,
      alternative: '',
      wake: null,
    };
    expect(await world.ask(liaison, 'request.answer', cannot)).toMatchObject({
      ok: false,
      code: 'NEEDS_REASON',
    });
    const answered = await world.get(liaison, 'request.answer', {
      ...cannot,
      reason: 'noMoney',
      alternative: '先从乡里借一辆。',
      wake: { kind: 'day', on: '2027-03-01' },
    });
    expect(answered.timeline.at(-1)).toMatchObject({
      reason: 'noMoney',
      alternative: '先从乡里借一辆。',
      wake: { kind: 'day', on: '2027-03-01' },
    });
    const corrected = await world.get(liaison, 'request.correctReply', {
      ...on(id),
      words: '名额明年三月才有。',
    });
    expect(corrected.timeline.at(-1)).toMatchObject({ kind: 'replyCorrected', words: '名额明年三月才有。' });
    expect(await codesTo(zhao, id)).toEqual(['received', 'accepted', 'answered', 'replyCorrected']);
  });

  test('while it is paused the person knows why and until when; helpers may ring and write', async () => {
    const id = await working();
    const paused = await world.get(liaison, 'request.pause', {
      ...on(id),
      until: '2026-12-01',
      words: '等厂家发货。',
    });
    expect([paused.pausedUntil, await codesTo(zhao, id)]).toEqual([
      '2026-12-01T01:00:00.000Z',
      ['received', 'accepted', 'paused'],
    ]);
    expect(
      await world.ask(liaison, 'request.pause', { ...on(id), until: '2026-12-02', words: '再等等。' }),
    ).toMatchObject({ code: 'NOT_NOW' });
    await world.get(liaison, 'request.help', { ...on(id), post: await postNamed(id, '康复部') });
    expect((await world.get(rehabilitation, 'request.get', { id })).may).toEqual([
      'hide',
      'contact',
      'showPhone',
      'progress',
      'reassign',
      'urge',
    ]);
    await world.get(rehabilitation, 'request.progress', { ...on(id), words: '厂家说下周二到。' });
    await world.get(liaison, 'request.answer', solved(id, '轮椅到了。'));
    expect(await onDesk(rehabilitation, id)).toEqual([]);
  });
});

describe('somebody in danger', () => {
  test('reaches whoever is on duty at that hour, and the task ends with the first contact', async () => {
    const roster = (await world.all('post', { _id: '230623000000:duty' }))[0]?.roster ?? [];
    const duty =
      roster.find(
        ({ fromAt, untilAt }) => fromAt <= '2026-11-23T02:00:00.000Z' && '2026-11-23T02:00:00.000Z' < untilAt,
      )?.account ?? '';
    const { id, cadre } = await world.get(
      zhao,
      'request.submit',
      aNeed({ danger: true, words: '没有吃的了。' }),
    );
    expect(cadre.title).toBe('红旗镇残联理事长');
    expect([await onDesk(duty, id), await codesTo(duty, id)]).toEqual([['danger'], ['danger']]);
    await world.get(duty, 'request.contact', { ...on(id), how: 'phone', reached: true });
    expect(await onDesk(duty, id)).toEqual([]);
  });
});

describe('a complaint about a cadre', () => {
  test('never reaches that cadre or those below: not by desk, list, count, search, number, notice, nor standing in', async () => {
    const { posts } = await world.get(zhao, 'request.accusable', { personId });
    const accused = posts.find(({ name }) => name === '李国华')?.id ?? '';
    const { counts: before } = await world.get(chair, 'task.counts', {});
    const { id, number } = await world.get(
      zhao,
      'request.submit',
      aNeed({ category: 'complaint', words: '理事长说话难听。', accused }),
    );
    expect(await onDesk(rights, id)).toEqual(['request']);
    // He stands in for the section that handles it, and is on the roster besides.
    const _ = world.database.command;
    await world.database
      .collection('post')
      .doc('230623000000:rights')
      .update({ deputy: accused, absence: _.set({ fromOn: '2026-11-23', untilOn: '2026-11-30' }) });
    for (const account of [chair, liaison]) {
      expect(await onDesk(account, id)).toEqual([]);
      expect(await codesTo(account, id)).toEqual([]);
      expect(await world.ask(account, 'request.get', { id })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
      for (const text of [number, '赵淑芬', '阳光村'])
        expect((await world.get(account, 'task.search', { text })).rows.map((row) => row.id)).not.toContain(
          id,
        );
    }
    expect((await world.get(chair, 'task.counts', {})).counts).toEqual(before);
    expect((await world.get(countyChair, 'task.search', { text: number })).rows.map((row) => row.id)).toEqual(
      [id],
    );
    await world.database
      .collection('post')
      .doc('230623000000:rights')
      .update({ deputy: _.set(null), absence: _.set(null) });
  });
});

describe('somebody without a record', () => {
  test('says who they are and where they live, asks like anybody, and the county has the task of finding them', async () => {
    const guest = 'test-guest';
    expect((await world.get(guest, 'session.get', {})).persons).toEqual([]);
    const said = { name: '李小明', phone: '13900000000', region: '230623101201' };
    const known = await world.get(guest, 'person.introduce', said);
    expect(await world.get(guest, 'person.introduce', said)).toEqual(known);
    const { id, cadre } = await world.get(
      guest,
      'request.submit',
      aNeed({ personId: known.id, category: 'certificate' }),
    );
    expect(cadre.name).toBe('陈桂兰');
    const membership = (await world.all('post', { _id: '230623000000:membership' }))[0]?.holder ?? '';
    expect(await onDesk(membership, id)).toEqual(['identify']);
    expect(
      (await world.get(guest, 'request.mine', { personId: known.id, after: null })).rows.map((row) => row.id),
    ).toEqual([id]);
    expect(await world.ask(guest, 'request.mine', { personId, after: null })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await world.ask(zhao, 'person.introduce', said)).toMatchObject({ code: 'ALREADY_KNOWN' });
  });

  test('at the door: a cadre finds or records them, puts it down, reads it back, and it says so', async () => {
    const { rows } = await world.get(liaison, 'person.search', { name: '赵淑' });
    expect(rows.map(({ name }) => name)).toEqual(['赵淑芬']);
    const person = await recordPerson(world, liaison, {
      name: '王大爷',
      phone: '0459-5550142',
      region: '230623101201',
    });
    const { readBack, ...unread } = {
      ...aNeed({ personId: person.id, category: 'care' }),
      how: 'door' as const,
      readBack: true as const,
    };
    expect(
      await world.raw(liaison, { name: 'request.enter', input: { ...unread, readBack: false } }),
    ).toMatchObject({ ok: false, code: 'BAD_INPUT' });
    const entered = await world.get(liaison, 'request.enter', { ...unread, readBack });
    expect(entered.by).toEqual({ name: '陈桂兰', relation: null, entered: 'door' });
    const elsewhere = (await world.all('post', { _id: '230623100000:chair' }))[0]?.holder ?? '';
    expect(
      await world.ask(elsewhere, 'request.enter', { ...unread, readBack, clientId: randomUUID() }),
    ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });
});

describe('a search', () => {
  test('finds a request by its number as it is written down, by name, by village, and by nothing of another region', async () => {
    const { id, number } = await world.get(zhao, 'request.submit', aNeed());
    for (const text of [number, `${number.slice(0, 6)} ${number.slice(6, 12)} ${number.slice(12)}`])
      expect((await world.get(liaison, 'task.search', { text })).rows.map((row) => row.id)).toEqual([id]);
    expect((await world.get(chair, 'task.search', { text: '赵淑' })).rows.map((row) => row.name)).toContain(
      '赵淑芬',
    );
    expect((await world.get(chair, 'task.search', { text: '阳光村' })).rows.length).toBeGreaterThan(0);
    const elsewhere = (await world.all('post', { _id: '230623100000:chair' }))[0]?.holder ?? '';
    expect((await world.get(elsewhere, 'task.search', { text: number })).rows).toEqual([]);
  });
});

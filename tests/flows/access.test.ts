/**
 * What is convenient for a person, through the built functions: who may say it, who sees it, and what it
 * closes.
 */
import { randomUUID } from 'node:crypto';
import { familyGrant } from '../../demo/persons';
import { villageAt } from '../../demo/regions';
import type { Input } from '../../shared/contract';
import { postId } from '../../shared/directory/directory';
import type { AccessNeed } from '../../shared/person/access';
import { accessNeeds } from '../../shared/person/access';
import { anOffer } from '../builders/inputs';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, startWorld, wangLi, zhao } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const zhou = 'demo-zhou-xiaoyan';
const hers = 'demo-person-zhou-xiaoyan';
const says = (account: string, id: string, ...needs: AccessNeed[]) =>
  world.get(account, 'access.set', { personId: id, needs, when: null });
const textOnly = { ok: false, code: 'TEXT_ONLY', args: {} };
const byPhone = { channel: 'phone', when: 'any' } as const;
const byText = { channel: 'text', when: 'any' } as const;

/** 陈桂兰 answers for 周晓燕's community too. */
async function besides(): Promise<string> {
  const post = postId(villageAt('林甸镇东南社区').village._id, 'liaison');
  await world.database
    .collection('post')
    .doc(post)
    .update({ holder: liaison, holderName: '陈桂兰', absence: null });
  return post;
}
/** A request of 周晓燕's that 陈桂兰 is working on. */
async function working(change: Partial<Input<'request.submit'>> = {}): Promise<string> {
  await besides();
  const { id } = await world.get(
    zhou,
    'request.submit',
    aNeed({ personId: hers, contact: byText, ...change }),
  );
  if (change.danger !== true) await world.get(liaison, 'request.accept', on(id));
  return id;
}
const versionOf = async (id: string): Promise<number> =>
  (await world.all('request', { _id: id }))[0]?.version ?? 0;
const acts = async (subject: string): Promise<(string | null)[][]> =>
  (await world.all('audit', { subject, act: 'accessSaid' }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ account, about }) => [account, about]);

describe('只文字: no call can be asked for', () => {
  test('a request that wants one is not taken, on her phone or from a cadre; in danger it is', async () => {
    await besides();
    expect(
      await world.ask(zhou, 'request.submit', aNeed({ personId: hers, contact: byPhone })),
    ).toMatchObject(textOnly);
    const entered = { ...aNeed({ personId: hers, contact: byPhone }), how: 'door', readBack: true } as const;
    expect(await world.ask(liaison, 'request.enter', entered)).toMatchObject(textOnly);
    expect(await world.all('request', { personId: hers })).toEqual([]);
    expect(
      (
        await world.get(liaison, 'request.enter', {
          ...entered,
          contact: { channel: 'visit', when: 'morning' },
        })
      ).contact.channel,
    ).toBe('visit');
    expect(
      (await world.get(zhou, 'request.submit', aNeed({ personId: hers, contact: byPhone, danger: true })))
        .danger,
    ).toBe(true);
  });

  test('what was sent before she said so is answered again, and is not said in other words', async () => {
    const need = aNeed();
    const { id } = await world.get(zhao, 'request.submit', need);
    await says(zhao, personId, 'textOnly');
    expect((await world.get(zhao, 'request.submit', need)).id).toBe(id);
    expect(await world.ask(zhao, 'request.submit', { ...need, words: '换一句话。' })).toMatchObject({
      ok: false,
      code: 'ID_REUSED',
    });
    expect(await world.ask(zhao, 'request.submit', aNeed())).toMatchObject(textOnly);
  });

  test('the words can be corrected where a call was wished for before; the wish cannot be changed to one', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    await says(zhao, personId, 'textOnly');
    await world.get(zhao, 'request.correct', { ...on(id), words: '是左边的轮子。', contact: byPhone });
    await world.get(zhao, 'request.correct', { ...on(id), words: '', contact: byText });
    expect(
      await world.ask(zhao, 'request.correct', { ...on(id), words: '', contact: byPhone }),
    ).toMatchObject(textOnly);
    expect((await world.get(zhao, 'request.get', { id })).contact.channel).toBe('text');
  });
});

describe('只文字: no call can be made', () => {
  test('none is logged, a text or a visit is', async () => {
    const id = await working();
    const version = await versionOf(id);
    expect(
      await world.ask(liaison, 'request.contact', { ...on(id), how: 'phone', reached: true }),
    ).toMatchObject(textOnly);
    expect(await versionOf(id)).toBe(version);
    for (const how of ['text', 'visit'] as const)
      expect(
        (await world.get(liaison, 'request.contact', { ...on(id), how, reached: true })).timeline.at(-1),
      ).toMatchObject({ kind: 'contacted', channel: how });
  });

  test('the number is not shown for one, nor kept as shown; for a text message it is', async () => {
    const id = await working();
    const version = await versionOf(id);
    expect(await world.ask(liaison, 'request.showPhone', { ...on(id), how: 'phone' })).toMatchObject(
      textOnly,
    );
    expect(await versionOf(id)).toBe(version);
    const { phone, request } = await world.get(liaison, 'request.showPhone', { ...on(id), how: 'text' });
    expect(phone).toMatch(/^154\d{8}$/);
    expect(request.timeline.at(-1)).toMatchObject({ kind: 'phoneShown', by: '陈桂兰' });
  });

  test('a look from before she said so does not show it again', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    const look = { ...on(id), how: 'phone' } as const;
    await world.get(liaison, 'request.showPhone', look);
    await says(zhao, personId, 'textOnly');
    expect(await world.ask(liaison, 'request.showPhone', look)).toMatchObject(textOnly);
  });

  test('in danger nothing is closed', async () => {
    const id = await working({ danger: true, category: 'care' });
    const there = (await world.all('request', { _id: id }))[0]?.post ?? '';
    const holder = (await world.all('post', { _id: there }))[0]?.holder ?? '';
    expect(
      (await world.get(holder, 'request.get', { id })).access?.ways.every(({ closed }) => closed === null),
    ).toBe(true);
    expect((await world.get(holder, 'request.showPhone', { ...on(id), how: 'phone' })).phone).toMatch(/^154/);
    expect(
      (await world.get(holder, 'request.contact', { ...on(id), how: 'phone', reached: false })).timeline.at(
        -1,
      ),
    ).toMatchObject({ kind: 'contacted' });
  });

  test('holds for what somebody whom no phone holds is to be told as well', async () => {
    const [old] = await world.all('person', { region: '230623101201', holder: null, grants: [] });
    const id = old?._id ?? '';
    await says(liaison, id, 'textOnly');
    const asked = await world.get(liaison, 'request.enter', {
      ...aNeed({ personId: id, contact: { channel: 'visit', when: 'any' } }),
      how: 'door',
      readBack: true,
    });
    expect(await world.all('task', { requestId: asked.id, kind: 'unreachable' })).toHaveLength(1);
    expect(
      await world.ask(liaison, 'request.contact', { ...on(asked.id), how: 'phone', reached: true }),
    ).toMatchObject(textOnly);
    expect(asked.access).toMatchObject({ needs: ['textOnly'] });
  });
});

describe('视频手语', () => {
  const byVideo = { channel: 'video', when: 'morning' } as const;
  const refused = { ok: false, code: 'NO_SIGN_VIDEO', args: {} };
  const program = { program: '林甸县残联手语视频（样例，以当地为准）', number: '0459-555-0180' };
  /** 周晓燕 moves to a county that offers no 视频手语. */
  const movesAway = (): Promise<unknown> =>
    world.database
      .collection('person')
      .doc(hers)
      .update({ path: ['230000000000', '230600000000', '230624000000'] });

  test('whoever said it can be asked for by it, and the cadre is told where it is found and can log it', async () => {
    await says(zhou, hers, 'textOnly', 'sign', 'signVideo');
    expect((await world.get(zhou, 'session.get', {})).persons).toMatchObject([
      { access: { video: program } },
    ]);
    const id = await working({ contact: byVideo });
    expect(await world.get(liaison, 'request.get', { id })).toMatchObject({
      contact: byVideo,
      access: {
        video: program,
        ways: [
          { channel: 'video', closed: null },
          { channel: 'text', closed: null },
          { channel: 'visit', closed: null },
          { channel: 'phone', closed: 'textOnly' },
        ],
      },
    });
    expect(
      (await world.get(liaison, 'request.contact', { ...on(id), how: 'video', reached: true })).timeline.at(
        -1,
      ),
    ).toMatchObject({ kind: 'contacted', channel: 'video' });
    const entered = { ...aNeed({ personId: hers, contact: byVideo }), how: 'door', readBack: true } as const;
    expect((await world.get(liaison, 'request.enter', entered)).contact).toEqual(byVideo);
  });

  test('where it is not offered it is said so, and it is no wish and no way; the other ways stand', async () => {
    await says(zhou, hers, 'sign', 'signVideo');
    const id = await working();
    const sent = aNeed({ personId: hers, contact: byVideo });
    const { id: before } = await world.get(zhou, 'request.submit', sent);
    await movesAway();
    expect(await world.get(zhou, 'access.get', { personId: hers })).toMatchObject({
      video: null,
      profile: { needs: ['sign', 'signVideo'] },
    });
    expect(
      await world.ask(zhou, 'request.submit', aNeed({ personId: hers, contact: byVideo })),
    ).toMatchObject(refused);
    expect(
      await world.ask(zhou, 'request.correct', { ...on(id), words: '', contact: byVideo }),
    ).toMatchObject(refused);
    expect(
      await world.ask(liaison, 'request.contact', { ...on(id), how: 'video', reached: true }),
    ).toMatchObject(refused);
    expect((await world.get(zhou, 'request.get', { id })).access?.ways).toMatchObject([
      { channel: 'video', closed: 'notOffered' },
      { channel: 'text', closed: null },
      { channel: 'visit', closed: null },
      { channel: 'phone', closed: null },
    ]);
    // What was sent before is answered again, and a call for help is taken, whatever it wishes for.
    expect((await world.get(zhou, 'request.submit', sent)).id).toBe(before);
    expect(
      (await world.get(zhou, 'request.submit', aNeed({ personId: hers, contact: byVideo, danger: true })))
        .danger,
    ).toBe(true);
  });

  test('is no way to somebody who never said it', async () => {
    expect(await world.ask(zhao, 'request.submit', aNeed({ contact: byVideo }))).toMatchObject(refused);
  });
});

describe('who sees it on a request', () => {
  test('she, and whoever gets in touch with her; nobody who only looks on', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    await world.get(liaison, 'access.set', { personId, needs: ['largeText', 'voice'], when: 'afternoon' });
    const seen = { needs: ['largeText', 'voice'], when: 'afternoon', family: [] };
    for (const account of [zhao, wangLi, liaison])
      expect((await world.get(account, 'request.get', { id })).access).toMatchObject(seen);
    expect((await world.get(chair, 'request.get', { id })).access).toBeNull();
  });

  test('家属转达 names the family who are told of it: no agent, nobody whose time is over, nobody it is hidden from', async () => {
    const today = '2026-11-23';
    const son = familyGrant({ account: 'test-son', name: '赵强', relation: '儿子' }, today, today);
    const others = [
      {
        ...familyGrant({ account: 'test-agent', name: '张爱民', relation: '志愿者' }, today, today),
        kind: 'agent' as const,
      },
      {
        ...familyGrant({ account: 'test-niece', name: '赵小妹', relation: '侄女' }, today, today),
        scopes: ['submit' as const],
      },
      familyGrant({ account: 'test-late', name: '赵迟', relation: '弟弟' }, '2026-11-01', '2026-11-22'),
    ];
    await world.database
      .collection('person')
      .doc(personId)
      .update({ grants: world.database.command.push([son, ...others]) });
    await says(zhao, personId, 'relay');
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    const family = async (): Promise<unknown> =>
      (await world.get(liaison, 'request.get', { id })).access?.family;
    expect(await family()).toEqual([
      { name: '王丽', relation: '女儿' },
      { name: '赵强', relation: '儿子' },
    ]);
    await world.get(zhao, 'request.hide', { ...on(id), grantId: son.id });
    expect(await family()).toEqual([{ name: '王丽', relation: '女儿' }]);
    // Who else acts for her is told to no proxy.
    expect((await world.get(wangLi, 'request.get', { id })).access).toMatchObject({
      needs: ['relay'],
      family: [],
    });
  });

  test('and the family are told whatever she would be told', async () => {
    const son = 'demo-ma-jianjun';
    const { id } = await world.get(son, 'request.submit', aNeed({ personId: 'demo-person-ma-fushan' }));
    expect((await world.get(son, 'notification.list', { after: null })).rows).toMatchObject([
      { code: 'received', requestId: id },
    ]);
    expect(await world.all('task', { requestId: id, kind: 'unreachable' })).toEqual([]);
  });
});

describe('who may say it', () => {
  test('she on her phone, her daughter, and a cadre of the region at her word; each is in the audit without what was said', async () => {
    expect((await says(zhao, personId, 'voice')).profile).toMatchObject({
      needs: ['voice'],
      saidOn: '2026-11-23',
      saidBy: 'self',
    });
    expect((await says(wangLi, personId, 'relay', 'voice')).profile).toMatchObject({
      needs: ['voice', 'relay'],
      saidBy: 'proxy',
    });
    expect((await says(liaison, personId, 'sign')).profile).toMatchObject({
      needs: ['sign'],
      saidBy: 'post',
    });
    expect(await acts(personId)).toEqual([
      [zhao, null],
      [wangLi, null],
      [liaison, null],
    ]);
    for (const account of [zhao, wangLi, liaison, chair])
      expect(await world.get(account, 'access.get', { personId })).toMatchObject({
        name: '赵淑芬',
        profile: { needs: ['sign'] },
        maySay: true,
      });
  });

  test('a proxy who may not submit only looks, and to anybody else she does not exist', async () => {
    const nephew = 'test-nephew';
    const { code } = await world.get(zhao, 'grant.offer', {
      personId,
      ...anOffer({ scopes: ['requests'], clientId: randomUUID() }),
    });
    await world.get(nephew, 'claim.enter', { code, name: '赵小强' });
    expect(await world.get(nephew, 'access.get', { personId })).toMatchObject({ maySay: false });
    const elsewhere = (await world.all('post', { _id: '230623102000:chair' }))[0]?.holder ?? '';
    for (const account of [nephew, zhou, elsewhere])
      expect(await world.ask(account, 'access.set', { personId, needs: [], when: null })).toMatchObject({
        ok: false,
        code: 'NOT_FOUND',
      });
    for (const account of [zhou, elsewhere])
      expect(await world.ask(account, 'access.get', { personId })).toMatchObject({
        ok: false,
        code: 'NOT_FOUND',
      });
    expect(await acts(personId)).toEqual([]);
  });

  test('said again, in another order or by somebody else, it changes nothing; two at once leave one of them', async () => {
    await says(zhao, personId, 'voice', 'largeText');
    const before = await world.all('person', { _id: personId });
    await says(zhao, personId, 'largeText', 'voice', 'voice');
    await says(liaison, personId, 'voice', 'largeText');
    expect(await world.all('person', { _id: personId })).toEqual(before);
    expect(await acts(personId)).toHaveLength(1);
    await Promise.all([says(zhao, personId, 'textOnly'), says(liaison, personId, 'sign')]);
    expect(['textOnly', 'sign']).toEqual(
      expect.arrayContaining(
        (await world.get(zhao, 'access.get', { personId })).profile?.needs ?? ['nothing'],
      ),
    );
    expect(await acts(personId)).toHaveLength(3);
  });

  test('it lies sealed, as long for many needs as for none, and the session tells it to herself alone', async () => {
    const lengths = [];
    for (const needs of [[], accessNeeds]) {
      await says(zhao, personId, ...needs);
      const [person] = await world.all('person', { _id: personId });
      lengths.push(person?.access?.length);
      expect(JSON.stringify(person)).not.toMatch(/textOnly|screenReader/);
    }
    expect(new Set(lengths).size).toBe(1);
    expect((await world.get(zhao, 'session.get', {})).persons).toMatchObject([{ access: { when: null } }]);
    expect((await world.get(wangLi, 'session.get', {})).persons).toMatchObject([
      { name: '赵淑芬', access: null },
    ]);
  });
});

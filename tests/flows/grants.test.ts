/**
 * Acting for somebody, through the built functions: given, used within what was given, hidden from, taken
 * back.
 */
import { requestOf } from '../builders/notices';
import type { Input } from '../../shared/contract';
import { addDays } from '../../shared/calendar/calendar';
import { familyGrant } from '../../demo/persons';
import { anOffer } from '../builders/inputs';
import type { World } from './world';
import { aNeed, chair, liaison, monday, on, personId, startWorld, wangLi, zhao } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const nephew = 'test-nephew';
const today = '2026-11-23';
const day = (days: number): void => world.cloud.clock.set(new Date(monday.getTime() + days * 86_400_000));
const told = async (account: string): Promise<string[]> =>
  (await world.get(account, 'notification.list', { after: null })).rows.map(({ code }) => code);
const list = async (account: string): Promise<string[]> =>
  (await world.get(account, 'request.mine', { personId, after: null })).rows.map(({ id }) => id);
const submit = async (account: string): Promise<string> =>
  (await world.get(account, 'request.submit', aNeed())).id;

/** 赵淑芬 gives it, the nephew takes it up. */
async function granted(change: Partial<Input<'grant.offer'>> = {}): Promise<string> {
  const { code } = await world.get(zhao, 'grant.offer', { personId, ...anOffer(change) });
  await world.get(nephew, 'claim.enter', { code, name: '赵小强' });
  const { grants } = await world.get(zhao, 'grant.list', { personId });
  return grants.find(({ name }) => name === '赵小强')?.id ?? '';
}

describe('a grant on the person’s own phone', () => {
  test('begins with the code and a name, is told to both, and stands under whatever is done by it', async () => {
    await granted();
    expect([await told(nephew), await told(zhao)]).toEqual([['grantGiven'], ['grantGiven']]);
    const { persons } = await world.get(nephew, 'session.get', {});
    expect(persons).toMatchObject([{ id: personId, relation: '侄子' }]);
    const id = await submit(nephew);
    expect((await world.get(zhao, 'request.get', { id })).by).toMatchObject({
      name: '赵小强',
      relation: '侄子',
    });
    expect(await world.get(nephew, 'grant.list', { personId })).toMatchObject({
      grants: [{ name: '赵小强', kind: 'family', consent: 'self', untilOn: addDays(today, 364) }],
    });
  });

  test('works for each of them, however many let the same one act', async () => {
    const persons = (await world.all('person')).filter(({ recorded, diedOn }) => recorded && diedOn === null);
    const many = persons.slice(0, 45).map(({ _id }) => _id);
    const grant = familyGrant({ account: nephew, name: '赵小强', relation: '侄子' }, today, today);
    for (const _id of many)
      await world.database
        .collection('person')
        .doc(_id)
        .update({ grants: world.database.command.push([grant]) });
    const { persons: actsFor } = await world.get(nephew, 'session.get', {});
    expect(new Set(actsFor.map(({ id }) => id))).toEqual(new Set(many));
  });

  test('ends in one tap: what begins after the answer is refused, what was done stays, and the proxy is told', async () => {
    const grantId = await granted();
    const id = await submit(nephew);
    await world.get(zhao, 'grant.revoke', { personId, grantId });
    await world.get(zhao, 'grant.revoke', { personId, grantId });
    for (const name of ['request.get', 'request.nudge'] as const)
      expect(await world.ask(nephew, name, name === 'request.get' ? { id } : on(id))).toMatchObject({
        ok: false,
      });
    expect(await world.ask(nephew, 'request.submit', aNeed())).toMatchObject({ ok: false });
    expect(await told(nephew)).toContain('grantEnded');
    expect((await told(nephew)).filter((code) => code === 'grantEnded')).toHaveLength(1);
    expect((await world.get(zhao, 'request.get', { id })).state).toBe('waiting');
  });

  test('is one for one yes: asked for again after it was taken up, nobody else gets it, also when it was taken back', async () => {
    const offer = { personId, ...anOffer() };
    const { code } = await world.get(zhao, 'grant.offer', offer);
    // No answer was heard: the repeat voids the code that nobody saw.
    const again = await world.get(zhao, 'grant.offer', offer);
    expect(await world.ask(nephew, 'claim.enter', { code, name: '赵小强' })).toMatchObject({
      code: 'NO_SUCH_CODE',
    });
    await world.get(nephew, 'claim.enter', { code: again.code, name: '赵小强' });
    expect(await world.ask(zhao, 'grant.offer', offer)).toMatchObject({ code: 'NOT_NOW' });
    const [grant] = (await world.get(nephew, 'grant.list', { personId })).grants;
    await world.get(zhao, 'grant.revoke', { personId, grantId: grant?.id ?? '' });
    expect(await world.ask(zhao, 'grant.offer', offer)).toMatchObject({ code: 'NOT_NOW' });
  });

  test('leaves a trace: the person sees every act in their name and who was told, also when it is over; nobody else does', async () => {
    const grantId = await granted();
    const own = await submit(zhao);
    const id = await submit(nephew);
    await world.get(nephew, 'request.nudge', on(id));
    await world.get(liaison, 'request.accept', on(id));
    await world.get(liaison, 'request.accept', on(own));
    await world.get(zhao, 'request.nudge', on(own));
    await world.get(zhao, 'grant.revoke', { personId, grantId });
    const { rows, next } = await world.get(zhao, 'request.byOthers', { personId, after: null });
    expect(next).toBeNull();
    expect(rows.map((row) => row.id)).toEqual([id, own]);
    expect(rows[0]?.acts.map(({ kind, by, side }) => [kind, by, side])).toEqual([
      ['submitted', '赵小强', 'proxy'],
      ['nudged', '赵小强', 'proxy'],
    ]);
    // Her daughter is told as well; what she did herself, and what she was told, is no act of others.
    expect(rows[1]?.acts).toEqual([]);
    const heard = (index: number): (string | null)[][] =>
      (rows[index]?.told ?? []).map(({ code, name }) => [code, name]).sort();
    expect(heard(0)).toEqual([
      ['accepted', '王丽'],
      ['accepted', '赵小强'],
      ['received', '王丽'],
      ['received', '赵小强'],
    ]);
    expect(heard(1)).toEqual([
      ['accepted', '王丽'],
      ['accepted', '赵小强'],
      ['received', '王丽'],
      ['received', '赵小强'],
    ]);
    expect(await world.ask(wangLi, 'request.byOthers', { personId, after: null })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    // What is hidden from somebody takes what they were told back.
    await world.get(zhao, 'request.hide', { ...on(own), grantId: `grant-${wangLi}` });
    expect(
      (await world.get(zhao, 'request.byOthers', { personId, after: null })).rows[1]?.told.map(
        ({ name }) => name,
      ),
    ).toEqual(['赵小强', '赵小强']);
  });

  test('of three months ends by itself, announced a month and a week before; the person can give another year', async () => {
    const grantId = await granted({ months: 3 });
    // Three months from 23 November: the last day is 22 February.
    const end = '2027-02-22';
    expect(
      (await world.get(zhao, 'grant.list', { personId })).grants.find(({ id }) => id === grantId)?.untilOn,
    ).toBe(end);
    const ends = async (): Promise<number> =>
      (await told(nephew)).filter((code) => code === 'grantEnding').length;
    for (const [days, count] of [
      [60, 0],
      [62, 1],
      [63, 1],
      [85, 2],
    ] as const) {
      day(days);
      await world.sweep();
      expect({ days, count: await ends() }).toEqual({ days, count });
    }
    day(91.3);
    expect(await list(nephew)).toEqual([]);
    day(92);
    expect(await world.ask(nephew, 'request.mine', { personId, after: null })).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
    await world.sweep();
    expect((await world.get(zhao, 'grant.list', { personId })).grants.map(({ id }) => id)).not.toContain(
      grantId,
    );
    const again = await granted({ months: 1 });
    expect(
      (await world.get(zhao, 'grant.renew', { personId, grantId: again })).grants.find(
        ({ id }) => id === again,
      )?.untilOn,
    ).toBe(addDays(today, 92 + 364));
  });

  test('lets do and see what it says, and nothing else', async () => {
    const own = await submit(zhao);
    await granted({ scopes: ['requests'] });
    expect(await list(nephew)).toEqual([own]);
    expect((await world.get(nephew, 'request.get', { id: own })).may).toEqual([]);
    expect(await world.ask(nephew, 'request.nudge', on(own))).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
    expect(await world.ask(nephew, 'request.submit', aNeed())).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    await world.get(liaison, 'request.accept', on(own));
    expect(await told(nephew)).toEqual(['grantGiven']);

    await granted({ scopes: ['submit'] });
    expect(await world.ask(nephew, 'request.mine', { personId, after: null })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await world.ask(nephew, 'request.get', { id: own })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    // What they put down themselves they may follow.
    const theirs = await submit(nephew);
    expect((await world.get(nephew, 'request.get', { id: theirs })).may).toContain('add');

    await granted({ scopes: ['notices'] });
    await world.get(liaison, 'request.accept', on(theirs));
    expect(await told(nephew)).toContain('accepted');
    expect(await world.ask(nephew, 'request.get', { id: theirs })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
  });

  test('is not for more than five persons as family, however many codes come at once', async () => {
    const village = (await world.all('person', { place: '红旗镇阳光村' })).slice(0, 8);
    const codes = await Promise.all(
      village.map(async ({ _id }) => {
        const evidence = {
          id: '22222222-2222-4222-8222-222222222222',
          kind: 'sound',
          fileId: 'cloud://wenxu-local.local/evidence/22222222-2222-4222-8222-222222222222.mp3',
        } as const;
        return (
          await world.get(liaison, 'grant.witness', {
            personId: _id,
            ...anOffer(),
            kind: 'family',
            consent: 'witness',
            evidence,
          })
        ).code;
      }),
    );
    const answers = [];
    for (const code of codes.slice(0, 3))
      answers.push(await world.ask(nephew, 'claim.enter', { code, name: '赵小强' }));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    day(1);
    const rest = await Promise.all(
      codes.slice(3).map((code) => world.ask(nephew, 'claim.enter', { code, name: '赵小强' })),
    );
    expect((await world.get(nephew, 'session.get', {})).persons.length).toBeLessThanOrEqual(5);
    expect(
      rest
        .flatMap((answer) => (answer.ok ? [] : [answer.code]))
        .every((code) => code === 'TOO_MUCH' || code === 'TOO_MANY_TRIES' || code === 'CONFLICT'),
    ).toBe(true);
    expect(rest.some(({ ok }) => !ok)).toBe(true);
  });
});

describe('an agreement before a cadre', () => {
  const evidence = {
    id: '22222222-2222-4222-8222-222222222222',
    kind: 'sound',
    fileId: 'cloud://wenxu-local.local/evidence/22222222-2222-4222-8222-222222222222.mp3',
  } as const;
  const witness = (change: Partial<Input<'grant.witness'>> = {}): Input<'grant.witness'> => ({
    personId: 'demo-person-ma-fushan',
    ...anOffer(),
    kind: 'agent',
    consent: 'witness',
    evidence,
    ...change,
  });

  test('gives somebody without a phone a named agent, who has no part in what they handle themselves', async () => {
    const { code } = await world.get(
      'demo-zhang-zhiyuan',
      'grant.witness',
      witness({ personId, name: '陈桂兰' }),
    );
    await world.get(liaison, 'claim.enter', { code, name: '陈桂兰' });
    // Asked by the agent, it goes past the post on which the agent stands.
    const asked = await world.get(liaison, 'request.submit', aNeed());
    expect([asked.cadre.title, asked.by.relation]).toEqual(['红旗镇残联理事长', '侄子']);
    expect((await world.get(liaison, 'request.get', { id: asked.id })).may).toContain('withdraw');
    const own = await submit(zhao);
    const { may } = await world.get(liaison, 'request.get', { id: own });
    expect(may).toContain('accept');
    expect(may).not.toContain('withdraw');
  });

  test('is ended by a cadre of the region at the person’s word, and by nobody further off', async () => {
    const grant = (await world.get(liaison, 'grant.list', { personId })).grants[0]?.id ?? '';
    expect(await world.ask('demo-ma-jianjun', 'grant.revoke', { personId, grantId: grant })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    await world.get(chair, 'grant.revoke', { personId, grantId: grant });
    expect((await world.get(wangLi, 'session.get', {})).persons).toEqual([]);
  });

  test('is refused with a file that lies elsewhere, and to the very cadre before whom it was said', async () => {
    expect(
      await world.ask(
        chair,
        'grant.witness',
        witness({ personId, evidence: { ...evidence, fileId: 'cloud://wenxu-local.local/media/x/y.mp3' } }),
      ),
    ).toMatchObject({ ok: false, code: 'NOT_YOUR_FILE' });
    const { code } = await world.get(chair, 'grant.witness', witness({ personId, name: '李国华' }));
    expect(await world.ask(chair, 'claim.enter', { code, name: '李国华' })).toMatchObject({
      ok: false,
      code: 'NO_SUCH_CODE',
    });
  });
});

describe('what is kept from a proxy', () => {
  const daughter = async (): Promise<string> =>
    (await world.get(zhao, 'grant.list', { personId })).grants[0]?.id ?? '';

  test('is in no list, no notice and no answer of theirs, until it is shown again', async () => {
    const id = await submit(zhao);
    await world.get(zhao, 'request.hide', { ...on(id), grantId: await daughter() });
    await world.get(liaison, 'request.accept', on(id));
    expect(await list(wangLi)).toEqual([]);
    expect(await told(wangLi)).toEqual([]);
    const nothing = await world.ask(wangLi, 'request.get', { id: 'x'.repeat(22) });
    for (const name of ['request.get', 'request.earlier'] as const)
      expect({ ...(await world.ask(wangLi, name, { id })), now: '' }).toEqual({ ...nothing, now: '' });
    expect(await world.ask(wangLi, 'request.nudge', on(id))).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    const other = await submit(zhao);
    expect((await world.get(wangLi, 'request.earlier', { id: other })).rows).toEqual([]);
    // Nor is it counted for them, though it counts.
    expect([
      (await world.get(zhao, 'request.get', { id: other })).repeats,
      (await world.get(wangLi, 'request.get', { id: other })).repeats,
    ]).toEqual([1, 0]);
    await world.get(liaison, 'request.show', { ...on(id), grantId: await daughter() });
    expect(await list(wangLi)).toContain(id);
  });

  test('is not told by sending again what they put down themselves', async () => {
    const need = aNeed();
    const { id } = await world.get(wangLi, 'request.submit', need);
    await world.get(zhao, 'request.hide', { ...on(id), grantId: await daughter() });
    expect(await world.ask(wangLi, 'request.submit', need)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(
      await world.all('request', { personId, number: (await world.get(zhao, 'request.get', { id })).number }),
    ).toHaveLength(1);
  });

  test('takes the notices that were there with it', async () => {
    const id = await submit(zhao);
    expect((await world.get(wangLi, 'notification.list', { after: null })).rows.map(requestOf)).toContain(id);
    await world.get(zhao, 'request.hide', { ...on(id), grantId: await daughter() });
    await world.sweep();
    const { rows, unread } = await world.get(wangLi, 'notification.list', { after: null });
    expect(rows.map(requestOf)).not.toContain(id);
    expect(unread).toBe(rows.filter(({ read }) => !read).length);
  });

  test('is kept at the person’s word by a cadre of the region, and by no other', async () => {
    const id = await submit(zhao);
    const elsewhere = (await world.all('post', { _id: '230623102000:chair' }))[0]?.holder ?? '';
    expect(
      await world.ask(elsewhere, 'request.hide', { ...on(id), grantId: await daughter() }),
    ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    await world.get(chair, 'request.hide', { ...on(id), grantId: await daughter() });
    expect(await list(wangLi)).toEqual([]);
  });
});

test('a grant whose last day is past, or that belongs to another person, lets nothing through at any second of the day', async () => {
  await world.database
    .collection('person')
    .doc(personId)
    .update({
      grants: world.database.command.set([
        familyGrant({ account: nephew, name: '赵小强', relation: '侄子' }, today, today),
      ]),
    });
  const last = Date.parse('2026-11-23T16:00:00.000Z');
  for (const [at, ok] of [
    // The clock goes on while the call is on its way.
    [last - 20_000, true],
    [last, false],
    [last + 1000, false],
  ] as const) {
    world.cloud.clock.set(new Date(at));
    expect({ at, ok: (await world.ask(nephew, 'request.mine', { personId, after: null })).ok }).toEqual({
      at,
      ok,
    });
  }
});

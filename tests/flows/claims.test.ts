/**
 * Claiming one's own record, through the built functions: by a code, from afar, and where another phone holds
 * it already.
 */
import { randomUUID } from 'node:crypto';
import type { World } from './world';
import { aNeed, chair, liaison, monday, personId, startWorld, wangLi, zhao } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

/** A neighbour of 赵淑芬's whom the register knows and no phone holds; her number on file. */
async function nobodysRecord(): Promise<{ id: string; name: string; phone: string; idNumber: string }> {
  const found = (await world.all('person', { place: '红旗镇阳光村' })).find(
    ({ holder, grants }) => holder === null && grants.length === 0,
  );
  if (found === undefined) throw new Error('everybody in the village has a phone');
  const { _id: id, name, sealed } = found;
  return {
    id,
    name,
    phone: world.sealer.open(sealed.phone, ['person', id, 'phone']),
    idNumber: world.sealer.open(sealed.idNumber, ['person', id, 'idNumber']),
  };
}

const me = 'test-newcomer';
const day = (days: number): void => world.cloud.clock.set(new Date(monday.getTime() + days * 86_400_000));
const persons = async (account: string): Promise<string[]> =>
  (await world.get(account, 'session.get', {})).persons.map(({ id }) => id);
const told = async (account: string): Promise<string[]> =>
  (await world.get(account, 'notification.list', { after: null })).rows.map(({ code }) => code);
const tasks = async (account: string, id: string): Promise<string[]> =>
  (await world.get(account, 'task.desk', { filter: 'tasks', after: null })).rows
    .filter((row) => row.id === id)
    .map(({ kind }) => kind);
const claimOn = async (account: string, id: string): Promise<string> =>
  (await world.get(account, 'claim.of', { personId: id })).claims[0]?.id ?? '';

describe('a code given out face to face', () => {
  test('makes a claim; nothing is to be seen until the cadre confirms it; then the record is held', async () => {
    const { id, name } = await nobodysRecord();
    const { code } = await world.get(liaison, 'claim.code', { personId: id });
    expect(code).toMatch(/^\d{4} \d{4}$/);
    expect(await world.get(me, 'claim.enter', { code, name })).toEqual({
      kind: 'claim',
      personId: id,
      title: null,
    });
    expect(await persons(me)).toEqual([]);
    expect(await world.ask(me, 'request.mine', { personId: id, after: null })).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
    expect(await tasks(liaison, id)).toEqual(['claim']);
    expect(await world.get(me, 'claim.mine', {})).toMatchObject({ waiting: [{ way: 'code' }] });

    const claimId = await claimOn(liaison, id);
    expect(await world.get(liaison, 'claim.confirm', { personId: id, claimId })).toMatchObject({
      held: true,
      claims: [],
    });
    expect(await persons(me)).toEqual([id]);
    expect(await told(me)).toEqual(['claimConfirmed']);
    expect(await tasks(liaison, id)).toEqual([]);
    // A second tap, and the same code again, change nothing.
    expect(await world.get(liaison, 'claim.confirm', { personId: id, claimId })).toMatchObject({
      held: true,
      claims: [],
    });
    expect(await world.ask('test-other', 'claim.enter', { code, name })).toMatchObject({
      ok: false,
      code: 'NO_SUCH_CODE',
    });
    expect((await world.all('audit', { subject: id })).map(({ act }) => act).sort()).toEqual([
      'bound',
      'claimed',
      'codeGiven',
      'denied',
    ]);
  });

  test('works once, for one of two phones at the same moment; the one that lost hears what a wrong code hears', async () => {
    const { id, name } = await nobodysRecord();
    const { code } = await world.get(liaison, 'claim.code', { personId: id });
    const answers = await Promise.all(
      ['test-a', 'test-b', 'test-c'].map((account) => world.ask(account, 'claim.enter', { code, name })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = answers.flatMap((answer) => (answer.ok ? [] : [[answer.code, answer.args]]));
    expect(lost).toEqual([
      ['NO_SUCH_CODE', {}],
      ['NO_SUCH_CODE', {}],
    ]);
    expect((await world.get(liaison, 'claim.of', { personId: id })).claims).toHaveLength(1);
  });

  test('of an answer that was lost is taken again from the same phone', async () => {
    const { id, name } = await nobodysRecord();
    const { code } = await world.get(liaison, 'claim.code', { personId: id });
    const first = await world.get(me, 'claim.enter', { code, name });
    expect(await world.get(me, 'claim.enter', { code, name })).toEqual(first);
    expect((await world.get(liaison, 'claim.of', { personId: id })).claims).toHaveLength(1);
  });

  test('is void after three days, and when another was given out; a wrong name is a wrong code; five tries a day', async () => {
    const { id, name } = await nobodysRecord();
    const first = await world.get(liaison, 'claim.code', { personId: id });
    const second = await world.get(liaison, 'claim.code', { personId: id });
    const refused = async (account: string, code: string, said: string): Promise<void> =>
      expect(await world.ask(account, 'claim.enter', { code, name: said })).toMatchObject({
        ok: false,
        code: 'NO_SUCH_CODE',
        args: {},
      });
    await refused(me, first.code, name);
    await refused(me, second.code, '别人');
    day(3.01);
    await refused(me, second.code, name);
    await world.sweep();
    expect((await world.all('person', { _id: id }))[0]?.codes).toEqual([]);
    const third = await world.get(liaison, 'claim.code', { personId: id });
    for (let tried = 0; tried < 4; tried += 1) await refused(me, '00000000', name);
    expect(await world.ask(me, 'claim.enter', { code: third.code, name })).toMatchObject({
      ok: false,
      code: 'TOO_MANY_TRIES',
      args: { most: 5 },
    });
    day(4.01);
    expect(await world.get(me, 'claim.enter', { code: third.code, name })).toMatchObject({ kind: 'claim' });
  });

  test('refused by the cadre leaves nothing but the words that it did not work', async () => {
    const { id, name } = await nobodysRecord();
    const { code } = await world.get(liaison, 'claim.code', { personId: id });
    await world.get(me, 'claim.enter', { code, name });
    await world.get(liaison, 'claim.refuse', { personId: id, claimId: await claimOn(liaison, id) });
    expect([await persons(me), await told(me), await tasks(liaison, id)]).toEqual([[], ['claimRefused'], []]);
  });

  test('brings along what was asked before the register knew who asked', async () => {
    const { id, name } = await nobodysRecord();
    const village = (await world.all('person', { _id: id }))[0]?.region ?? '';
    const introduced = await world.get(me, 'person.introduce', {
      name,
      phone: '13900001234',
      region: village,
    });
    const { id: requestId } = await world.get(me, 'request.submit', aNeed({ personId: introduced.id }));
    const { code } = await world.get(liaison, 'claim.code', { personId: id });
    await world.get(me, 'claim.enter', { code, name });
    await world.get(liaison, 'claim.confirm', { personId: id, claimId: await claimOn(liaison, id) });
    expect(await persons(me)).toEqual([id]);
    expect(
      (await world.get(me, 'request.mine', { personId: id, after: null })).rows.map((row) => row.id),
    ).toEqual([requestId]);
    expect(
      (await world.get(me, 'request.get', { id: requestId })).timeline.map(({ kind }) => kind),
    ).toContain('identified');
  });

  test('gives nobody a second record', async () => {
    const { code } = await world.get(liaison, 'claim.code', { personId: (await nobodysRecord()).id });
    const { id, name } = await nobodysRecord();
    await world.get(zhao, 'claim.enter', { code, name });
    expect(
      await world.ask(liaison, 'claim.confirm', { personId: id, claimId: await claimOn(liaison, id) }),
    ).toMatchObject({ ok: false, code: 'ALREADY_KNOWN' });
    expect(await persons(zhao)).toEqual([personId]);
  });
});

describe('a claim from afar', () => {
  const ask = (account: string, who: { name: string; idNumber: string; phone: string }): Promise<unknown> =>
    world.ask(account, 'claim.ask', {
      clientId: randomUUID(),
      name: who.name,
      idNumber: who.idNumber,
      phoneCode: `phone-${who.phone}`,
    });

  test('has the same answer for a match, an unknown number, a wrong name, another phone and a record that is taken, after the same work', async () => {
    const { name, phone, idNumber } = await nobodysRecord();
    const taken = {
      name: '赵淑芬',
      phone: world.sealer.open((await world.all('person', { _id: personId }))[0]?.sealed.phone ?? '', [
        'person',
        personId,
        'phone',
      ]),
      idNumber: world.sealer.open((await world.all('person', { _id: personId }))[0]?.sealed.idNumber ?? '', [
        'person',
        personId,
        'idNumber',
      ]),
    };
    const tries = [
      { name, phone, idNumber },
      { name, phone, idNumber: '230103198503071235' },
      { name: '别人', phone, idNumber },
      { name, phone: '13900009999', idNumber },
      taken,
    ];
    const seen: unknown[] = [];
    const work: string[] = [];
    // The first call of all reads the calendar as well.
    await ask('test-first', { name, phone, idNumber: '230103198503071235' });
    for (const [index, one] of tries.entries()) {
      const actions: string[] = [];
      const stop = world.cloud.observe(({ action }) => void actions.push(action));
      seen.push(await ask(`test-asker-${index}`, one));
      stop();
      work.push(actions.join(' '));
    }
    expect(
      new Set(seen.map((answer) => JSON.stringify({ ...(answer as object), now: null, data: null }))),
    ).toEqual(new Set([JSON.stringify({ ok: true, now: null, data: null })]));
    expect(new Set(work).size).toBe(1);
    await world.sweep();
    // Behind the answer: only where all three were right is there a claim.
    const claimed = await world.all('person', {
      'claims.account': world.database.command.in(tries.map((_one, index) => `test-asker-${index}`)),
    });
    expect(claimed.flatMap(({ claims }) => claims.map(({ account }) => account)).sort()).toEqual([
      'test-asker-0',
      'test-asker-4',
    ]);
    const mine = await Promise.all(
      tries.map((_one, index) => world.get(`test-asker-${index}`, 'claim.mine', {})),
    );
    expect(mine.map(({ waiting }) => waiting.map(({ way }) => way))).toEqual(tries.map(() => ['remote']));
    expect(await Promise.all(tries.map((_one, index) => persons(`test-asker-${index}`)))).toEqual(
      tries.map(() => []),
    );
  });

  test('reaches the village’s cadre when all three are right, who confirms after ringing the number on file', async () => {
    const who = await nobodysRecord();
    await ask(me, who);
    expect(await tasks(liaison, who.id)).toEqual([]);
    await world.sweep();
    expect(await tasks(liaison, who.id)).toEqual(['claim']);
    // Meanwhile one may ask for help, and sees nothing of the record.
    expect(await world.ask(me, 'request.submit', aNeed({ personId: who.id }))).toMatchObject({ ok: false });
    await world.get(liaison, 'claim.confirm', { personId: who.id, claimId: await claimOn(liaison, who.id) });
    expect(await persons(me)).toEqual([who.id]);
  });

  test('is tried five times a day by one account, and lapses after a month', async () => {
    const who = await nobodysRecord();
    for (let tried = 0; tried < 5; tried += 1)
      expect(await ask(me, { ...who, idNumber: '230103198503071235' })).toMatchObject({ ok: true });
    expect(await ask(me, who)).toMatchObject({ ok: false, code: 'TOO_MANY_TRIES' });
    expect(await ask('test-second', who)).toMatchObject({ ok: true });
    await world.sweep();
    day(30.1);
    await world.sweep();
    expect((await world.get(liaison, 'claim.of', { personId: who.id })).claims).toEqual([]);
    expect(await told('test-second')).toEqual(['claimRefused']);
    expect((await world.get('test-second', 'claim.mine', {})).waiting).toEqual([]);
  });

  test('needs a telephone that WeChat vouches for', async () => {
    const { name, idNumber } = await nobodysRecord();
    expect(
      await world.ask(me, 'claim.ask', { clientId: randomUUID(), name, idNumber, phoneCode: 'made up' }),
    ).toMatchObject({ ok: false, code: 'NO_PHONE' });
  });
});

describe('a record that another phone holds', () => {
  async function disputed(): Promise<string> {
    const { code } = await world.get(liaison, 'claim.code', { personId });
    await world.get(me, 'claim.enter', { code, name: '赵淑芬' });
    return claimOn(liaison, personId);
  }

  test('is told to its holder, and goes over only after a week and two who said yes', async () => {
    const claimId = await disputed();
    expect(await told(zhao)).toContain('claimedByOther');
    expect((await world.get(zhao, 'claim.mine', {})).against).toMatchObject([{ personId, claimId }]);
    await world.get(liaison, 'claim.confirm', { personId, claimId });
    await world.get(liaison, 'claim.confirm', { personId, claimId });
    expect((await world.get(liaison, 'claim.of', { personId })).claims).toMatchObject([
      { approvals: 1, mayConfirm: false },
    ]);
    expect(await tasks(chair, personId)).toEqual(['claim']);
    day(6.9);
    await world.get(chair, 'claim.confirm', { personId, claimId });
    await world.sweep();
    expect([await persons(zhao), await persons(me)]).toEqual([[personId], []]);
    day(7.1);
    await world.sweep();
    expect([await persons(zhao), await persons(me)]).toEqual([[], [personId]]);
    expect(await told(zhao)).toContain('heldElsewhere');
    expect(await tasks(chair, personId)).toEqual([]);
  });

  test('stays where it is when the holder says no, and the desk has to look into it', async () => {
    const claimId = await disputed();
    await world.get(liaison, 'claim.confirm', { personId, claimId });
    await world.get(zhao, 'claim.object', { personId, claimId });
    await world.get(zhao, 'claim.object', { personId, claimId });
    expect(await told(me)).toEqual(['claimRefused']);
    expect(await tasks(liaison, personId)).toEqual(['dispute']);
    day(8);
    await world.sweep();
    expect([await persons(zhao), await persons(me)]).toEqual([[personId], []]);
  });

  test('is free at once where the holder gives it up; what is open goes on', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    await world.get(zhao, 'claim.release', { personId });
    await world.get(zhao, 'claim.release', { personId });
    expect(await persons(zhao)).toEqual([]);
    expect(await world.ask(zhao, 'request.get', { id })).toMatchObject({ ok: false });
    const claimId = await disputed();
    await world.get(liaison, 'claim.confirm', { personId, claimId });
    expect(await persons(me)).toEqual([personId]);
    expect((await world.get(me, 'request.get', { id })).state).toBe('waiting');
    expect(await persons(wangLi)).toEqual([personId]);
  });

  test('goes at once to whom a cadre has confirmed already, where the holder gives it up before the days are over', async () => {
    const claimId = await disputed();
    await world.get(liaison, 'claim.confirm', { personId, claimId });
    await world.get(zhao, 'claim.release', { personId });
    expect([await persons(zhao), await persons(me)]).toEqual([[], [personId]]);
    expect(await tasks(chair, personId)).toEqual([]);
  });

  test('leaves no claim on anybody’s desk when the person dies, and whoever asked hears that it came to nothing', async () => {
    await disputed();
    expect(await tasks(liaison, personId)).toEqual(['claim']);
    await world.get(liaison, 'claim.die', { personId, on: '2026-11-22' });
    expect(await tasks(liaison, personId)).toEqual([]);
    expect(await told(me)).toEqual(['claimRefused']);
  });

  test('what somebody said of what is convenient before the register knew them stays said, unless the record has its own', async () => {
    const region = (await world.all('person', { _id: personId }))[0]?.region ?? '';
    const bind = async (account: string, id: string, name: string): Promise<void> => {
      const { id: own } = await world.get(account, 'person.introduce', {
        name,
        phone: '13900001234',
        region,
      });
      await world.get(account, 'access.set', { personId: own, needs: ['textOnly'], when: 'morning' });
      const { code } = await world.get(liaison, 'claim.code', { personId: id });
      await world.get(account, 'claim.enter', { code, name });
      await world.get(liaison, 'claim.confirm', { personId: id, claimId: await claimOn(liaison, id) });
      await world.sweep();
    };
    const [unknown, known] = await world.all('person', {
      region,
      holder: null,
      recorded: true,
      diedOn: null,
    });
    await bind('test-unheard', unknown?._id ?? '', unknown?.name ?? '');
    expect(await world.get('test-unheard', 'access.get', { personId: unknown?._id ?? '' })).toMatchObject({
      profile: { needs: ['textOnly'], when: 'morning' },
    });
    expect(await world.all('audit', { subject: unknown?._id ?? '', act: 'accessSaid' })).toMatchObject([
      { account: 'test-unheard', about: null },
    ]);
    await world.get(liaison, 'access.set', { personId: known?._id ?? '', needs: ['sign'], when: null });
    await bind('test-heard', known?._id ?? '', known?.name ?? '');
    expect(await world.get('test-heard', 'access.get', { personId: known?._id ?? '' })).toMatchObject({
      profile: { needs: ['sign'] },
    });
  });

  test('given up by somebody who had come without a record lets them begin anew', async () => {
    const { id, name } = await nobodysRecord();
    const region = (await world.all('person', { _id: id }))[0]?.region ?? '';
    const introduced = { name, phone: '13900001234', region };
    const { id: first } = await world.get(me, 'person.introduce', introduced);
    const { code } = await world.get(liaison, 'claim.code', { personId: id });
    await world.get(me, 'claim.enter', { code, name });
    await world.get(liaison, 'claim.confirm', { personId: id, claimId: await claimOn(liaison, id) });
    await world.get(me, 'claim.release', { personId: id });
    await world.get(me, 'person.introduce', introduced);
    expect(await persons(me)).toEqual([first]);
  });
});

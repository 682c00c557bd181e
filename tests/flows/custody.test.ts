/**
 * A card that an agent keeps: handed over and returned, each side with its own yes; the person sees where it
 * has been.
 */
import { randomUUID } from 'node:crypto';
import { familyGrant } from '../../demo/persons';
import { addDays } from '../../shared/calendar/calendar';
import type { Input } from '../../shared/contract';
import type { World } from './world';
import { liaison, monday, personId, startWorld, wangLi, zhao } from './world';

const [agent, today] = ['test-agent', '2026-11-23'];
const grant = (untilOn: string): object => ({
  ...familyGrant({ account: agent, name: '郑代理', relation: '社区志愿者' }, today, untilOn),
  kind: 'agent',
});

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.database
    .collection('person')
    .doc(personId)
    .update({ grants: world.database.command.push([grant(addDays(today, 10))]) });
});
afterEach(() => world.stop());

const told = async (account: string): Promise<string[]> =>
  (await world.get(account, 'notification.list', { after: null })).rows.map(({ code }) => code);
const hand = (
  account: string,
  change: Partial<Pick<Input<'custody.hand'>, 'clientId' | 'grantId' | 'what'>> = {},
): ReturnType<typeof world.ask<'custody.hand'>> =>
  world.ask(account, 'custody.hand', {
    personId,
    clientId: randomUUID(),
    grantId: `grant-${agent}`,
    what: 'policyCard',
    ...change,
  });

test('each step is one side’s yes, told to the other, and stays in the ledger', async () => {
  const clientId = randomUUID();
  for (const time of ['first', 'again'])
    expect({ time, ...(await hand(zhao, { clientId })) }).toMatchObject({ time, ok: true });
  const { cards } = await world.get(zhao, 'custody.list', { personId });
  expect(cards).toMatchObject([
    { what: 'policyCard', name: '郑代理', takenAt: null, givenBackAt: null, mine: false },
  ]);
  const card = { personId, cardId: cards[0]?.id ?? '' };
  // Nobody says yes for the other side.
  for (const account of [zhao, wangLi, liaison])
    expect(await world.ask(account, 'custody.take', card)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await world.ask(agent, 'custody.receiveBack', card)).toMatchObject({ code: 'NOT_ALLOWED' });
  for (const time of ['first', 'again'])
    expect({ time, ...(await world.get(agent, 'custody.take', card)) }).toMatchObject({
      time,
      cards: [{ mine: true, givenBackAt: null }],
    });
  expect((await world.get(agent, 'custody.giveBack', card)).cards[0]?.givenBackAt).not.toBeNull();
  // It is out until she says that she has it.
  expect((await world.get(zhao, 'custody.list', { personId })).cards).toHaveLength(1);
  for (const time of ['first', 'again'])
    expect({ time, ...(await world.get(zhao, 'custody.receiveBack', card)) }).toMatchObject({
      time,
      cards: [],
    });
  const { past } = await world.get(zhao, 'custody.list', { personId });
  expect(past.map(({ act, what, name }) => [act, what, name])).toEqual(
    ['cardBack', 'cardGivenBack', 'cardTaken', 'cardHanded'].map((act) => [act, 'policyCard', '郑代理']),
  );
  expect([await told(agent), await told(zhao)]).toEqual([
    ['cardBack', 'cardHanded'],
    ['cardGivenBack', 'cardTaken'],
  ]);
});

test('a card that is back is not handed over again by a phone that heard no answer', async () => {
  const clientId = randomUUID();
  await hand(zhao, { clientId });
  const [card] = (await world.get(zhao, 'custody.list', { personId })).cards;
  await world.get(liaison, 'custody.receiveBack', { personId, cardId: card?.id ?? '' });
  expect(await hand(zhao, { clientId })).toMatchObject({ ok: true, data: { cards: [] } });
});

test('for somebody without a phone a cadre of the region notes it at their word, and no other', async () => {
  await world.database.collection('person').doc(personId).update({ holder: null });
  expect(await hand('demo-sun-defu')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await hand(liaison)).toMatchObject({ ok: true });
  const elsewhere = (await world.all('post', { _id: '230623102000:chair' }))[0]?.holder ?? 'nobody';
  expect(await hand(elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
  const [card] = (await world.get(liaison, 'custody.list', { personId })).cards;
  expect(
    (await world.get(liaison, 'custody.receiveBack', { personId, cardId: card?.id ?? '' })).cards,
  ).toEqual([]);
});

test('only an agent keeps cards, and one who acts no more still gives them back', async () => {
  expect(await hand(zhao, { grantId: `grant-${wangLi}` })).toMatchObject({ code: 'NOT_FOUND' });
  await hand(zhao);
  const [card] = (await world.get(zhao, 'custody.list', { personId })).cards;
  const one = { personId, cardId: card?.id ?? '' };
  world.cloud.clock.set(new Date(monday.getTime() + 30 * 86_400_000));
  await world.sweep();
  expect(await hand(zhao)).toMatchObject({ code: 'NOT_FOUND' });
  expect((await world.get(agent, 'custody.list', { personId })).cards).toMatchObject([{ mine: true }]);
  expect((await world.get(agent, 'custody.list', { personId })).past).toEqual([]);
  await world.get(agent, 'custody.giveBack', one);
  await world.get(zhao, 'custody.receiveBack', one);
  expect(await world.ask(agent, 'custody.list', { personId })).toMatchObject({ code: 'NOT_FOUND' });
});

test.each(['bankCard', 'idCard'])(
  'nobody keeps a card that pays or proves who somebody is: %s is no card to hand over',
  async (what) => {
    const paying = what as Input<'custody.hand'>['what'];
    for (const account of [zhao, liaison])
      expect(await hand(account, { what: paying })).toMatchObject({ ok: false, code: 'BAD_INPUT' });
    expect((await world.get(zhao, 'custody.list', { personId })).cards).toEqual([]);
  },
);

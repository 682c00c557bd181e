/**
 * What people really type, through the built functions: names with other dots and with marks that nobody sees,
 * telephones in groups, answers in which there is nothing to read.
 */
import { randomUUID } from 'node:crypto';
import type { World } from './world';
import { aNeed, liaison, on, solved, startWorld, zhao } from './world';

const name = '阿依古丽·买买提';
const administrator = 'demo-wu-jianguo';
const county = '230623000000';
/** Marks that nobody sees: of direction, of joining, of a variant, and letters that are drawn as nothing. */
const unseen = ['\u202D', '\u202C', '\u200B', '\u200E', '\u2060', '\u00AD', '\uFE0F', '\u3164', '\u2800'];

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

/** Somebody of the village whom no phone holds, under this name; what the register has of them. */
async function inRegister(called: string): Promise<{ id: string; phone: string; idNumber: string }> {
  const found = (await world.all('person', { place: '红旗镇阳光村' })).find(
    ({ holder, grants }) => holder === null && grants.length === 0,
  );
  if (found === undefined) throw new Error('everybody in the village has a phone');
  const { _id: id, sealed } = found;
  await world.database.collection('person').doc(id).update({ name: called });
  return {
    id,
    phone: world.sealer.open(sealed.phone, ['person', id, 'phone']),
    idNumber: world.sealer.open(sealed.idNumber, ['person', id, 'idNumber']),
  };
}

test.each([
  ['with another dot', '阿依古丽•买买提'],
  ['with a full stop', '阿依古丽.买买提'],
  ['without a dot', '阿依古丽买买提'],
  ['with spaces', '阿依古丽 · 买买提'],
  ['with marks that nobody sees', unseen.map((mark, place) => `${mark}${name.charAt(place)}`).join('')],
])('a code is taken by a name typed %s', async (_how, typed) => {
  const { id } = await inRegister(name);
  const { code } = await world.get(liaison, 'claim.code', { personId: id });
  expect(await world.ask('test-newcomer', 'claim.enter', { code, name: typed })).toMatchObject({
    ok: true,
    data: { kind: 'claim', personId: id },
  });
});

test('a name by the former code of its character is the same person, found and told', async () => {
  const { id, phone, idNumber } = await inRegister('王䶮');
  expect(await world.get(liaison, 'person.search', { name: '王\uE863' })).toMatchObject({ rows: [{ id }] });
  await world.ask('test-newcomer', 'claim.ask', {
    clientId: randomUUID(),
    name: '王\uE863\u200B',
    idNumber: `\u202D${idNumber.slice(0, 6)} ${idNumber.slice(6)}\u202C`,
    phoneCode: `phone-${phone}`,
  });
  await world.sweep();
  expect((await world.get(liaison, 'claim.of', { personId: id })).claims).toHaveLength(1);
});

test('a desk finds a person by a part of the name, whatever dot it was typed with', async () => {
  const { id } = await inRegister(name);
  for (const typed of ['阿依古丽•买', '阿依古丽.买', '\u200B阿依古丽·买'])
    expect(await world.get(liaison, 'person.search', { name: typed })).toMatchObject({ rows: [{ id }] });
});

test.each([
  ['138 0459 1234', '13804591234'],
  ['+86 138 0459 1234', '13804591234'],
  ['１３８-０４５９-１２３４', '13804591234'],
  ['\u202D13804591234\u202C', '13804591234'],
  ['0459-123 4567', '0459-1234567'],
])('who introduces themselves is rung at %j', async (typed, kept) => {
  const said = { name: ' 郑\u200B 大山 ', phone: typed, region: '230623101201' };
  const { id } = await world.get('test-newcomer', 'person.introduce', said);
  const [person] = await world.all('person', { _id: id });
  expect(person?.name).toBe('郑 大山');
  expect(world.sealer.open(person?.sealed.phone ?? '', ['person', id, 'phone'])).toBe(kept);
});

test.each(['12385', '400-810-1234', '0459-1234567-801'])('a post may be rung at %s', async (phone) => {
  const org = await world.get(administrator, 'org.addPost', { code: county, role: 'deputyChair', phone });
  expect(JSON.stringify(org)).toContain(phone);
});

test('an answer in which there is nothing to read is none: it is refused, and no clock stops', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(id));
  const [before] = await world.all('request', { _id: id });
  const nothing = unseen.join('');
  for (const event of [
    { name: 'request.progress', input: { ...on(id), words: nothing } },
    { name: 'request.askBack', input: { ...on(id), words: nothing } },
    { name: 'request.answer', input: solved(id, ` ${nothing}\n`) },
  ])
    expect(await world.raw(liaison, event)).toMatchObject({ ok: false, code: 'BAD_INPUT' });
  expect(await world.all('request', { _id: id })).toEqual([before]);
});

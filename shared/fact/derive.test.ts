/** What is derived from stated facts, and when time alone changes a verdict. */
import { changesOn, datesChangeOn, turnsOf } from '../policy/holds-until';
import { inForce } from '../policy/policy';
import { Rules } from '../policy/verdict';
import { ageOn, completed } from './derive';
import { policies } from '../policy/policies';
import { truthOf } from '../policy/condition';

const on = '2026-11-26';

test('age counts full years, one more on the birthday itself; of 29 February on 1 March', () => {
  expect([
    ageOn('1962-09-14', '2026-09-13'),
    ageOn('1962-09-14', '2026-09-14'),
    ageOn('2004-02-29', '2026-02-28'),
    ageOn('2004-02-29', '2026-03-01'),
  ]).toEqual([63, 64, 21, 22]);
});

test('a number says birthday, age and sex; a certificate its category and level, and for one category its part', () => {
  expect(
    completed(
      { 'person.idNumber': '230623196209140045', 'disability.certificateNo': '23062319620914004541' },
      on,
    ),
  ).toMatchObject({
    'person.birthDate': '1962-09-14',
    'person.age': 64,
    'person.gender': 'female',
    'disability.category': '4',
    'disability.level': '1',
    'disability.items': [{ category: '4', level: '1' }],
  });
  const several = completed({ 'disability.certificateNo': '23062319620914004572B1' }, on);
  expect(several).toMatchObject({ 'disability.category': '7', 'disability.level': '2' });
  expect(several['disability.items']).toBeUndefined();
});

test('what is stated counts, and nothing follows from what is not there', () => {
  expect(completed({ 'person.age': 30, 'person.birthDate': '1962-09-14' }, on)['person.age']).toBe(30);
  expect(completed({}, on)).toEqual({});
  expect(completed({ 'person.birthDate': '2027-01-01' }, on)['person.age']).toBeUndefined();
  expect(completed({ 'household.perCapitaMonthlyIncome': 300 }, on)['household.incomeRatio']).toBeUndefined();
  expect(
    completed({ 'household.perCapitaMonthlyIncome': 300, 'param.dibaoStandardMonthly': 600 }, on)[
      'household.incomeRatio'
    ],
  ).toBe(0.5);
});

test('an old carer is known from either of two, and denied only where neither can be', () => {
  const elderly = (facts: object): unknown => completed({ ...facts }, on)['household.elderlyCaringDisabled'];
  expect([
    elderly({ 'care.caregiverAge': 62 }),
    elderly({ 'person.age': 60, 'disability.certificateStatus': 'valid' }),
  ]).toEqual([true, true]);
  expect([
    elderly({ 'care.caregiverAge': 40 }),
    elderly({ 'person.age': 30 }),
    elderly({ 'care.caregiverAge': 40, 'person.age': 60 }),
  ]).toEqual([undefined, undefined, undefined]);
  expect(elderly({ 'care.caregiverAge': 40, 'person.age': 59 })).toBe(false);
});

test('a number that names no past day tells no birthday', () => {
  for (const number of ['230623209909140045', '230623196213140045', '230623196202300045'])
    expect(completed({ 'person.idNumber': number }, on)['person.birthDate']).toBeUndefined();
});

test('a verdict holds until the birthday that changes it, and no birthday before that does', () => {
  const facts = {
    'person.birthDate': '2010-11-27',
    'disability.certificateStatus': 'valid',
    'employment.status': 'unemployed',
    'employment.laborCapacity': true,
    'employment.willing': true,
  } as const;
  const service = policies.find(({ id }) => id === 'free-employment-service');
  if (service === undefined) throw new Error('no such policy');
  const [rules, turns] = [new Rules([service]), turnsOf([service])];
  const until = changesOn(rules, turns, facts, on);
  expect(until).toBe('2026-11-27');
  const after = changesOn(rules, turns, facts, '2026-11-27');
  expect(
    after === null ? null : [truthOf(service.conditions, completed(facts, after)), after > '2060'],
  ).toEqual(['no', true]);
  expect(changesOn(rules, turns, { ...facts, 'person.birthDate': null }, on)).toBeNull();
  expect(changesOn(rules, turns, { ...facts, 'disability.certificateStatus': 'none' }, on)).toBeNull();
});

test('a policy is in force from its first day to its last, and the days on which that changes are known before', () => {
  const dated = { startsOn: '2027-01-01', endsOn: '2027-06-30' };
  expect(['2026-12-31', '2027-01-01', '2027-06-30', '2027-07-01'].map((day) => inForce(dated, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(
    [on, '2027-01-01', '2027-07-01'].map((day) =>
      datesChangeOn([dated, { startsOn: null, endsOn: null }], day),
    ),
  ).toEqual(['2027-01-01', '2027-07-01', null]);
  expect(inForce({ startsOn: null, endsOn: null }, on)).toBe(true);
});

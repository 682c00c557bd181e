/**
 * What changed in 2025 and 2026, held against the data and the verdicts: 社会救助法 (in force since 2026-07-01), 民发〔2021〕70号,
 * 黑民规〔2023〕1号 and others, each with its source in the policy's file (docs/decisions/0031).
 */
import { completed } from '../fact/derive';
import { aboutFact } from '../fact/about-fact';
import type { Facts } from '../fact/fact';
import { parameters } from '../parameter/parameter';
import type { Truth } from '../truth';
import { changesOn, turnsOf } from './holds-until';
import { policies } from './policies';
import { Rules } from './verdict';

const rules = new Rules(policies);
const on = '2026-11-30';

/** The verdict on one policy for somebody of 林甸 with these facts. */
function stands(id: string, facts: Facts, day = on): Truth | undefined {
  return rules
    .judge(completed({ 'person.hukou.region': '230623101201', ...facts }, day))
    .find(({ policyId }) => policyId === id)?.truth;
}

const severe: Facts = {
  'person.birthDate': '1980-03-01',
  'disability.certificateStatus': 'valid',
  'disability.items': [{ category: '4', level: '1' }],
  'benefits.current': [],
};
const nursing: Facts = { ...severe, 'disability.needLongTermCare': true };

describe('a certificate that changes or runs out (民发〔2021〕70号)', () => {
  test('while it is replaced because category or level changed, both subsidies go on', () => {
    const replaced: Facts = { ...nursing, 'disability.certificateStatus': 'reissuing' };
    expect(stands('severe-nursing-subsidy', replaced)).toBe('yes');
    expect(stands('hardship-living-subsidy', { ...replaced, 'household.status': 'dibao' })).toBe('yes');
    for (const status of ['processing', 'frozen', 'cancelled', 'expired', 'none'])
      expect(stands('severe-nursing-subsidy', { ...nursing, 'disability.certificateStatus': status })).toBe(
        'no',
      );
  });

  test('the subsidies stop with the month after it runs out, and not before', () => {
    const ends: Facts = { ...nursing, 'disability.certificateExpiry': '2026-11-10' };
    expect(
      ['2026-11-10', '2026-11-30', '2026-12-01'].map((day) => stands('severe-nursing-subsidy', ends, day)),
    ).toEqual(['yes', 'yes', 'no']);
  });

  test('six months before it runs out a new one is due, which is somebody’s task; nobody asks before', () => {
    const ends: Facts = { ...severe, 'disability.certificateExpiry': '2027-08-31' };
    expect(
      ['2027-02-27', '2027-02-28', '2027-12-01'].map((day) => stands('disability-certificate', ends, day)),
    ).toEqual(['no', 'yes', 'yes']);
    const own = policies.filter(({ id }) => id === 'disability-certificate');
    const known = { 'person.hukou.region': '230623101201', ...ends };
    expect(changesOn(new Rules(own), turnsOf(own), known, on)).toBe('2027-02-28');
    expect(changesOn(rules, turnsOf(policies), { ...known, ...nursing }, '2027-03-02')).toBe('2027-09-01');
  });

  test('nobody knows the last day: it is a question, and the subsidies do not wait for it', () => {
    expect(stands('disability-certificate', severe)).toBe('unknown');
    expect(stands('severe-nursing-subsidy', nursing)).toBe('yes');
  });
});

describe('低保 for one person alone (黑民规〔2023〕1号, §21)', () => {
  const alone: Facts = {
    ...severe,
    'household.status': 'none',
    'employment.status': 'unemployed',
    'person.noIncome': true,
  };

  test('is province-wide: no county is asked, and only the own income counts, not the family’s', () => {
    expect(stands('single-person-dibao', alone)).toBe('yes');
    expect(stands('single-person-dibao', { ...alone, 'household.perCapitaMonthlyIncome': 9000 })).toBe('yes');
    expect(stands('single-person-dibao', { ...alone, 'person.noIncome': false })).toBe('no');
    expect(parameters.filter(({ fact }) => /Single/.test(fact))).toEqual([]);
    expect([...aboutFact.keys()].filter((fact) => /param\..*Single/.test(fact))).toEqual([]);
  });

  test('is for a grave disability on the edge of 低保 whatever the work', () => {
    const edge: Facts = { ...severe, 'household.status': 'dibao-edge', 'employment.status': 'employed' };
    expect(stands('single-person-dibao', edge)).toBe('yes');
  });
});

test('a household whose necessary expenses are too great is helped with housing too (§26)', () => {
  const rigid: Facts = { 'household.status': 'rigid-expenditure' };
  expect(
    stands('public-rental-housing', {
      ...rigid,
      'person.residence.urbanRural': 'urban',
      'housing.difficulty': true,
    }),
  ).toBe('yes');
  expect(
    stands('dangerous-house-renovation', {
      ...rigid,
      'person.residence.urbanRural': 'rural',
      'housing.dangerLevel': 'D',
      'housing.onlyHouse': true,
    }),
  ).toBe('yes');
});

test('特困 is for every minor, and goes on past 18 while they are in school, up to senior school (§16)', () => {
  const born = (year: number, more: Facts = {}): Truth | undefined =>
    stands('extreme-poverty-support', {
      'person.birthDate': `${year}-03-01`,
      'person.noIncome': true,
      'person.noCapableSupporter': true,
      'disability.items': [{ category: '2', level: '4' }],
      'household.status': 'tekun',
      'education.stage': 'none',
      ...more,
    });
  expect([born(2009), born(2007), born(2007, { 'education.stage': 'vocational' })]).toEqual([
    'yes',
    'no',
    'yes',
  ]);
  expect(born(2007, { 'education.stage': 'college' })).toBe('no');
  expect(born(2007, { 'education.stage': 'senior', 'household.status': 'none' })).toBe('no');
});

test('the two policies that were missing are judged: the voucher for the old, and help by services (§34)', () => {
  const helped: Facts = { 'disability.selfCare': 'partial' };
  expect(stands('elderly-care-voucher', { ...helped, 'person.birthDate': '1960-01-01' })).toBe('yes');
  expect(stands('elderly-care-voucher', { ...helped, 'person.birthDate': '1970-01-01' })).toBe('no');
  for (const status of ['tekun', 'dibao', 'dibao-edge', 'rigid-expenditure'])
    expect(stands('service-relief', { ...helped, 'household.status': status })).toBe('yes');
  expect(stands('service-relief', { ...helped, 'household.status': 'none' })).toBe('no');
});

describe('what the files of the policies say', () => {
  const byId = new Map(policies.map((one) => [one.id, one]));
  const get = (id: string): (typeof policies)[number] => {
    const one = byId.get(id);
    if (one === undefined) throw new Error(`no policy ${id}`);
    return one;
  };
  const assistance = [
    'minimum-living-allowance',
    'single-person-dibao',
    'extreme-poverty-support',
    'temporary-relief',
    'medical-assistance',
    'medical-insurance-subsidized',
    'public-rental-housing',
    'dangerous-house-renovation',
    'service-relief',
  ];

  test('nothing rests on the 社会救助暂行办法 any more', () => {
    expect(
      policies.filter(({ official }) => /649号|暂行办法/.test(JSON.stringify(official))).map(({ id }) => id),
    ).toEqual([]);
  });

  test.each(assistance)('%s names the articles of the law, and what is owed to whom it refuses', (id) => {
    const { official, remedy, checkedOn, source } = get(id);
    expect(official.title).toContain('中华人民共和国社会救助法');
    expect(official.number).toContain('7月1日起施行');
    expect(official.article).toMatch(/社会救助法 §/);
    expect(remedy).toMatch(/书面.*原因.*听您说.*复议/);
    expect(checkedOn >= '2026-07-01').toBe(true);
    expect(source).toMatch(/2026-11-30/);
  });

  test('what departments can match is no paper that somebody brings (§42, §62)', () => {
    const matched = /困难证明|身份类别|低保|特困|收入证明|住房状况|身份证明|数据比对/;
    expect(
      policies.flatMap(({ id, papers }) => papers.filter((paper) => matched.test(paper)).map(() => id)),
    ).toEqual([]);
  });

  test('临时救助 is asked for where the emergency is, and the small one takes three days at most', () => {
    const { applyAt, easy, days, daysNote, benefit } = get('temporary-relief');
    expect([applyAt, easy.how].filter((words) => !/在哪里遇到急难/.test(words))).toEqual([]);
    expect(days).toEqual({ count: 3, unit: 'calendar' });
    expect([daysNote, benefit].filter((words) => !/不查家底|不核查/.test(words ?? ''))).toEqual([]);
  });

  test('a certificate is asked for at the place of residence or online too', () => {
    const { applyAt, easy } = get('disability-certificate');
    for (const words of [applyAt, easy.how]) expect(words).toMatch(/住处.*户口.*网上/);
  });

  test('the subsidies say what a new certificate does to them', () => {
    for (const id of ['hardship-living-subsidy', 'severe-nursing-subsidy'])
      expect(get(id).benefit).toMatch(/换证.*原标准.*次月停发.*补发最多3个月/);
  });

  test('the last year of kindergarten is free', () => {
    const { benefit, easy } = get('preschool-inclusion');
    expect([benefit, easy.what].filter((words) => !/免学前一年保教费|最后一年不交/.test(words))).toEqual([]);
  });

  test('whoever complains rings 12345; 12385 is nowhere but in the sources, as not confirmed', () => {
    for (const id of ['petition-handling', 'accessibility-complaint'])
      expect(get(id).easy.how).toContain('12345');
    for (const id of ['petition-handling', 'legal-aid', 'accessibility-complaint']) {
      expect(JSON.stringify({ ...get(id), source: '' })).not.toContain('12385');
      expect(get(id).source).toMatch(/12385.*待核/);
    }
  });

  test('what one weak source says is marked 待核: level 3, 适老化, an age in 哈尔滨, the amount of the voucher', () => {
    expect(get('home-accessibility').source).toMatch(/三级.*待核.*适老化.*待核/);
    expect(get('child-rehab-assistance').source).toMatch(/哈尔滨0-10岁.*待核/);
    expect(get('child-rehab-assistance').benefit).toMatch(/0-10岁，?,?以当地为准/);
    expect(get('elderly-care-voucher')).toMatchObject({ startsOn: '2026-01-01', confirmation: 'awaited' });
    expect(get('elderly-care-voucher').amount?.value).toBeNull();
  });

  test('a policy is looked at again by topic, soonest where the law has just changed, and within a year', () => {
    const days = new Map<string, Set<string>>();
    for (const { category, reviewOn } of policies)
      days.set(category, (days.get(category) ?? new Set()).add(reviewOn));
    expect([...days].filter(([, all]) => all.size > 1)).toEqual([]);
    expect(new Set([...days.values()].flatMap((all) => [...all])).size).toBeGreaterThan(3);
    const soonest = policies.map(({ reviewOn }) => reviewOn).sort()[0];
    expect(assistance.filter((id) => get(id).reviewOn !== soonest)).toEqual([]);
    expect(
      policies.filter(({ checkedOn, reviewOn }) => reviewOn <= checkedOn || reviewOn > '2027-11-30').length,
    ).toBe(0);
  });
});

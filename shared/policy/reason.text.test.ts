/** The plain words of every possible reason: each has words, and none of an unknown is worded as a no. */
import * as z from 'zod';
import type { Comparison } from './condition';
import { comparisonsIn } from './condition';
import { policies } from './policies';
import { completed } from '../fact/derive';
import type { Facts } from '../fact/fact';
import { plainReason, plainWords } from './reason.text';
import type { Reason } from './verdict';
import { Rules } from './verdict';

/** A reason in words, where nothing else is known of the person. */
const told = (reason: Reason, who: string, known: Facts = {}): ReturnType<typeof plainReason> =>
  plainReason(reason, who, known);

const keyOf = (comparison: Comparison): string => JSON.stringify(comparison);
const compared = [
  ...new Map(
    policies.flatMap(({ conditions }) => comparisonsIn(conditions)).map((one) => [keyOf(one), one]),
  ).values(),
];
const truths = ['yes', 'no', 'unknown'] as const;

const said = z.string().min(2).regex(/。$/);
const form = z.array(
  z.strictObject({
    comparison: z.looseObject({ fact: z.string(), op: z.string() }),
    holds: said,
    fails: said,
    change: said.nullable(),
  }),
);

/** All words that can be addressed to `who`, or be about them. */
function everythingTo(who: string): string[] {
  return compared
    .flatMap((comparison) =>
      truths.flatMap((truth) => Object.values(told({ comparison, truth, wanted: 'yes' }, who))),
    )
    .filter((words) => words !== null);
}

const sentencesIn = (words: string): string[] => words.split(/(?<=[。？])/);

test('every comparison of every policy has its words once, and no words are for a comparison that no policy makes', () => {
  expect(form.safeParse(plainWords).error?.issues ?? []).toEqual([]);
  expect(plainWords.map(({ comparison }) => keyOf(comparison)).sort()).toEqual(compared.map(keyOf).sort());
});

test('a sentence is short, ends as one, and has no office word, no exclamation mark and no narrow punctuation', () => {
  const sentences = everythingTo('您').flatMap(sentencesIn);
  expect(sentences.filter((one) => one.length > 30)).toEqual([]);
  expect(sentences.filter((one) => !/[。？]$/.test(one))).toEqual([]);
  expect(sentences.filter((one) => /[,.!！;:?"{}\s]/.test(one))).toEqual([]);
  expect(
    sentences.filter((one) => /办理|申请|予以|不予|相关|符合|户籍|认定|提交|审核|材料|享受|待遇/.test(one)),
  ).toEqual([]);
});

test('said to somebody it is 您 and nobody else, said about somebody it is their name and never 您', () => {
  expect(everythingTo('您').filter((words) => /他|\{who\}/.test(words))).toEqual([]);
  expect(everythingTo('王秀兰').filter((words) => /[他您]|\{who\}/.test(words))).toEqual([]);
  const unnamed = plainWords.filter(
    ({ comparison: { fact }, holds, fails }) =>
      !fact.startsWith('param.') && !(holds.includes('{who}') && fails.includes('{who}')),
  );
  expect(unnamed).toEqual([]);
});

test('what is put in for a name is put in as it is', () => {
  const words = told(
    {
      comparison: { fact: 'disability.certificateStatus', op: 'eq', value: 'valid' },
      truth: 'yes',
      wanted: 'yes',
    },
    '$&',
  );
  expect(words.words).toBe('$&有残疾人证，现在能用。');
});

test('that a comparison holds is never told as that it fails', () => {
  expect(plainWords.filter(({ holds, fails, change }) => new Set([holds, fails, change]).size !== 3)).toEqual(
    [],
  );
});

test('what nobody knows is told as the question that is open, or as the place’s to say, never as a no', () => {
  for (const comparison of compared) {
    const { words, change } = told({ comparison, truth: 'unknown', wanted: 'yes' }, '您');
    expect(words).toMatch(/^还不知道：.+？|^当地标准待确认。$/);
    expect(words).not.toMatch(/不符合|不是|不行|不能拿/);
    expect(change).toBeNull();
    expect(
      truths.slice(0, 2).map((truth) => told({ comparison, truth, wanted: 'yes' }, '您').words),
    ).not.toContain(words);
  }
});

test('a parameter that the place has not set is no question; beside a question it is said that it may be the one', () => {
  const open = (comparison: Comparison, who: string): string =>
    told({ comparison, truth: 'unknown', wanted: 'yes' }, who).words;
  expect(open({ fact: 'param.livingSubsidyIncludesEdge', op: 'isTrue' }, '您')).toBe('当地标准待确认。');
  expect(open({ fact: 'person.age', op: 'lteFact', value: 'param.childRehabMaxAge' }, '您')).toBe(
    '还不知道：您是哪年哪月哪日出生的？或者，当地标准待确认。',
  );
  expect(open({ fact: 'household.incomeRatio', op: 'lt', value: 1 }, '王秀兰')).toBe(
    '还不知道：王秀兰家一个月收入，平均每人多少元？或者，当地标准待确认。',
  );
});

test('what is known already is not told as an open question', () => {
  const ratio: Reason = {
    comparison: { fact: 'household.incomeRatio', op: 'lt', value: 1 },
    truth: 'unknown',
    wanted: 'yes',
  };
  expect(told(ratio, '您', { 'household.perCapitaMonthlyIncome': 300 }).words).toBe('当地标准待确认。');
  const age: Reason = {
    comparison: { fact: 'person.age', op: 'lteFact', value: 'param.childRehabMaxAge' },
    truth: 'unknown',
    wanted: 'yes',
  };
  expect(told(age, '您', { 'person.age': 8 }).words).toBe('当地标准待确认。');
});

test('what would change it is said of a no that stands in the way, and of nothing else', () => {
  const comparison: Comparison = { fact: 'person.age', op: 'gte', value: 60 };
  expect(told({ comparison, truth: 'no', wanted: 'yes' }, '您')).toEqual({
    words: '您还没满60岁。',
    change: '满60岁那天再看。',
  });
  expect(told({ comparison, truth: 'yes', wanted: 'yes' }, '您')).toEqual({
    words: '您满60岁了。',
    change: null,
  });
  expect(told({ comparison, truth: 'no', wanted: 'no' }, '您')).toEqual({
    words: '您还没满60岁。',
    change: null,
  });
  expect(told({ comparison, truth: 'yes', wanted: 'no' }, '您')).toEqual({
    words: '您满60岁了。',
    change: null,
  });
  expect(
    told(
      {
        comparison: { fact: 'person.hukou.region', op: 'startsWith', value: '23' },
        truth: 'no',
        wanted: 'yes',
      },
      '您',
    ).change,
  ).toBeNull();
});

test('every reason of a verdict can be told plainly, whether it is yes, no or unknown', () => {
  const known = {
    'disability.certificateStatus': 'valid',
    'disability.items': [{ category: '1', level: '1' }],
    'person.hukou.region': '230623101201',
    'household.status': 'dibao',
    'benefits.current': [],
  };
  const verdicts = new Rules(policies).judge(completed(known, '2026-11-26'));
  expect(new Set(verdicts.map(({ truth }) => truth))).toEqual(new Set(truths));
  const owed = verdicts.find(({ policyId }) => policyId === 'hardship-living-subsidy');
  expect(owed?.reasons.map((reason) => told(reason, '您').words)).toEqual([
    '您有残疾人证，能用或正在换新证。',
    '您的户口在黑龙江。',
    '您家是低保家庭。',
    '特困、工伤护理费、孤儿生活费，您都没有。',
  ]);
  expect(
    verdicts
      .flatMap(({ reasons }) => reasons.map((reason) => told(reason, '您').words))
      .every((words) => words.length > 0),
  ).toBe(true);
});

test('a comparison nobody has written words for is a mistake, and says so', () => {
  expect(() =>
    told({ comparison: { fact: 'person.age', op: 'gte', value: 61 }, truth: 'no', wanted: 'yes' }, '您'),
  ).toThrow('person.age');
});

import { findPolicies } from './find-policy';
import { policies } from './policies';
import type { Policy } from './policy';
import { policyCategoryText } from './policy.text';

const found = (text: string, category: Policy['category'] | null = null): string[] =>
  findPolicies(policies, { text, category }, policyCategoryText).map(({ easy }) => easy.name);
const all = policies.map(({ easy }) => easy.name);

describe('a policy is found', () => {
  test('by what people call it, and by what offices call it', () => {
    expect(found('轮椅')).toEqual(['配轮椅等辅助器具', '轮椅车油钱补贴']);
    expect(found('辅助器具适配')).toEqual(['配轮椅等辅助器具']);
  });

  test('by what it gives and to whom, after those that are called so', () => {
    expect(found('低保').slice(0, 2)).toEqual(['低保', '一个人单独算低保']);
    expect(found('盲文卷')).toEqual(['考试特别照顾']);
    expect(found('定点机构')).toEqual(['孩子康复救助']);
  });

  test('by the words of its category, after all others', () => {
    expect(found('干活挣钱')).toEqual(found('', 'work'));
    expect(found('住房')).toContain('农村修危房');
  });

  test('whatever gaps and marks, full-width letters or capitals are typed', () => {
    expect(found(' ｃ５ ')).toEqual(['残疾人学车']);
    expect(found('“轮椅”？')).toEqual(found('轮椅'));
  });

  test('only where every word typed is there', () => {
    expect(found('轮椅 助听器')).toEqual(['配轮椅等辅助器具']);
    expect(found('助听器、轮椅')).toEqual(['配轮椅等辅助器具']);
    expect(found('轮椅 月亮')).toEqual([]);
  });

  test('never by what is nowhere', () => {
    expect(found('登月')).toEqual([]);
    expect(found('👩🏽‍🦽')).toEqual([]);
  });
});

test('a long name is found as people shorten it, but only where nothing contains what is typed', () => {
  expect(found('轮椅补贴')).toEqual(['轮椅车油钱补贴']);
  expect(found('残疾补贴')).toContain('困难生活补贴');
  expect(found('护理补贴')).toEqual(['重度护理补贴']);
});

test('a category alone gives all of it, nothing at all gives everything, both in the order of the list', () => {
  expect(found('')).toEqual(all);
  expect(found('  ')).toEqual(all);
  expect(found('', 'tax')).toEqual(
    policies.filter(({ category }) => category === 'tax').map(({ easy }) => easy.name),
  );
});

test('a category narrows what is typed', () => {
  expect(found('轮椅', 'transport')).toEqual(['轮椅车油钱补贴']);
  expect(found('轮椅', 'housing')).toEqual([]);
});

/** Comparisons at their edges. */
import type { Comparison } from './condition';
import { compared } from './condition';

const fact = 'x';
const asked = (comparison: object, value: unknown): string =>
  compared({ fact, ...comparison } as Comparison, value as never);

test('bounds count in, and a set that is there and empty is known', () => {
  const between = { op: 'between', value: [16, 59] };
  expect([15, 16, 59, 60].map((age) => asked(between, age))).toEqual(['no', 'yes', 'yes', 'no']);
  expect([
    asked({ op: 'lt', value: 1 }, 1),
    asked({ op: 'lte', value: 1 }, 1),
    asked({ op: 'gt', value: 1 }, 1),
    asked({ op: 'gte', value: 1 }, 1),
  ]).toEqual(['no', 'yes', 'no', 'yes']);
  expect([
    asked({ op: 'notEmpty' }, []),
    asked({ op: 'intersects', value: ['a'] }, []),
    asked({ op: 'disjoint', value: ['a'] }, []),
  ]).toEqual(['no', 'no', 'yes']);
});

test('what nobody stated is unknown to every comparison', () => {
  const all: readonly object[] = [
    { op: 'eq', value: 'a' },
    { op: 'ne', value: 'a' },
    { op: 'in', value: ['a'] },
    { op: 'nin', value: ['a'] },
    { op: 'lt', value: 1 },
    { op: 'gte', value: 1 },
    { op: 'between', value: [0, 1] },
    { op: 'isTrue' },
    { op: 'isFalse' },
    { op: 'notEmpty' },
    { op: 'intersects', value: ['a'] },
    { op: 'disjoint', value: ['a'] },
    { op: 'startsWith', value: '23' },
    { op: 'startsWithAny', value: ['23'] },
    { op: 'hasDisability', value: {} },
    { op: 'lteFact', value: 'y' },
  ];
  for (const value of [undefined, null])
    expect(all.map((comparison) => asked(comparison, value))).toEqual(all.map(() => 'unknown'));
});

test('a value of another kind says nothing: unknown, never no', () => {
  expect([
    asked({ op: 'isTrue' }, 'true'),
    asked({ op: 'gte', value: 3 }, '4'),
    asked({ op: 'lt', value: 3 }, Number.NaN),
    asked({ op: 'in', value: ['a'] }, ['a']),
    asked({ op: 'intersects', value: ['a'] }, 'a'),
    asked({ op: 'startsWith', value: '23' }, 23),
    asked({ op: 'hasDisability', value: {} }, ['4']),
  ]).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
});

test('of several parts of a disability one that fits is enough, and a part whose level is open leaves it open', () => {
  const severe = { op: 'hasDisability', value: { categories: ['4'], levels: ['1', '2'] } };
  expect(
    asked(severe, [
      { category: '1', level: '4' },
      { category: '4', level: '2' },
    ]),
  ).toBe('yes');
  expect(
    asked(severe, [
      { category: '4', level: '3' },
      { category: '1', level: '1' },
    ]),
  ).toBe('no');
  expect(asked(severe, [{ category: '4' }, { category: '1', level: '1' }])).toBe('unknown');
  expect(asked(severe, [{ level: '3' }])).toBe('no');
  expect(asked(severe, [])).toBe('no');
});

test('one fact is held against another, and either may be open', () => {
  const older: Comparison = { fact: 'x', op: 'lteFact', value: 'y' };
  expect([
    compared(older, 6, 6),
    compared(older, 7, 6),
    compared(older, 6),
    compared(older, null, 6),
  ]).toEqual(['yes', 'no', 'unknown', 'unknown']);
});

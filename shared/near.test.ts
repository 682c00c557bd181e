import fc from 'fast-check';
import { formsOfNearNumbers, isNearName, isNearNumber, nameForms, numberForms } from './near';

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((form) => others.includes(form));

/** Few characters in short texts, so that near ones are often made. */
const digits = fc.stringMatching(/^1[0-2]{3}$/);
const name = fc.stringMatching(/^[王玉玲林䶮]{2,4}$/);

test.each([
  ['赵淑芬', '赵淑芳', true],
  ['赵淑芬', '孙淑芬', true],
  ['赵淑芬', '赵 淑·芬', true],
  ['王䶮', '王\uE863', true],
  ['阿依古丽·买买提', '阿依古丽•买买题', true],
  ['赵淑芬', '赵芬淑', false],
  ['赵淑芬', '赵淑', false],
])('%s and %s: near is %s', (one, other, near) => {
  expect(isNearName(one, other)).toBe(near);
  expect(meet(nameForms(one), nameForms(other))).toBe(near);
});

test.each([
  ['13804591234', '13804591234', true],
  ['13804591234', '+86 138 0459 1235', true],
  ['13804591234', '13804591243', true],
  ['0459-5550142', '04595550412', true],
  ['13804591234', '13804592134', true],
  ['13804591234', '13804591324', true],
  ['13804591234', '13804591432', false],
  ['13804591234', '13804591255', false],
  ['13804591234', '04595550142', false],
])('%s and %s: near is %s', (one, other, near) => {
  expect(isNearNumber(one, other)).toBe(near);
});

test('whatever is near has a form in common with what is looked up', () => {
  fc.assert(
    fc.property(digits, digits, (one, other) => {
      if (isNearNumber(one, other)) expect(meet(formsOfNearNumbers(one), numberForms(other))).toBe(true);
    }),
  );
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(meet(nameForms(one), nameForms(other))).toBe(isNearName(one, other));
    }),
  );
});

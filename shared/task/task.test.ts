import { isCrossedOff, rateOf, taskKinds } from './task';

test('what is met by a deed is never crossed off: a transfer, danger, a claim, a list, what is owed, a parameter', () => {
  expect(taskKinds.filter((kind) => !isCrossedOff(kind)).sort()).toEqual([
    'claim',
    'danger',
    'listUnmatched',
    'owed',
    'parameter',
    'transfer',
  ]);
});

test('a rate counts answers alone; no answers is no rate, never all or nothing', () => {
  expect(rateOf(0, 0)).toBeNull();
  expect(rateOf(0, 3)).toBe(0);
  expect(rateOf(2, 3)).toBe(67);
});

import { isCrossedOff, taskKinds } from './task';

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

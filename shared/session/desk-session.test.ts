import type { DeskSession } from './desk-session';
import { begin, confirm, isOpen, isWaiting, see } from './desk-session';

const at = (minutes: number, seconds = 0): string =>
  new Date(Date.UTC(2026, 10, 23, 2, minutes, seconds)).toISOString();
const asked = begin({ _id: 'one', browser: 'desk', codeHash: 'mark' }, at(0));
const opened = (change: Partial<DeskSession> = {}): DeskSession => ({
  ...asked,
  ...confirm(asked, 'chen', at(1)),
  ...change,
});

test('a code works for three minutes and not a moment longer', () => {
  expect([at(0), at(2, 59), at(3), at(4)].map((now) => isWaiting(asked, now))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(confirm(asked, 'chen', at(3))).toBeNull();
});

test('nobody is signed in before it was confirmed', () => {
  expect(isOpen(asked, at(0))).toBe(false);
});

test('a code works once, whoever says it again', () => {
  expect(isOpen(opened(), at(1))).toBe(true);
  for (const account of ['chen', 'li']) expect(confirm(opened(), account, at(2))).toBeNull();
});

test('a session ends by itself after thirty minutes in which nothing was done', () => {
  expect([at(1), at(30, 59), at(31), at(32)].map((now) => isOpen(opened(), now))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('what is done keeps it open, and is written once a minute at most', () => {
  const seenAt = at(20);
  expect([see({ seenAt }, at(20, 59)), see({ seenAt }, at(21))]).toEqual([null, { seenAt: at(21) }]);
  expect([at(49), at(50)].map((now) => isOpen(opened({ seenAt }), now))).toEqual([true, false]);
});

test('one that was ended is over, and so is a code that was taken back', () => {
  expect(isOpen(opened({ endedAt: at(2) }), at(2))).toBe(false);
  expect(isWaiting({ ...asked, endedAt: at(1) }, at(1))).toBe(false);
});

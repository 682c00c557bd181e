import type { Turn } from './duty-days';
import { dutyDays, isGap, rosterFrom } from './duty-days';

const turn = (fromAt: string, untilAt: string, post: string | null = 'a'): Turn => ({
  fromAt: `2026-11-${fromAt}:00:00.000Z`,
  untilAt: `2026-11-${untilAt}:00:00.000Z`,
  name: post ?? 'gone',
  post,
});

test('a day of duty is a day in Beijing, from midnight to midnight', () => {
  const days = dutyDays([turn('23T16', '24T16')], '2026-11-24', 2);
  expect(days).toEqual([
    { on: '2026-11-24', name: 'a', post: 'a' },
    { on: '2026-11-25', name: null, post: null },
  ]);
  expect(dutyDays([turn('23T16', '24T16')], '2026-11-23', 1).map(({ post }) => post)).toEqual([null]);
});

test('a turn that is no whole day is the duty of every day it falls into; the first to come has the day', () => {
  expect(
    dutyDays([turn('24T00', '25T00'), turn('25T00', '26T00', 'b')], '2026-11-24', 3).map(({ post }) => post),
  ).toEqual(['a', 'a', 'b']);
});

test('a day is a gap where nobody was named, and where the one named has left', () => {
  expect(
    dutyDays([turn('23T16', '24T16', null), turn('25T16', '26T16')], '2026-11-24', 3).map(isGap),
  ).toEqual([true, true, false]);
});

test('what is written replaces the days that are looked at, and leaves what comes after them', () => {
  const before = [
    turn('23T16', '24T16'),
    turn('24T00', '26T00', 'b'),
    turn('26T16', '27T16', null),
    turn('28T16', '29T16', 'c'),
  ];
  const days = [
    { on: '2026-11-24', name: 'z', post: 'z' },
    { on: '2026-11-25', name: null, post: null },
  ];
  const [first, ...later] = rosterFrom(days, before);
  expect(first).toEqual({
    fromAt: '2026-11-23T16:00:00.000Z',
    untilAt: '2026-11-24T16:00:00.000Z',
    post: 'z',
  });
  expect(later).toEqual([
    { fromAt: '2026-11-25T16:00:00.000Z', untilAt: '2026-11-26T00:00:00.000Z', post: 'b' },
    { fromAt: '2026-11-28T16:00:00.000Z', untilAt: '2026-11-29T16:00:00.000Z', post: 'c' },
  ]);
});

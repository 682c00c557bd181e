import { beijingTime } from '../calendar/calendar';
import { afterQuiet } from './quiet-hours';

test.each([
  ['06:59', '2026-11-23', '07:00'],
  ['07:00', '2026-11-23', '07:00'],
  ['21:59', '2026-11-23', '21:59'],
  ['22:00', '2026-11-24', '07:00'],
  ['00:00', '2026-11-23', '07:00'],
])('what is due at %s is sent on %s at %s', (at, day, sent) => {
  expect(afterQuiet(beijingTime('2026-11-23', at))).toBe(beijingTime(day, sent));
});

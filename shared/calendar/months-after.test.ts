import { addDays, monthsAfter } from './calendar';

/** Every day of six years, two of which are leap years, as the calendar counts them. */
const days = Array.from({ length: 2192 }, (_, n) => addDays('2023-01-01', n));

test('the days of six years are there', () => {
  expect([days[0], days.at(-1)]).toEqual(['2023-01-01', '2028-12-31']);
});

test('no month later is the same day', () => {
  expect(days.filter((day) => monthsAfter(day, 0) !== day)).toEqual([]);
});

test.each([1, 3, 6, 12])('%i months later is the same day of that month, or its last', (months) => {
  const wrong = days.filter((day) => {
    const place = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
    const month = (at: number): string => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const last = addDays(`${month(place + 1)}-01`, -1);
    const same = `${month(place)}-${day.slice(8)}`;
    return monthsAfter(day, months) !== (same < last ? same : last);
  });
  expect(wrong).toEqual([]);
});

test('a month that is too short ends the count', () => {
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
  expect(monthsAfter('2028-02-29', 12)).toBe('2029-02-28');
});

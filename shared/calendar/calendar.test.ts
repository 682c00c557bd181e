import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import {
  NoNoticeError,
  addDays,
  beijingDay,
  beijingTime,
  monthsAfter,
  weekday,
  workCalendar,
  type Day,
  daysBetween,
} from './calendar';
import { holidays } from './shipped-calendar';
import shipped from './notices.json';

const seed = Number(process.env.FC_SEED ?? 20261123);
const holds = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed, numRuns: 1000 });

const firstDay = '2024-01-01';
const dayCount = 366 + 365 + 365;
const everyDay: readonly Day[] = Array.from({ length: dayCount }, (_, n) => addDays(firstDay, n));

const anyDay = fc.integer({ min: 0, max: dayCount - 1 }).map((n) => addDays(firstDay, n));
/** A day early enough that forty working days after it still lie before 2027. */
const earlyDay = fc.integer({ min: 0, max: dayCount - 90 }).map((n) => addDays(firstDay, n));
const fewDays = fc.integer({ min: 0, max: 40 });

describe('working days of the State Council notices', () => {
  test.each([
    ['2026-02-10', 15, '2026-03-09', 'over 春节, with make-up Saturdays on 02-14 and 02-28'],
    ['2026-02-13', 1, '2026-02-14', 'onto the make-up Saturday before 春节'],
    ['2026-02-14', 1, '2026-02-24', 'over the nine days of 春节'],
    ['2026-09-29', 5, '2026-10-12', 'over 国庆, with the make-up Saturday 10-10'],
    ['2026-09-18', 1, '2026-09-20', 'onto the make-up Sunday before 中秋'],
    ['2026-01-03', 1, '2026-01-04', 'onto the make-up Sunday after 元旦'],
    ['2025-01-24', 1, '2025-01-26', 'onto the make-up Sunday before 春节'],
    ['2025-12-31', 1, '2026-01-04', 'over the end of a year into the next notice'],
    ['2024-12-31', 2, '2025-01-03', 'over 元旦, a single Wednesday off'],
    ['2024-02-08', 1, '2024-02-09', 'onto 除夕 2024, which that notice left a working day'],
    ['2026-11-20', 3, '2026-11-25', 'over an ordinary weekend'],
    ['2026-11-21', 0, '2026-11-21', 'by none: the day itself, worked or not'],
  ])('%s plus %i working days is %s: %s', (from, count, due) => {
    expect(holidays.addWorkingDays(from, count)).toBe(due);
    expect(holidays.dueOn(from, count)).toEqual({ on: due, provisional: false });
  });

  // West of UTC, chinese-days computes its own table wrongly (58 days of these years in New York), so this
  // comparison needs TZ at UTC or east of it.
  test('every day of 2024 to 2026 is worked exactly when chinese-days says so', () => {
    for (const day of everyDay)
      expect([day, holidays.isWorkingDay(day)]).toEqual([day, isWorkday(day) ? 'yes' : 'no']);
  });

  test('each notice moves as many days as it did in print', () => {
    const moved = shipped.notices.map((notice) => [
      notice.year,
      notice.weekdayOff.length,
      notice.weekendWork.length,
    ]);
    expect(moved).toEqual([
      [2024, 19, 8],
      [2025, 18, 5],
      [2026, 19, 6],
    ]);
  });

  test(`what adding answers is a working day, later, with exactly that many between (seed ${seed})`, () => {
    holds(
      fc.property(earlyDay, fewDays, (from, count) => {
        const due = holidays.addWorkingDays(from, count);
        expect(holidays.workingDaysBetween(from, due)).toBe(count);
        if (count > 0) expect(holidays.isWorkingDay(due)).toBe('yes');
        expect(due >= from).toBe(true);
      }),
    );
  });

  test(`adding in two steps is adding at once (seed ${seed})`, () => {
    holds(
      fc.property(
        earlyDay,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (from, first, second) => {
          expect(holidays.addWorkingDays(holidays.addWorkingDays(from, first), second)).toBe(
            holidays.addWorkingDays(from, first + second),
          );
        },
      ),
    );
  });

  test(`a later start is never due earlier (seed ${seed})`, () => {
    holds(
      fc.property(earlyDay, fewDays, (from, count) => {
        expect(holidays.addWorkingDays(addDays(from, 1), count) >= holidays.addWorkingDays(from, count)).toBe(
          true,
        );
      }),
    );
  });

  test(`the days between are the days one counts one by one (seed ${seed})`, () => {
    holds(
      fc.property(anyDay, anyDay, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const counted = everyDay.filter(
          (day) => from < day && day <= to && holidays.isWorkingDay(day) === 'yes',
        ).length;
        expect(holidays.workingDaysBetween(from, to)).toBe(counted);
      }),
    );
  });
});

describe('a year without a notice', () => {
  test('is unknown, on workdays and weekends alike', () => {
    expect(holidays.isWorkingDay('2027-10-01')).toBe('unknown');
    expect(holidays.isWorkingDay('2027-01-03')).toBe('unknown');
    expect(holidays.isWorkingDay('2023-12-31')).toBe('unknown');
  });

  test('is refused by name, however far the way leads into it', () => {
    const thrown = (act: () => unknown) => {
      try {
        return act();
      } catch (error) {
        return error instanceof NoNoticeError ? error.year : error;
      }
    };
    expect(thrown(() => holidays.addWorkingDays('2026-12-31', 1))).toBe(2027);
    expect(thrown(() => holidays.addWorkingDays('2026-12-20', 15))).toBe(2027);
    expect(thrown(() => holidays.addWorkingDays('2027-09-30', 1))).toBe(2027);
    expect(thrown(() => holidays.addWorkingDays('2023-12-28', 2))).toBe(2023);
    expect(thrown(() => holidays.workingDaysBetween('2026-12-30', '2027-01-04'))).toBe(2027);
    expect(holidays.addWorkingDays('2026-12-31', 0)).toBe('2026-12-31');
  });

  test('gives a provisional day, counted Monday to Friday after the last known working day', () => {
    expect(holidays.dueOn('2026-12-30', 1)).toEqual({ on: '2026-12-31', provisional: false });
    expect(holidays.dueOn('2026-12-31', 1)).toEqual({ on: '2027-01-01', provisional: true });
    expect(holidays.dueOn('2026-12-28', 15)).toEqual({ on: '2027-01-18', provisional: true });
    expect(holidays.dueOn('2030-06-07', 1)).toEqual({ on: '2030-06-10', provisional: true });
  });

  test('needs not be known when the way starts on its last day and leaves it', () => {
    expect(holidays.addWorkingDays('2023-12-31', 1)).toBe('2024-01-02');
    expect(holidays.workingDaysBetween('2023-12-31', '2024-01-05')).toBe(4);
  });

  test('becomes certain, and may become later, when its notice is published', () => {
    const withNext = workCalendar([
      ...shipped.notices,
      { year: 2027, source: 'a notice of this test', weekdayOff: ['2027-01-01'], weekendWork: [] },
    ]);
    expect(withNext.dueOn('2026-12-31', 1)).toEqual({ on: '2027-01-04', provisional: false });
  });

  test('may take days of the December before it, which then belong to its notice', () => {
    const withNext = workCalendar([
      ...shipped.notices,
      {
        year: 2027,
        source: 'a notice of this test',
        weekdayOff: ['2026-12-31', '2027-01-01'],
        weekendWork: ['2026-12-26'],
      },
    ]);
    expect(withNext.isWorkingDay('2026-12-26')).toBe('yes');
    expect(withNext.isWorkingDay('2026-12-31')).toBe('no');
  });
});

describe('what is no day, no count and no notice', () => {
  test.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '2026-01-1',
    '26-01-01',
    '',
    '2026/01/01',
    '2026-01-01T00:00:00Z',
    '２０２６-01-01',
    '2026-02-29',
  ])('“%s” is no day', (text) => {
    for (const act of [
      () => holidays.isWorkingDay(text),
      () => holidays.addWorkingDays(text, 1),
      () => holidays.addWorkingDays(text, 0),
      () => holidays.dueOn(text, 3),
      () => holidays.workingDaysBetween(text, '2026-12-01'),
      () => holidays.workingDaysBetween('2026-01-01', text),
      () => weekday(text),
      () => addDays(text, 1),
      () => beijingTime(text, '17:00'),
    ])
      expect(act).toThrow(RangeError);
  });

  test.each([-1, 0.5, NaN, Infinity])('%p is no number of working days', (count) => {
    expect(() => holidays.addWorkingDays('2026-11-23', count)).toThrow(RangeError);
    expect(() => holidays.dueOn('2026-11-23', count)).toThrow(RangeError);
  });

  test('a span that runs backwards has no working days', () => {
    expect(() => holidays.workingDaysBetween('2026-11-24', '2026-11-23')).toThrow(RangeError);
  });

  test.each([
    ['a year between is missing', [2024, 2026], [], []],
    ['a year comes twice', [2026, 2026], [], []],
    ['a Saturday is called a weekday off', [2026], ['2026-10-03'], []],
    ['a Monday is called a make-up day', [2026], [], ['2026-10-12']],
    ['a day lies in another year', [2026], ['2025-11-03'], []],
    ['a day does not exist', [2026], ['2026-02-30'], []],
  ])('a table of notices is refused when %s', (_, years, weekdayOff, weekendWork) => {
    expect(() =>
      workCalendar(years.map((year) => ({ year, source: 'a notice of this test', weekdayOff, weekendWork }))),
    ).toThrow(RangeError);
  });

  test('without any notice every day is unknown', () => {
    expect(workCalendar([]).isWorkingDay('2026-11-23')).toBe('unknown');
  });
});

describe('Beijing days', () => {
  test('begin at 16:00 UTC of the day before', () => {
    expect(beijingDay('2026-11-23T15:59:59.999Z')).toBe('2026-11-23');
    expect(beijingDay('2026-11-23T16:00:00.000Z')).toBe('2026-11-24');
    expect(beijingTime('2026-11-24', '00:00')).toBe('2026-11-23T16:00:00.000Z');
    expect(beijingTime('2026-11-24', '17:00')).toBe('2026-11-24T09:00:00.000Z');
  });

  test.each(['2026-11-23', '2026-11-23T10:00:00', '2026-11-23T10:00:00+08:00', 'soon', ''])(
    '“%s” is no UTC instant',
    (text) => {
      expect(() => beijingDay(text)).toThrow(RangeError);
    },
  );

  test.each(['24:00', '7:30', '17:60', '17:00:00', ''])('“%s” is no clock time', (text) => {
    expect(() => beijingTime('2026-11-23', text)).toThrow(RangeError);
  });

  test(`so many days later lie so many days apart (seed ${seed})`, () => {
    holds(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  test('know their weekday, leap days and the ends of years', () => {
    expect([weekday('2026-11-22'), weekday('2026-11-23'), weekday('2026-11-28')]).toEqual([0, 1, 6]);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
  });

  test(`a clock time lies on its own Beijing day (seed ${seed})`, () => {
    holds(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(beijingDay(beijingTime(day, clock))).toBe(day);
      }),
    );
  });
});

test('some months later is the same day of that month, or its last one', () => {
  expect([
    monthsAfter('2027-08-31', -6),
    monthsAfter('2028-08-31', -6),
    monthsAfter('2026-11-30', 1),
    monthsAfter('2026-12-31', 2),
    monthsAfter('2026-01-15', -13),
    monthsAfter('2026-11-10', 24),
  ]).toEqual(['2027-02-28', '2028-02-29', '2026-12-30', '2027-02-28', '2024-12-15', '2028-11-10']);
});

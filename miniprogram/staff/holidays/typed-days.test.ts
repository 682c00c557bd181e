import { daysIn, typedDays } from './typed-days';

test('a day is read as it is printed, in full-width letters too, and without its year is one of the notice’s', () => {
  const typed = typedDays(
    '2027-01-01\n2月8日（周一）、\n\n２０２７年２月９日\n 2月10日 \n',
    'weekdayOff',
    2027,
  );
  expect(daysIn(typed)).toEqual(['2027-01-01', '2027-02-08', '2027-02-09', '2027-02-10']);
});

test('the December before a year may stand in its notice, written with its year', () => {
  expect(typedDays('2026-12-31', 'weekdayOff', 2027)).toEqual([
    { typed: '2026-12-31', day: '2026-12-31', wrong: null },
  ]);
});

test.each([
  ['三天', 'weekdayOff', 'noDay'],
  ['2月29日', 'weekdayOff', 'noDay'],
  ['1月1日至3日', 'weekdayOff', 'noDay'],
  ['1月2日', 'weekdayOff', 'weekend'],
  ['1月4日', 'weekendWork', 'weekday'],
  ['2028-01-03', 'weekdayOff', 'otherYear'],
  ['1月1日\n2027-1-1', 'weekdayOff', 'twice'],
] as const)('“%s” in %s is told as %s, and is none of the days', (text, list, wrong) => {
  const typed = typedDays(text, list, 2027);
  expect(typed.at(-1)?.wrong).toBe(wrong);
  expect(daysIn(typed.slice(-1))).toEqual([]);
});

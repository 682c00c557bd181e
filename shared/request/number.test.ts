import { grouped, requestNumber } from './number';

describe('the number a person writes down', () => {
  const number = requestNumber('2026-11-23', '042137');

  test('holds the date, six digits and a check digit, and is read in groups', () => {
    expect(number).toMatch(/^261123042137\d$/);
    expect(grouped(number)).toBe(`261123 042137 ${number.charAt(12)}`);
  });

  test('one wrong digit is always noticed', () => {
    for (let place = 0; place < 12; place += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const typed = number.slice(0, place) + String(digit) + number.slice(place + 1, 12);
        if (typed !== number.slice(0, 12))
          expect(
            requestNumber(`20${typed.slice(0, 2)}-${typed.slice(2, 4)}-${typed.slice(4, 6)}`, typed.slice(6)),
          ).not.toBe(typed + number.charAt(12));
      }
    }
  });
});

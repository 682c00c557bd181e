/**
 * The request's number, which a person writes down: the date, six digits from the request's own id, and one
 * check digit. It does not tell how many requests there are or anything of their content, and one wrong digit
 * is noticed (ISO 7064 MOD 11,10).
 */
import type { Day } from '../calendar/calendar';

/** The ISO 7064 MOD 11,10 check digit of a string of digits. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

/**
 * Makes a request's number.
 * @param on the Beijing day of submission
 * @param sixDigits digits drawn from the request's id
 * @returns 13 digits: YYMMDD, the six digits, the check digit
 */
export function requestNumber(on: Day, sixDigits: string): string {
  const digits = on.slice(2).replaceAll('-', '') + sixDigits;
  return digits + checkDigit(digits);
}

/** The number in groups, so that it can be read and dictated: 261123 042137 8. */
export function grouped(number: string): string {
  return `${number.slice(0, 6)} ${number.slice(6, 12)} ${number.slice(12)}`;
}

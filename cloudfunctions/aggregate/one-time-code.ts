/**
 * One-time codes of eight digits: nobody can guess one in the few tries that are allowed, and everybody can
 * read one aloud.
 */
import { randomInt } from 'node:crypto';

/** Makes eight new random digits, ungrouped. */
export function newOneTimeCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}

/** Groups digits as they are read aloud: 1234 5678. */
export function groupedDigits(digits: string): string {
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}

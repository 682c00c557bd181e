/** Codes that nobody can guess in the few tries there are, and everybody can read aloud: eight digits. */
import { randomInt } from 'node:crypto';

/** Fresh digits, ungrouped. */
export function newOneTimeCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}

/** 1234 5678: as they are read aloud. */
export function groupedDigits(digits: string): string {
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}

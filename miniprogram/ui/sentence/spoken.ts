/** How numbers are said: a voice would read a long run of digits as one number, 二十六万一千…. */
import { partsOf } from './parts';

/** A request's number, a telephone number or a code in its groups: not a date and not a time. */
const digits = /^[\d*][\d* -]*[\d*]$/;
/** The number under which a mistake of ours is found. */
const reference = /^[\da-f]{8}$/;
const mask = /^[\d-]*\*+[*-]*(\d*)$/;
const punctuation = /[，。、；：？！）”]*$/;

/**
 * The words of a long number: its digits one by one, its groups apart; of a masked one the last digits only.
 * @param written 261129 253080 7, 0459-555-0129, 138****1234
 * @returns `2 6 1 1 2 9, 2 5 3 0 8 0, 7`, `0 4 5 9, 5 5 5, 0 1 2 9`, `尾号 1 2 3 4`
 */
export function spokenDigits(written: string): string {
  const [, last] = mask.exec(written) ?? [];
  if (last !== undefined) return last === '' ? '' : `尾号 ${Array.from(last).join(' ')}`;
  return written
    .split(/[\s*-]+/)
    .filter((group) => group !== '')
    .map((group) => Array.from(group).join(' '))
    .join(', ');
}

/** The words in which a whole part of a text is said; null where it is said as it is written. */
export function spokenPart(part: string): string | null {
  const [end = ''] = punctuation.exec(part) ?? [];
  const written = part.slice(0, part.length - end.length);
  if (reference.test(written)) return `${Array.from(written).join(' ')}${end}`;
  return digits.test(written) && written.replace(/\D/g, '').length + written.split('*').length > 5
    ? `${spokenDigits(written)}${end}`
    : null;
}

/** A text in the words in which it is said. */
export function spokenOf(text: string): string {
  return partsOf(text)
    .map(({ words, whole }) => (whole ? (spokenPart(words) ?? words) : words))
    .join('');
}

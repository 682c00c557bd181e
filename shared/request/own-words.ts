/**
 * A reply that starts from a template still has to say something of its own: at least ten characters that are
 * in no template. A reply without any template may be as short as it likes.
 */
import { ownCharacters } from '../settings';

/** So many characters in a row that also stand in a template are taken from it. */
const SHARED_RUN = 6;

const letters = (text: string): string[] => Array.from(text).filter((letter) => /[\p{L}\p{N}]/u.test(letter));

/**
 * How many characters a reply still lacks.
 * @param words the reply as it will be read
 * @param templates every template there is
 * @returns 0 when it may go out
 */
export function lackingOwnWords(words: string, templates: readonly string[]): number {
  const own = letters(words);
  const known = templates.map((template) => letters(template).join(''));
  const taken = new Set<number>();
  for (let from = 0; from + SHARED_RUN <= own.length; from += 1) {
    const run = own.slice(from, from + SHARED_RUN).join('');
    if (known.some((template) => template.includes(run)))
      for (let place = from; place < from + SHARED_RUN; place += 1) taken.add(place);
  }
  return taken.size === 0 ? 0 : Math.max(0, ownCharacters - (own.length - taken.size));
}

/**
 * The rule that a reply made from a template has to contain words of its own: at least ten characters that
 * are in no template. A reply without any template text may be as short as the cadre likes.
 */
import { ownCharacters } from '../settings';

/** A run of this many characters that also stands in a template counts as taken from the template. */
const SHARED_RUN = 6;

const letters = (text: string): string[] => Array.from(text).filter((letter) => /[\p{L}\p{N}]/u.test(letter));

/**
 * How many characters of its own a reply still lacks.
 * @param words the reply as the person will read it
 * @param templates the words of every template
 * @returns 0 when the reply may go out
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

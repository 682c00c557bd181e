/**
 * The first words of what a person wrote: what a row says a request is about. They are cut between words, so that
 * a row never ends in half a word.
 */
import { plainLine } from '../../plain-text';

/** The most characters of a person's words that a row says; a row of a phone holds them in two lines. */
export const MOST_FIRST_WORDS = 18;

const segmenter =
  typeof Intl !== 'undefined' && 'Segmenter' in Intl
    ? new Intl.Segmenter('zh', { granularity: 'word' })
    : null;

const pausesBefore = /^[，。、；：！？…·\s]+/u;
const fullStopBehind = /[，。、；：…\s]+$/u;
const wholeSentences = /^.*[。！？]/u;
const pausesBehind = /[，。、；：！？…“（《\s]+$/u;

/** As many whole words as fit; the first characters where the first word is too long, or no words are known. */
function cut(line: string): string {
  let head = '';
  let length = 0;
  for (const { segment } of segmenter?.segment(line) ?? []) {
    length += Array.from(segment).length;
    if (length > MOST_FIRST_WORDS) break;
    head += segment;
  }
  return head === '' ? Array.from(line).slice(0, MOST_FIRST_WORDS).join('') : head;
}

/**
 * The first words of a text, on one line: all of it where it is short, otherwise as many whole words as fit, with
 * an ellipsis. Where a sentence ends in their second half, they end with it. Empty where there is nothing to read.
 */
export function firstWords(text: string): string {
  const line = plainLine(text).replace(pausesBefore, '');
  if (Array.from(line).length <= MOST_FIRST_WORDS) return line.replace(fullStopBehind, '');
  const head = cut(line);
  const [sentences = ''] = wholeSentences.exec(head) ?? [];
  const enough = Array.from(sentences).length > MOST_FIRST_WORDS / 2;
  return `${(enough ? sentences : head).replace(pausesBehind, '')}…`;
}

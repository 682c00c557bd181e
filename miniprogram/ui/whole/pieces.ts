/** Punctuation that must not stand at the beginning of a line. */
const marks = '[，。、；：！？）”]*';
const opening = '[（“]*';
const inside = '[^（日\\s-]+';
const pieces = new RegExp(`(?:（[^）\\d]*）|${opening}${inside}[日\\s-]?|[\\s\\S])${marks}`, 'g');

/**
 * Splits a date or number into the pieces between which it may be broken where it is wider than the line:
 * 11月27日 · （周五） · 上午. The punctuation behind a piece belongs to it.
 */
export function piecesOf(words: string): string[] {
  return words.match(pieces) ?? [];
}

/** Splits a piece behind its year, where it is broken if it alone is wider than the line: 2027年 · 1月22日. */
export function behindYear(piece: string): string[] {
  return piece.match(/[^年]+年?|年/g) ?? [];
}

/** Splits the punctuation off the end of a date or number. */
export function endOf(words: string): { words: string; mark: string } {
  const mark = new RegExp(`${marks}$`).exec(words)?.[0] ?? '';
  return { words: words.slice(0, words.length - mark.length), mark };
}

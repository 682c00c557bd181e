/**
 * The names of people and places in what the cloud answered since the app began, so that a sentence breaks none of
 * them at the end of a line. They are kept in memory only.
 */

/** Under these keys an answer names somebody. */
const key = /^(?:\w+N|n)ame$|^holder$/;
/** Two to four characters, as most people and places have; more where a point stands between the parts. */
const name = /^(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]+·[\u4e00-\u9fff·]+)$/;
/** So many names are kept; the oldest are forgotten. */
const MOST = 200;

const known = new Set<string>();
let pattern: RegExp | null = null;

/** Learns one name, however long it is. */
export function learnName(words: string): void {
  if (words === '' || known.has(words)) return;
  const [oldest] = known;
  if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
  known.add(words);
  pattern = null;
}

/** Learns every name in an answer of the cloud. */
export function learnNames(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  for (const [field, value] of Object.entries(answer))
    if (typeof value !== 'string') learnNames(value);
    else if (key.test(field) && name.test(value)) learnName(value);
}

/**
 * Splits a text at the names in it: every second piece is a name, together with the punctuation that must not be
 * separated from it.
 */
export function splitAtNames(text: string): string[] {
  if (known.size === 0) return [text];
  // The longest first, so that 张三丰 is not read as 张三.
  pattern ??= new RegExp(
    `([（“]*(?:${[...known].sort((one, other) => other.length - one.length).join('|')})[，。、；：？！）”]*)`,
  );
  return text.split(pattern);
}

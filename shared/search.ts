/**
 * Finds things by what people type or wish for: 轮椅, 我想要个轮椅, 护理补帖. Every word between spaces and punctuation
 * has to be found. What is typed is taken as it stands first; only where nothing holds it are the words of a wish
 * left out, then letters between those of a long name, then one wrong letter.
 */
import { hasInOrder } from './directory/find-place';
import wishes from './wishes.json';

/** The greatest length of a search text, in characters. */
export const LONGEST_SEARCH = 30;

/** From this length on a word is found with one wrong letter; in a shorter one too little would be left. */
const SLIPS_FROM = 3;
/** What more than this share of all things have in common with a text does not tell one from another. */
const COMMON_SHARE = 0.25;

/** Any of these words. The longest comes first, so that no part of it is taken for another. */
function anyOf(words: readonly string[]): string {
  return `(?:${[...words].sort((one, other) => other.length - one.length).join('|')})+`;
}

/** The words of a wish, which name nothing: what people say before the thing they look for, and after it. */
const wishBefore = new RegExp(`^${anyOf(wishes.before)}`);
const wishBehind = new RegExp(`${anyOf(wishes.behind)}$`);

/** The lines of a thing in which words are looked for, the likeliest first. */
export interface Lines {
  /** What it is called. */
  readonly names: readonly string[];
  /** What is said of it. */
  readonly text: readonly string[];
  /** What is said of everything of its kind. */
  readonly kind: readonly string[];
}

/** A text as it is compared: without widths and capitals. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words between spaces and punctuation marks. */
function wordsOf(typed: string): readonly string[] {
  return plain(typed)
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '');
}

/** The words without those of a wish; a word in which there is nothing else stays as it is. */
function wishedFor(words: readonly string[]): readonly string[] {
  const things = words
    .map((word) => word.replace(wishBefore, '').replace(wishBehind, ''))
    .filter((word) => word !== '');
  return things.length === 0 ? words : things;
}

/** Whether as many letters in a row as the word has are those of the word, but for one at most. */
function holdsButOne(line: string, word: string): boolean {
  const [letters, wanted] = [Array.from(line), Array.from(word)];
  if (wanted.length < SLIPS_FROM) return false;
  return letters
    .slice(0, Math.max(0, letters.length - wanted.length + 1))
    .some((_letter, from) => wanted.filter((one, at) => letters[from + at] !== one).length <= 1);
}

/** Whether all letters of a word but one occur in their order. */
function hasInOrderButOne(line: string, word: string): boolean {
  const wanted = Array.from(word);
  return (
    wanted.length > SLIPS_FROM &&
    wanted.some((_one, left) => hasInOrder(line, wanted.filter((_letter, at) => at !== left).join('')))
  );
}

/** The length of the longest part of a word, of two letters or more, that the line holds; 0 without one. */
function sharedRun(line: string, word: string): number {
  const letters = Array.from(word);
  for (let length = letters.length - 1; length >= 2; length -= 1)
    for (let from = 0; from + length <= letters.length; from += 1)
      if (line.includes(letters.slice(from, from + length).join(''))) return length;
  return 0;
}

type Holds = (line: string, word: string) => boolean;
const contains: Holds = (line, word) => line.includes(word);

/** Whether lines hold what is typed: every word of it, as it stands or with one wrong letter. */
export function holdsTyped(lines: readonly string[], typed: string): boolean {
  const words = wordsOf(typed);
  const all = lines.map(plain);
  const holdsAll = (wanted: readonly string[]): boolean =>
    wanted.every((word) => all.some((line) => contains(line, word) || holdsButOne(line, word)));
  return words.length === 0 || holdsAll(words) || holdsAll(wishedFor(words));
}

/**
 * The things that hold what is typed, the likeliest first and otherwise in the order given; all of them where
 * nothing is typed.
 */
export function searched<Thing>(
  things: readonly Thing[],
  typed: string,
  linesOf: (thing: Thing) => Lines,
): readonly Thing[] {
  const words = wordsOf(typed);
  if (words.length === 0) return things;
  const wishes = wishedFor(words);
  const known = things.map((thing) => {
    const { names, text, kind } = linesOf(thing);
    const called = names.map(plain);
    const said = [...called, ...text.map(plain)];
    return { thing, called, said, all: [...said, ...kind.map(plain)] };
  });
  type Known = (typeof known)[number];

  /** Those that hold every word somewhere in one of these groups of lines, by the first group that does. */
  const holding = (
    wanted: readonly string[],
    holds: Holds,
    groups: readonly ('called' | 'said' | 'all')[],
  ): Thing[] =>
    groups
      .map((group) => (one: Known) => wanted.every((word) => one[group].some((line) => holds(line, word))))
      .reduce<Known[]>(
        (found, fits) => [...found, ...known.filter((one) => !found.includes(one) && fits(one))],
        [],
      )
      .map(({ thing }) => thing);

  /** Those that have the longest part of what is typed in common, unless too many have. */
  const sharing = (): Thing[] => {
    const runs = known.map(({ all }) =>
      Math.min(
        ...wishes.map((word) =>
          Math.max(...all.map((line) => (line.includes(word) ? word.length : sharedRun(line, word)))),
        ),
      ),
    );
    const longest = Math.max(...runs);
    const found = known.filter((_one, index) => longest > 0 && runs[index] === longest);
    return found.length > known.length * COMMON_SHARE ? [] : found.map(({ thing }) => thing);
  };

  const tries: readonly (() => Thing[])[] = [
    () => holding(words, contains, ['called', 'said', 'all']),
    () => holding(words, hasInOrder, ['said']),
    () => holding(wishes, contains, ['called', 'said', 'all']),
    () => holding(wishes, hasInOrder, ['said']),
    () =>
      holding(wishes, (line, word) => contains(line, word) || holdsButOne(line, word), ['called', 'said']),
    () => holding(wishes, (line, word) => contains(line, word) || hasInOrderButOne(line, word), ['called']),
    sharing,
  ];
  for (const attempt of tries) {
    const found = attempt();
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Easy words (话要短、要简单): a text is read line by line, one idea a line. Leichte Sprache and Easy Read ask for the
 * same; their sentences of eight to twelve words are about fifteen Chinese characters, which is also the mean that
 * residents' pages keep.
 */

/** The most characters of a line. */
export const EASY_LINE = 15;

/**
 * A date, a time, a number, an address, or what somebody else said: whoever reads takes it in as one thing, and it is
 * counted as one character.
 */
const oneThing =
  /(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:（周[日一二三四五六]）)?(?:上午|下午|晚上)?(?:\d{1,2}:\d{2})?|[\d*-][\d :*.,-]*|“[^”]*”|https?:\S+/g;

/** How many characters a text is to whoever reads it, without the mark at its end. */
export function easyLength(text: string): number {
  return Array.from(
    text
      .replace(oneThing, '几')
      .replace(/\s/g, '')
      .replace(/[，。、；：？…]+$/, ''),
  ).length;
}

/** Splits a text behind each of these marks, and not within what somebody else said. */
function behind(text: string, marks: string): string[] {
  const ended = new RegExp(`((?:“(?:[^”]*[^${marks}”])?”|[^${marks}“”])*(?:“[^”]*[${marks}]”|[${marks}]+))`);
  return text.split(ended).filter((line) => line !== '');
}

/** A text in lines that are short enough, as far as its marks allow it; the lines together are the text. */
export function easyLines(text: string): string[] {
  return ['。？；…', '，：', '、'].reduce<string[]>(
    (lines, marks, step) =>
      lines.flatMap((line) => (step > 0 && easyLength(line) <= EASY_LINE ? [line] : behind(line, marks))),
    [text],
  );
}

/**
 * Some words of a text, or a date, time or number in it together with the punctuation that must not be
 * separated from it.
 */
export interface Part {
  words: string;
  whole: boolean;
}

const day = String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:（周[日一二三四五六]）)?(?:上午|下午|晚上)?`;
const time = String.raw`\d{1,2}:\d{2}`;
/** A request's number in its groups, a code in its two halves, a telephone number, masked or not, or an amount. */
const number = String.raw`\d{6} \d{6} \d|\d{4} \d{4}|\d[\d*-]{4,}(?:[元人户件个名条张页次字])?`;
/** The number under which a mistake of ours is found; some of its eight characters are letters. */
const reference = String.raw`(?=\d*[a-f])[\da-f]{8}(?![\da-z])`;
const wholes = new RegExp(`([（“]*(?:${day}|${time}|${reference}|${number})[，。、；：？！）”]*)`);

/** Puts a space that ends no line between a number and what it counts: 还有 2 件. */
export function countsTogether(text: string): string {
  return text.replace(/(\d) (?=[\u4e00-\u9fff])/g, '$1\u00a0');
}

/**
 * Finds the dates, times and numbers in a text. Splitting by a pattern with a capturing group puts the
 * matches at every second index.
 */
export function partsOf(text: string): Part[] {
  return text
    .split(wholes)
    .map((words, index) => ({ words, whole: index % 2 === 1 }))
    .filter(({ words }) => words !== '');
}

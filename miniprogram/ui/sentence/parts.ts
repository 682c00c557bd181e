/** Some words, or a date, time or number within them, with the marks that must not stand apart from it. */
export interface Part {
  words: string;
  whole: boolean;
}

const day = String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:（周[日一二三四五六]）)?(?:上午|下午|晚上)?`;
const time = String.raw`\d{1,2}:\d{2}`;
/** A request's number in its groups, or a telephone number, masked or not. */
const number = String.raw`\d{6} \d{6} \d|\d[\d*-]{4,}`;
const wholes = new RegExp(`[（“]*(?:${day}|${time}|${number})[，。、；：？！）”]*`, 'g');

/** Finds the dates, times and numbers in a text. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(wholes)) {
    parts.push({ words: text.slice(end, match.index), whole: false }, { words: match[0], whole: true });
    end = match.index + match[0].length;
  }
  return [...parts, { words: text.slice(end), whole: false }].filter(({ words }) => words !== '');
}

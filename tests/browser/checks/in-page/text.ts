/**
 * The words on a page must not lie on top of each other or be cut off, and no date and no number may be
 * broken.
 */
import { barOf, isSeen, oncePerLook, seenElements, told } from './seen';

interface Line {
  readonly text: Text;
  readonly block: Element;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly bar: Element | null;
}

/** A difference of a fraction of a pixel is no finding. */
const tolerance = 1;
/** In a line of fewer letters than this, a date with its weekday fills most of it. */
const roomForWeekday = 14;
const whole =
  /([（“]*)((?:\d{4}年)?\d{1,2}月\d{1,2}日(?:（周[日一二三四五六]）)?|\d{1,2}:\d{2}|\d{3,4}-\d{3,4}(?:-\d{4})?|1\d{2}\*{4}\d{2}|\d{6} \d{6} \d(?!\d)|\d{5,})([，。、；：！？）”]*)/g;

function blockOf(element: Element): Element {
  let each = element;
  while (each.parentElement !== null && getComputedStyle(each).display.startsWith('inline'))
    each = each.parentElement;
  return each;
}

/** A line's box is often higher than its letters; lines stand closer than their boxes without touching. */
function letters(box: DOMRect, size: number): { top: number; bottom: number } {
  const middle = (box.top + box.bottom) / 2;
  return { top: middle - size / 2, bottom: middle + size / 2 };
}

const seenTexts = oncePerLook((): readonly Text[] => {
  const found: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    if (
      node instanceof Text &&
      node.data.trim() !== '' &&
      node.parentElement !== null &&
      !(node.parentElement instanceof HTMLTextAreaElement) &&
      isSeen(node.parentElement)
    )
      found.push(node);
  }
  return found;
});

function linesOf(text: Text): Line[] {
  const parent = text.parentElement;
  if (parent === null) return [];
  const range = document.createRange();
  range.selectNodeContents(text);
  const size = Number.parseFloat(getComputedStyle(parent).fontSize);
  const block = blockOf(parent);
  const bar = barOf(parent);
  return Array.from(range.getClientRects(), (box) => ({
    text,
    block,
    left: box.left,
    right: box.right,
    ...letters(box, size),
    bar,
  }));
}

const seenLines = oncePerLook((): readonly Line[] => seenTexts().flatMap(linesOf));

/** Words drawn over other words. */
export function overlapping(): string[] {
  const lines = seenLines();
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return one.bar === other.bar && across > tolerance && along > tolerance
        ? [`words on words: ${told(one.block)} and ${told(other.block)}`]
        : [];
    }),
  );
}

/** The nearest box around an element that has to hold it; null where that box may scroll. */
function drawnAround(element: Element): Element | null {
  for (
    let each: Element | null = element;
    each !== null && each !== document.body;
    each = each.parentElement
  ) {
    const { borderTopWidth, borderTopColor, backgroundColor, overflowY } = getComputedStyle(each);
    if (/auto|scroll/.test(overflowY)) return null;
    const transparent = 'rgba(0, 0, 0, 0)';
    if (backgroundColor !== transparent || (borderTopWidth !== '0px' && borderTopColor !== transparent))
      return each;
  }
  return null;
}

/** Words that reach past the box drawn around them or past the edge of the window. */
export function outgrown(): string[] {
  return seenLines().flatMap(({ block, left, right, top, bottom }) => {
    if (left < -tolerance || right > window.innerWidth + tolerance)
      return [`past the edge of the window: ${told(block)}`];
    const box = drawnAround(block)?.getBoundingClientRect();
    const inside =
      box === undefined ||
      (left >= box.left - tolerance &&
        right <= box.right + tolerance &&
        top >= box.top - tolerance &&
        bottom <= box.bottom + tolerance);
    return inside ? [] : [`past the edge of its box: ${told(block)}`];
  });
}

/** Boxes that cut off their content, or that the person would have to scroll sideways. */
export function clipped(): string[] {
  return [document.documentElement, document.body, ...seenElements()].flatMap((element) => {
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display.startsWith('inline') || element instanceof HTMLImageElement) return [];
    const wide = element.scrollWidth > element.clientWidth + tolerance;
    const high = element.scrollHeight > element.clientHeight + tolerance;
    if (wide && /auto|scroll/.test(overflowX))
      return [`scrolls sideways, ${element.scrollWidth} in ${element.clientWidth} px: ${told(element)}`];
    if ((wide && /hidden|clip/.test(overflowX)) || (high && /hidden|clip/.test(overflowY)))
      return [`cut off: ${told(element)}`];
    if (wide && element === document.documentElement) return ['the page scrolls sideways'];
    return [];
  });
}

/** The seen texts of each block, in their order. */
export const textsByBlock = oncePerLook((): ReadonlyMap<Element, readonly Text[]> => {
  const byBlock = new Map<Element, Text[]>();
  for (const text of seenTexts()) {
    const block = blockOf(text.parentElement ?? document.body);
    byBlock.set(block, [...(byBlock.get(block) ?? []), text]);
  }
  return byBlock;
});

/**
 * The boxes of some letters of a block. Each text is asked for its own: a range over several elements would
 * return the boxes of these elements as well, and every letter would count twice.
 */
function boxesOf(texts: readonly Text[], start: number, end: number): DOMRect[] {
  let offset = 0;
  return texts.flatMap((text) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.data.length);
    offset += text.data.length;
    if (from >= to) return [];
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return Array.from(range.getClientRects()).filter(({ width }) => width > 0);
  });
}

const middleOf = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;

/** Dates, times and numbers that are broken at the end of a line although they would fit into one line. */
export function broken(): string[] {
  return [...textsByBlock()].flatMap(([block, texts]) =>
    Array.from(
      texts
        .map(({ data }) => data)
        .join('')
        .matchAll(whole),
      ({ index, 1: before = '', 2: words = '', 3: after = '' }) =>
        brokenPart(block, texts, index + before.length, words, { before, after }),
    ).flat(),
  );
}

/** @param marks the punctuation around the words, which needs room in the same line */
function brokenPart(
  block: Element,
  texts: readonly Text[],
  start: number,
  words: string,
  marks: { readonly before: string; readonly after: string },
): string[] {
  const { fontSize, paddingLeft, paddingRight } = getComputedStyle(block);
  const letter = Number.parseFloat(fontSize);
  const room = block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  // Where few letters fit in a line, a weekday may stand below its day.
  const weekday = room < letter * roomForWeekday ? words.indexOf('（') : -1;
  if (weekday > 0)
    return [
      ...brokenPart(block, texts, start, words.slice(0, weekday), { ...marks, after: '' }),
      ...brokenPart(block, texts, start + weekday, words.slice(weekday), { ...marks, before: '' }),
    ];
  const middles = boxesOf(texts, start, start + words.length).map(middleOf);
  const oneLine = Math.max(...middles) - Math.min(...middles) < letter / 2;
  const needed = boxesOf(
    texts,
    start - marks.before.length,
    start + words.length + marks.after.length,
  ).reduce((sum, { width }) => sum + width, 0);
  return oneLine || needed > room ? [] : [`${words} is broken in its middle: ${told(block)}`];
}

/** Marks at the beginning of a line, which belong to the words at the end of the line before. */
export function strayMarks(): string[] {
  return [...textsByBlock()].flatMap(([block, texts]) => {
    const letter = Number.parseFloat(getComputedStyle(block).fontSize);
    let offset = 0;
    return texts.flatMap(({ data }) => {
      const start = offset;
      offset += data.length;
      // A browser itself puts no mark at the beginning of a line, except where a box ends before it.
      if (start === 0 || !/^[，。、；：！？）”]/.test(data)) return [];
      const [before] = boxesOf(texts, start - 1, start);
      const [mark] = boxesOf(texts, start, start + 1);
      return before !== undefined && mark !== undefined && middleOf(mark) - middleOf(before) > letter / 2
        ? [`${data.slice(0, 1)} stands at the beginning of a line: ${told(block)}`]
        : [];
    });
  });
}

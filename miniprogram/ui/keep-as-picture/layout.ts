/**
 * A card as a picture, to be kept and passed on. It is laid out and painted here for both platforms: a browser's canvas
 * and WeChat's take the same calls, and no library is needed for one card.
 */

/** What stands on the card. */
export interface CardPicture {
  /** Whose card it is, in small letters at the top. */
  readonly sender: string;
  readonly title: string;
  readonly rows: readonly { readonly term: string; readonly value: string }[];
  /** The steps of the progress sign, each with whether it is done. */
  readonly steps: readonly { readonly word: string; readonly isDone: boolean }[];
  readonly foot: string;
}

export type Ink = 'brand' | 'ink' | 'soft';

/** A line of letters, at the left end of its baseline. */
export interface Line {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly ink: Ink;
}

/** A ring of the progress sign, by its middle. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly isDone: boolean;
  /** What stands in a ring that is not done. */
  readonly number: string;
}

export interface Layout {
  readonly height: number;
  readonly lines: readonly Line[];
  readonly rings: readonly Ring[];
}

/** The width of a picture of a letter of a size; both platforms measure it themselves. */
export type Measure = (words: string, size: number, bold: boolean) => number;

/** In pixels of the picture. */
export const WIDTH = 750;
export const MARGIN = 40;
export const RADIUS = 36;
export const RING = 26;
const PADDING = 48;
const LEFT = MARGIN + PADDING;
const ROOM = WIDTH - 2 * LEFT;

/** Breaks words into lines that fit. A number is broken nowhere, and no line begins with a mark that ends something. */
export function broken(words: string, room: number, widthOf: (words: string) => number): string[] {
  const pieces = words.match(/(?:[0-9][0-9 .:-]*[0-9]|[\s\S])[，。、；：？）”]*/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf(line + piece) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line];
}

/** Lays a card out from top to bottom; it is as high as what stands on it. */
export function layOut({ sender, title, rows, steps, foot }: CardPicture, measure: Measure): Layout {
  const lines: Line[] = [];
  let y = MARGIN + PADDING;
  const write = (words: string, size: number, bold: boolean, ink: Ink): void => {
    for (const part of broken(words, ROOM, (some) => measure(some, size, bold))) {
      y += Math.round(size * 1.4);
      lines.push({ words: part, x: LEFT, y: y - Math.round(size * 0.3), size, bold, ink });
    }
  };
  write(sender, 30, true, 'brand');
  y += 8;
  write(title, 50, true, 'ink');
  for (const { term, value } of rows) {
    y += 26;
    write(term, 28, false, 'soft');
    write(value, 38, true, 'ink');
  }
  y += 44 + RING;
  const apart = ROOM / steps.length;
  const middle = (index: number): number => LEFT + apart * (index + 0.5);
  const rings = steps.map(({ isDone }, index) => ({ x: middle(index), y, isDone, number: `${index + 1}` }));
  y += RING + 12;
  const size = 28;
  y += Math.round(size * 1.4);
  steps.forEach(({ word, isDone }, index) =>
    lines.push({
      words: word,
      x: middle(index) - measure(word, size, isDone) / 2,
      y: y - Math.round(size * 0.3),
      size,
      bold: isDone,
      ink: isDone ? 'ink' : 'soft',
    }),
  );
  y += 28;
  write(foot, 28, false, 'soft');
  return { height: y + PADDING + MARGIN, lines, rings };
}

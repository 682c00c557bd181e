import type { CardPicture, Ink, Measure } from './layout';
import { MARGIN, RADIUS, RING, WIDTH, layOut } from './layout';

/** What is used of a canvas; a browser's context and WeChat's both have it. */
export interface Pen {
  font: string;
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  fillRect: (x: number, y: number, width: number, height: number) => void;
  fillText: (words: string, x: number, y: number) => void;
  measureText: (words: string) => { readonly width: number };
  beginPath: () => void;
  closePath: () => void;
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  arc: (x: number, y: number, radius: number, from: number, to: number) => void;
  arcTo: (x1: number, y1: number, x2: number, y2: number, radius: number) => void;
  fill: () => void;
  stroke: () => void;
}

/** The colours of `ui/tokens.css`: a canvas reads no tokens. */
const colours = { paper: '#faf7f1', card: '#fff', line: '#d9d3c7' } as const;
const inks: Readonly<Record<Ink, string>> = { brand: '#0a5648', ink: '#1b2527', soft: '#47545a' };

const fontOf = (size: number, bold: boolean): string =>
  `${bold ? 'bold ' : ''}${size}px "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`;

function measureWith(pen: Pen): Measure {
  return (words, size, bold) => {
    pen.font = fontOf(size, bold);
    return pen.measureText(words).width;
  };
}

/** The size of the picture of a card. */
export function sizeOf(pen: Pen, card: CardPicture): { width: number; height: number } {
  return { width: WIDTH, height: layOut(card, measureWith(pen)).height };
}

/** Paints a card on a canvas of its size. */
export function paint(pen: Pen, card: CardPicture): void {
  const { height, lines, rings } = layOut(card, measureWith(pen));
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, WIDTH, height);
  paintGround(pen, height);
  const [first] = rings;
  const last = rings.at(-1);
  if (first !== undefined && last !== undefined) {
    pen.strokeStyle = colours.line;
    pen.lineWidth = 4;
    paintLine(pen, [first.x, first.y], [last.x, last.y]);
  }
  for (const { x, y, isDone, number } of rings) {
    pen.beginPath();
    pen.arc(x, y, RING, 0, 2 * Math.PI);
    pen.fillStyle = isDone ? inks.brand : colours.card;
    pen.strokeStyle = isDone ? inks.brand : colours.line;
    pen.lineWidth = 5;
    pen.fill();
    pen.stroke();
    if (isDone) {
      pen.strokeStyle = colours.card;
      paintLine(pen, [x - 11, y + 1], [x - 3, y + 9], [x + 12, y - 8]);
    } else {
      pen.font = fontOf(28, true);
      pen.fillStyle = inks.soft;
      pen.fillText(number, x - pen.measureText(number).width / 2, y + 10);
    }
  }
  for (const { words, x, y, size, bold, ink } of lines) {
    pen.font = fontOf(size, bold);
    pen.fillStyle = inks[ink];
    pen.fillText(words, x, y);
  }
}

function paintLine(pen: Pen, ...points: readonly (readonly [number, number])[]): void {
  pen.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.stroke();
}

function paintGround(pen: Pen, height: number): void {
  const [left, top, right, bottom] = [MARGIN, MARGIN, WIDTH - MARGIN, height - MARGIN];
  pen.beginPath();
  pen.moveTo(left + RADIUS, top);
  pen.arcTo(right, top, right, bottom, RADIUS);
  pen.arcTo(right, bottom, left, bottom, RADIUS);
  pen.arcTo(left, bottom, left, top, RADIUS);
  pen.arcTo(left, top, right, top, RADIUS);
  pen.closePath();
  pen.fillStyle = colours.card;
  pen.strokeStyle = colours.line;
  pen.lineWidth = 2;
  pen.fill();
  pen.stroke();
}

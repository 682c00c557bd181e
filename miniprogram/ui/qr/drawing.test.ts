import { drawingOf } from './drawing';

const QUIET = 4;

/** The squares of a drawing, read back from its path; a dark square is `#`. */
function squaresOf(drawing: string): string[] {
  const size = Number(/viewBox='0 0 (\d+) /.exec(drawing)?.[1]);
  const lines = Array.from({ length: size }, () => Array.from({ length: size }, () => '.'));
  for (const [, x, y, length] of drawing.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    lines[Number(y)]?.fill('#', Number(x), Number(x) + Number(length));
  return lines.map((line) => line.join(''));
}

const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];

describe('a QR code', () => {
  const squares = squaresOf(drawingOf('wenxu:code:12345678'));
  const size = squares.length;
  const corner = (x: number, y: number): string[] =>
    squares.slice(y, y + 7).map((line) => line.slice(x, x + 7));

  it('has the three eyes by which a camera finds it', () => {
    const [near, far] = [QUIET, size - QUIET - 7];
    expect([corner(near, near), corner(far, near), corner(near, far)]).toEqual([finder, finder, finder]);
  });

  it('has four white squares on each side', () => {
    const inner = squares.slice(QUIET, -QUIET);
    expect([...squares.slice(0, QUIET), ...squares.slice(-QUIET)].join('')).not.toContain('#');
    expect(inner.every((line) => /^\.{4}/.test(line) && /\.{4}$/.test(line))).toBe(true);
    expect(inner.some((line) => line.startsWith('....#'))).toBe(true);
  });

  it('is another one for another text, and the same for the same', () => {
    expect(drawingOf('wenxu:code:12345679')).not.toBe(drawingOf('wenxu:code:12345678'));
    expect(squaresOf(drawingOf('wenxu:code:12345678'))).toEqual(squares);
  });

  it('takes words in Chinese', () => {
    expect(squaresOf(drawingOf('签到：红旗镇阳光村')).length).toBeGreaterThan(20);
  });
});

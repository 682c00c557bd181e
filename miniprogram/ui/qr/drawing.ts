import { encode } from 'uqr';

/** The width of the white margin that every camera expects around the code, in squares (ISO/IEC 18004). */
const QUIET = 4;

/** Each run of dark squares in a line, as a piece of an SVG path. */
function runsOf(line: readonly boolean[], y: number): string {
  const dark = line.map((isDark) => (isDark ? '1' : '0')).join('');
  return [...dark.matchAll(/1+/g)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}

/** A text as a QR code: an SVG whose unit is one square, black on white whatever the background is. */
export function drawingOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: QUIET });
  const edge = `M0 0h${size}v${size}H0z`;
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path fill='white' d='${edge}'/><path d='${data.map(runsOf).join('')}'/></svg>`;
}

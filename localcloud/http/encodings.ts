/**
 * A file of a build may lie there compressed as well, as `app.js.br` and `app.js.gz` beside `app.js`. Which of
 * them is sent, the browser's header `Accept-Encoding` says.
 */

/** The encodings that a build may hold, the smallest first, and how the names of such files end. */
export const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

export type Encoding = (typeof encodings)[number];

/**
 * The encodings that a browser takes, the smallest first.
 * @param accepted the header: `gzip, br;q=0.8, *;q=0`; an encoding with a weight of 0 is refused by it
 */
export function takenEncodings(accepted: string | undefined): Encoding[] {
  const weights = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return [name, Number(weight)] as const;
    }),
  );
  return encodings.filter(({ name }) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
}

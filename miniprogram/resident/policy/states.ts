/** One policy: confirmed or a sample, with an amount or without, with papers or without, and passed on. */
export const states = [
  'sample',
  'confirmed',
  'amount',
  'noPapers',
  'copied',
  'toCopy',
  'unknown',
  'loading',
  'failed',
] as const;

/** Questions about one person at a desk; the parts of a disability: asked, chosen, without a level, other than on the certificate. */
export const states = [
  'question',
  'parts',
  'partsChosen',
  'partsMissing',
  'partsRefused',
  'loading',
  'failed',
] as const;

/** Questions: of every kind, one that is not answered, one that was not sent, and none left. */
export const states = [
  'one',
  'place',
  'several',
  'number',
  'missing',
  'notSent',
  'skipped',
  'loading',
  'failed',
] as const;

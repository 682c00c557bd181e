/** One policy as somebody stands to it: waiting for answers, owed, in somebody's hands, had, declined, and not theirs. */
export const states = [
  'asked',
  'owed',
  'pursued',
  'had',
  'declined',
  'no',
  'may',
  'notSent',
  'notFound',
  'loading',
  'failed',
] as const;

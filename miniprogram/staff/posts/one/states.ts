/** One post: mine, one below, away, gone into another, and every form of it open. */
export const states = [
  'mine',
  'below',
  'absence',
  'missingDays',
  'deputy',
  'merge',
  'changed',
  'merged',
  'notFound',
  'loading',
  'failed',
] as const;

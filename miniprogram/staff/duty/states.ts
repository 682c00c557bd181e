/** 值班表: every day taken, some without anybody, changed, saved, and what can go wrong. */
export const states = [
  'full',
  'gaps',
  'changed',
  'saved',
  'refused',
  'notFound',
  'loading',
  'failed',
] as const;

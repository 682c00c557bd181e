/** One post: held, empty, with somebody named, being left, and left. */
export const states = [
  'held',
  'empty',
  'named',
  'noName',
  'leaving',
  'left',
  'wrongPhone',
  'saved',
  'notFound',
  'loading',
  'failed',
] as const;

/** 放假安排: typing, what has to be changed, reading back, published, refused. */
export const states = [
  'fresh',
  'missing',
  'wrongDays',
  'check',
  'unfinished',
  'refused',
  'published',
  'notFound',
  'loading',
  'failed',
] as const;

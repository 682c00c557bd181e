/** 登记去世 as the accessibility gate opens it. */
export const states = [
  'day',
  'wrongDay',
  'check',
  'already',
  'notSent',
  'missing',
  'loading',
  'failed',
] as const;

/** 本人登记 as the accessibility gate opens it. */
export const states = [
  'free',
  'held',
  'granted',
  'died',
  'codeGiven',
  'claimed',
  'contested',
  'confirmed',
  'refused',
  'notSent',
  'objected',
  'missing',
  'loading',
  'failed',
] as const;

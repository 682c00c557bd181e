/** 当面说好代办: every step, and what can go wrong with it. */
export const states = [
  'who',
  'missingWho',
  'what',
  'missingWhat',
  'how',
  'missingProof',
  'photographed',
  'recorded',
  'document',
  'given',
  'notSent',
  'missing',
  'loading',
  'failed',
] as const;

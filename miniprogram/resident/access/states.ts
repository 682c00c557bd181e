/** 怎么方便 as the accessibility gate opens it. */
export const states = [
  'said',
  'several',
  'saved',
  'asProxy',
  'onlyLooks',
  'nobody',
  'notSent',
  'loading',
  'failed',
] as const;

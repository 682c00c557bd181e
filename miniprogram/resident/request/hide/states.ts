/** 不让谁看这件事 as the accessibility gate opens it. */
export const states = [
  'asked',
  'missing',
  'nobody',
  'kept',
  'shownAgain',
  'notSent',
  'loading',
  'failed',
] as const;

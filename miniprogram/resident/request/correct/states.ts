/** 改一改: the words, or how one is reached, and what can go wrong with it. */
export const states = [
  'words',
  'contact',
  'onlyText',
  'same',
  'tooLong',
  'loading',
  'failed',
  'notSent',
] as const;

/** What is kept on this phone. */
export const states = [
  'empty',
  'drafts',
  'outgoing',
  'orphans',
  'missing',
  'over',
  'elsewhere',
  'discard',
] as const;

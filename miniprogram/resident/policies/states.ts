/** 政策有哪些: what there is by what it is about, what was found, and one category. */
export const states = [
  'shelves',
  'found',
  'foundMany',
  'foundNone',
  'searchFailed',
  'shelf',
  'all',
  'allMore',
  'noNetwork',
  'loading',
  'failed',
] as const;

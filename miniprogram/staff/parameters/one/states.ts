/** One of them: a yes or no, an amount, an age, amounts by level; said before, said above; what is missing, what cannot be, not sent. */
export const states = [
  'yesno',
  'money',
  'age',
  'levels',
  'said',
  'fromAbove',
  'missing',
  'wrong',
  'notSent',
  'notFound',
  'loading',
  'failed',
] as const;

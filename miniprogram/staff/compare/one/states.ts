/** One list: waiting, being compared, done with each of its four lists, unreadable, and come to from a task. */
export const states = [
  'waiting',
  'comparing',
  'owed',
  'notDue',
  'differs',
  'unknown',
  'empty',
  'fromTask',
  'unreadable',
  'rowsFailed',
  'notFound',
  'loading',
  'failed',
] as const;

/** 待办 as the accessibility gate opens it; chosen stands beside the list where there is room. */
export const states = [
  'empty',
  'rows',
  'chosen',
  'waiting',
  'tasks',
  'claims',
  'found',
  'notFound',
  'accepting',
  'acceptingNone',
  'accepted',
  'atDesk',
  'loading',
  'failed',
] as const;

/** One request of a person, in every way it can stand. */
export const states = [
  'waiting', 'danger', 'overdue', 'working', 'askedBack', 'entered', 'nudged', 'paused', 'handed', 'petition', 'again', 'progressed', 'answered', 'replyCorrected', 'cannot', 'redone',
  'satisfied', 'unrated', 'deferred', 'withdrawn', 'photos', 'missing', 'forOther', 'otherPerson', 'notNudged', 'notFound', 'loading', 'failed',
] as const;

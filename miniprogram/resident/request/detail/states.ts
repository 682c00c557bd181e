/** One request of a person, in every way it can stand. */
export const states = ['waiting', 'danger', 'overdue', 'working', 'progressed', 'answered', 'cannot', 'redone', 'satisfied', 'unrated', 'withdrawn', 'photos', 'forOther', 'notFound', 'loading', 'failed'] as const;

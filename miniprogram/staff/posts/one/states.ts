/** One post: mine, one below, away, and every form of it open. */
export const states = ['mine', 'below', 'absence', 'missingDays', 'deputy', 'merge', 'changed', 'notFound', 'loading', 'failed'] as const;

/** One policy of one person at a desk. */
export const states = ['owed', 'pursued', 'had', 'notFound', 'loading', 'failed'] as const;

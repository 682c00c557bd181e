/** Questions about one person at a desk. */
export const states = ['question', 'loading', 'failed'] as const;

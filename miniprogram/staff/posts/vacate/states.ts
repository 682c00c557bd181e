/** Somebody has left: the question, and what can go wrong. */
export const states = ['fresh', 'refused', 'loading', 'failed'] as const;

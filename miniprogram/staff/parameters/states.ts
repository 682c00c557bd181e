/** 当地标准 of the places one leads: what is said and what is not, of one place or of several. */
export const states = ['open', 'said', 'fromAbove', 'loading', 'failed', 'refused'] as const;

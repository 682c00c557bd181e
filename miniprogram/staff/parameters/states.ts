/** 当地标准 of the places one leads: what is said and what is not, by whom, and a place that says nothing. */
export const states = ['open', 'said', 'fromAbove', 'none', 'loading', 'failed'] as const;

/** 怎么方便 at a cadre's desk, as the accessibility gate opens it. */
export const states = ['unsaid', 'said', 'saved', 'notSent', 'missing', 'loading', 'failed'] as const;

/** The keys of the desk: one page that is always the same. */
export const states = ['keys'] as const;

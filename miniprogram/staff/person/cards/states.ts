/** The same, noted by a cadre. */
export const states = ['out', 'notFound', 'loading', 'failed'] as const;

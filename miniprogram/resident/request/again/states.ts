/** 请再办: fresh, and what can go wrong with it. */
export const states = ['fresh', 'tooLong', 'failed'] as const;

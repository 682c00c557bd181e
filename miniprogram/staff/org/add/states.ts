/** A post or an industry federation that is set up. */
export const states = ['post', 'industry', 'wrong', 'failed'] as const;

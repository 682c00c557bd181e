/** 应享未享 of a region. */
export const states = ['rows', 'empty', 'loading', 'failed'] as const;

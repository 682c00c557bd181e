/** 岗位: a long list, and one that holds only one's own. */
export const states = ['rows', 'own', 'loading', 'failed'] as const;

/** 岗位: a long list, one with what a county's 理事长 writes besides, and one that holds only one's own. */
export const states = ['rows', 'leader', 'own', 'loading', 'failed'] as const;

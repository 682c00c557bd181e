/** 我的诉求 as the accessibility gate opens it. */
export const states = ['empty', 'rows', 'forOther', 'loading', 'failed'] as const;

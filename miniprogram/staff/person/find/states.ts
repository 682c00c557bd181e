/** 找人 as the accessibility gate opens it. */
export const states = ['empty', 'found', 'nothing', 'failed'] as const;

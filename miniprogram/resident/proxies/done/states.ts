/** 谁替我办了什么: with what others did, with nothing, and as it is read. */
export const states = ['rows', 'none', 'loading', 'failed'] as const;

/** 回执: what became of a submission. */
export const states = ['sending', 'sent', 'sentInDanger', 'unsent', 'refused', 'already'] as const;

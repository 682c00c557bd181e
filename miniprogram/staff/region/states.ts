/** 本辖区: a group with rows, an empty one, one chosen beside the list. */
export const states = ['rows', 'empty', 'chosen', 'loading', 'failed'] as const;

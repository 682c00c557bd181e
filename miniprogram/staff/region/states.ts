/** 本辖区: a group with rows, an empty one, one chosen beside the list; with a rate, and where nobody has rated. */
export const states = ['rows', 'empty', 'chosen', 'loading', 'failed'] as const;

/** 补充几句, or the answer to a question asked back, and what can go wrong with it. */
export const states = ['fresh', 'answering', 'missing', 'tooLong', 'loading', 'failed', 'refused'] as const;

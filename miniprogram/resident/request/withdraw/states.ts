/** 不用办了: asked once more, and what can go wrong with it. */
export const states = ['fresh', 'failed'] as const;

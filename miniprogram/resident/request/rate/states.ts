/** 评价: fresh, below 基本满意, and what can go wrong with it. */
export const states = ['fresh', 'poor', 'missing', 'tooLong', 'failed'] as const;

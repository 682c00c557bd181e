/** 有人说您的登记是他的 as the accessibility gate opens it. */
export const states = ['asked', 'objected', 'none', 'notSent', 'loading', 'failed'] as const;

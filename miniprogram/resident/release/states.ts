/** 这个手机不再用了 as the accessibility gate opens it. */
export const states = ['asked', 'nothing', 'notSent', 'loading', 'failed'] as const;

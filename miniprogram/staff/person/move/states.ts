/** 搬家 as the accessibility gate opens it. */
export const states = ['asked', 'chosen', 'moved', 'notSent', 'missing', 'loading', 'failed'] as const;

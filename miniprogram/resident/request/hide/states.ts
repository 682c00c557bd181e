/** 不让谁看这件事 as the accessibility gate opens it. */
export const states = ['asked', 'missing', 'nobody', 'notSent', 'loading', 'failed'] as const;

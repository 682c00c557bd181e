/** 现在替谁办事: the choice, and what was chosen. */
export const states = ['asked', 'switched', 'toOneself', 'nobody', 'loading', 'failed'] as const;

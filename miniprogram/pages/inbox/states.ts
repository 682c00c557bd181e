/** 消息 as the accessibility gate opens it. */
export const states = ['empty', 'rows', 'desk', 'severalPages', 'loading', 'failed'] as const;

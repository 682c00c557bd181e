/** 登录 as the accessibility gate opens it, at a computer nobody is signed in at. */
export const states = ['code', 'over', 'loading', 'failed'] as const;

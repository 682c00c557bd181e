/** 在哪些电脑上登录着 as the accessibility gate opens it: on a phone, and at one of the computers. */
export const states = ['none', 'several', 'ended', 'here', 'notSent', 'loading', 'failed'] as const;

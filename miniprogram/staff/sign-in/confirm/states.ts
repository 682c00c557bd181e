/** 登录办公电脑 as the accessibility gate opens it, on a phone. */
export const states = [
  'asked',
  'wrongCode',
  'refused',
  'done',
  'nobody',
  'notSent',
  'loading',
  'failed',
] as const;

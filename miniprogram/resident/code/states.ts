/** 输入口令 as the accessibility gate opens it. */
export const states = [
  'code',
  'wrongCode',
  'name',
  'missingName',
  'refused',
  'claimed',
  'granted',
  'onPost',
  'notSent',
] as const;

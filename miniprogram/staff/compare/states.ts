/** 比对名单: the lists there are, none yet, and handing one in: what is missing, a wrong file, not sent. */
export const states = [
  'lists',
  'none',
  'loading',
  'failed',
  'fresh',
  'missing',
  'wrongFile',
  'tomorrow',
  'foundNone',
  'ready',
  'notKept',
  'notSent',
] as const;

/** 卡在谁那里: nothing out, something out, what was handed over, and the side of the agent, also of one who is none any more. */
export const states = [
  'none',
  'out',
  'handed',
  'missing',
  'kept',
  'taken',
  'over',
  'loading',
  'failed',
] as const;

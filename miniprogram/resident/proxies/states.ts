/** 谁能替我办事 as the accessibility gate opens it. */
export const states = [
  'none',
  'granted',
  'renewed',
  'revoked',
  'asProxy',
  'otherPerson',
  'over',
  'keepsCard',
  'gaveUp',
  'nobody',
  'notSent',
  'loading',
  'failed',
] as const;

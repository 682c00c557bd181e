/** 我的 as the accessibility gate opens it. */
export const states = [
  'standard',
  'large',
  'largest',
  'severalPersons',
  'guest',
  'claimWaits',
  'introduced',
  'cadre',
  'away',
  'atDesk',
  'loading',
  'failed',
] as const;

/** 介绍自己: every question, and what can go wrong with it. */
export const states = [
  'name',
  'phone',
  'place',
  'placeChosen',
  'check',
  'missing',
  'wrongPhone',
  'mend',
  'known',
  'notSent',
] as const;

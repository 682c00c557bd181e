/** 回执: what became of a submission. */
export const states = [
  'sending',
  'sent',
  'sentInDanger',
  'following',
  'followingLater',
  'mediumRefused',
  'unsent',
  'refused',
  'already',
] as const;

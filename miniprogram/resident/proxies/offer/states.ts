/** 让一个人替我办 as the accessibility gate opens it. */
export const states = [
  'name',
  'missingName',
  'relation',
  'missingRelation',
  'scopes',
  'missingScopes',
  'months',
  'given',
  'notSent',
] as const;

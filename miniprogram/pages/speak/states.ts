/** 按一下，开口说: while one speaks, after it, and where speaking is not possible. */
export const states = [
  'speaking',
  'still',
  'severalParts',
  'full',
  'denied',
  'discard',
  'forOther',
  'otherPerson',
  'noMore',
  'loading',
] as const;

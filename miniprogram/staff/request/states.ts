/** One request on a desk, in every way it can stand there. */
export const states = [
  'waiting', 'danger', 'working', 'phoneShown', 'onlyText', 'missing', 'tooLong', 'ownWords', 'cannot', 'cannotMissing', 'elsewhere', 'keptDraft', 'moreWays', 'pausing', 'pauseMissing', 'offering', 'hiding', 'hidingMissing', 'showing', 'justNow', 'paused',
  'offered', 'refusing', 'supervised', 'extending', 'answered', 'media', 'entered', 'earlier', 'withTask', 'byProxy', 'notFound', 'loading', 'failed',
] as const;

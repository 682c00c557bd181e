/** 首页 as the accessibility gate opens it. */
export const states = ['empty', 'withRequests', 'withDraft', 'withSpeech', 'severalKept', 'unsent', 'following', 'proxy', 'cadre', 'noNetwork', 'loading', 'failed'] as const;

/** 首页 as the accessibility gate opens it. */
export const states = ['empty', 'guest', 'withRequests', 'withDraft', 'withSpeech', 'severalKept', 'unsent', 'following', 'proxy', 'cadre', 'away', 'noNetwork', 'offline', 'over', 'loading', 'failed'] as const;

/** 首页 as the accessibility gate opens it. */
export const states = ['empty', 'guest', 'claimWaits', 'withRequests', 'withDraft', 'withSpeech', 'severalKept', 'unsent', 'following', 'proxy', 'cadre', 'away', 'noNetwork', 'offline', 'over', 'loading', 'failed'] as const;

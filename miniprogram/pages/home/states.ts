/** 首页 as the accessibility gate opens it. */
export const states = ['empty', 'withRequests', 'withDraft', 'unsent', 'proxy', 'cadre', 'noNetwork', 'loading', 'failed'] as const;

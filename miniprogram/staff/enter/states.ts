/** 代录: every question, what can go wrong with it, and the end. */
export const states = [
  'person', 'found', 'nobody', 'record', 'recordMissing', 'how', 'danger', 'emergency', 'topic', 'against', 'words', 'contact', 'when', 'read', 'unread', 'refused', 'done', 'loading', 'failed',
] as const;

/** 代录 of what somebody asks of a policy: fresh, ready to be read aloud, what is missing, not sent. */
export const states = ['fresh', 'ready', 'missing', 'notSent', 'notFound', 'loading', 'failed'] as const;

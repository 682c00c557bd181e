/** 政策享受情况 of one person at a desk. */
export const states = ['rows', 'notFound', 'loading', 'failed'] as const;

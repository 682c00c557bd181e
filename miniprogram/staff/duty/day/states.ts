/** Who is on duty on a day: somebody is, somebody who has left was, and what can go wrong. */
export const states = ['chosen', 'left', 'missing', 'notFound', 'loading', 'failed'] as const;

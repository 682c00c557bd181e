/** One request on a desk, in every way it can stand there. */
export const states = ['waiting', 'danger', 'working', 'phoneShown', 'missing', 'tooLong', 'answered', 'withTask', 'byProxy', 'notFound', 'loading', 'failed'] as const;

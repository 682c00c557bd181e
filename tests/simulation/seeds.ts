/** Seeds that once failed; they are lived in every run, before any other. Add a seed with what it found. */
export const onceFailed: readonly number[] = [];

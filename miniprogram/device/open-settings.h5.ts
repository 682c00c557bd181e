/** A browser has no page of settings that a program could open. */
export const openSettings: (() => void) | null = null;

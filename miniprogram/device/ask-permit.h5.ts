/** A browser has no WeChat that could remind anybody. */
export const askPermit: ((template: string) => Promise<string>) | null = null;

export const openReminderSettings: (() => void) | null = null;

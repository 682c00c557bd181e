/** WeChat prints no page. */
export const printPage: (() => void) | null = null;

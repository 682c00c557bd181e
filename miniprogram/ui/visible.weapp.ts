/** WeChat tells a page itself when it is hidden, and lets none run in the background. */
export function isVisible(): boolean {
  return true;
}

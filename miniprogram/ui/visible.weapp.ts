/** Always true: WeChat tells a page itself when it is hidden, and runs no page in the background. */
export function isVisible(): boolean {
  return true;
}

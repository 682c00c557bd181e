/** Whether anybody can see the page: its tab is in front. */
export function isVisible(): boolean {
  return document.visibilityState === 'visible';
}

/** Whether the page can be seen: its browser tab is in front. */
export function isVisible(): boolean {
  return document.visibilityState === 'visible';
}

/** Names the window; the page's own words come first, where a row of windows is cut off. */
export function nameWindow(title: string): void {
  document.title = `${title} - 问需响应`;
}

/**
 * Sets the window's title. The page's own title comes first, because a row of browser tabs cuts off the end.
 */
export function nameWindow(title: string): void {
  document.title = `${title} - 问需响应`;
}

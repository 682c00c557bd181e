import { getAppBaseInfo, getWindowInfo, offWindowResize, onWindowResize } from '@tarojs/taro';

/** The phone's own text scale. Older base libraries do not report it. */
function systemFactor(): number {
  const { fontSizeScaleFactor } = getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return fontSizeScaleFactor ?? 1;
}

/** The width of the screen and the height of WeChat's default letters, in logical pixels. */
export function measureScreen(): { width: number; letter: number } {
  return { width: getWindowInfo().windowWidth, letter: 16 * systemFactor() };
}

/**
 * Whether a list and the chosen row fit side by side; the style sheets use the same width (`split-view.css`).
 */
export function isDesk(): boolean {
  return getWindowInfo().windowWidth >= 64 * 16;
}

/** Calls the listener when the size of the window has changed. @returns a function that ends this */
export function subscribeToScreen(listener: () => void): () => void {
  onWindowResize(listener);
  return () => offWindowResize(listener);
}

/** One logical pixel, scaled by the factor and by the phone's own font size. */
export function unitOf(factor: number): string {
  return `${factor * systemFactor()}px`;
}

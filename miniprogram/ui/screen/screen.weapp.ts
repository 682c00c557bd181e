import { getAppBaseInfo, getWindowInfo, offWindowResize, onWindowResize } from '@tarojs/taro';

/** Older base libraries do not tell the phone's own factor. */
function systemFactor(): number {
  const { fontSizeScaleFactor } = getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return fontSizeScaleFactor ?? 1;
}

/** The width of the screen and the height of WeChat's own letters, in logical pixels. */
export function measureScreen(): { width: number; letter: number } {
  return { width: getWindowInfo().windowWidth, letter: 16 * systemFactor() };
}

/**
 * Whether a list and what is chosen from it have room side by side; the style sheets ask the same
 * (`split-view.css`).
 */
export function isDesk(): boolean {
  return getWindowInfo().windowWidth >= 64 * 16;
}

/** Calls back when the window has changed. */
export function subscribeToScreen(listener: () => void): () => void {
  onWindowResize(listener);
  return () => offWindowResize(listener);
}

/** One logical pixel, with the phone's own font size counted in. */
export function unitOf(factor: number): string {
  return `${factor * systemFactor()}px`;
}

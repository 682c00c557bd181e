import { pageScrollTo } from '@tarojs/taro';

/**
 * Scrolls an element into view; in WeChat a program cannot move the screen reader. Where the page was closed
 * meanwhile, there is nothing to scroll.
 */
export function focusOn(id: string, { stay = false } = {}): void {
  if (!stay) void pageScrollTo({ selector: `#${id}`, duration: 0, offsetTop: -24 }).catch(() => undefined);
}

/** Whether a screen reader says what a program moves the focus to: in WeChat it does not move along. */
export const readerFollowsFocus: boolean = false;

/** In WeChat a program does not know where the screen reader is. */
export function isFocusWithin(_id: string): boolean {
  return false;
}

/** In WeChat a program does not know where the screen reader is. */
export function watchFocus(_insideId: string, _onLost: () => void): () => void {
  return () => undefined;
}

/** In WeChat a program cannot move the screen reader. */
export function holdFocus(): void {
  // There is nothing to be held.
}

/** In WeChat a page has no caret outside its fields. */
export function takeCaretOut(): void {
  // There is none to be taken out.
}

/** In WeChat the screen reader keeps its own place on a page that is shown again. */
export function rememberFocus(_insideId: string): () => boolean {
  return () => false;
}

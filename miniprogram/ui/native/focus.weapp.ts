import { pageScrollTo } from '@tarojs/taro';

/**
 * Scrolls an element into view; in WeChat a program cannot move the screen reader. Where the page was closed
 * meanwhile, there is nothing to scroll.
 */
export function focusOn(id: string, { stay = false } = {}): void {
  if (!stay) void pageScrollTo({ selector: `#${id}`, duration: 0, offsetTop: -24 }).catch(() => undefined);
}

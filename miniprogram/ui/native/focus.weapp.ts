import { pageScrollTo } from '@tarojs/taro';

/**
 * Brings an element into view; WeChat lets no program move its screen reader. A page closed meanwhile has
 * nothing to scroll.
 */
export function focusOn(id: string, { stay = false } = {}): void {
  if (!stay) void pageScrollTo({ selector: `#${id}`, duration: 0, offsetTop: -24 }).catch(() => undefined);
}

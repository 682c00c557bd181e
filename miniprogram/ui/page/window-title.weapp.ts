import { setNavigationBarTitle } from '@tarojs/taro';

/**
 * Sets the title in the bar that WeChat draws above the page. Where the page was closed meanwhile, the error
 * is ignored.
 */
export function nameWindow(title: string): void {
  void setNavigationBarTitle({ title }).catch(() => undefined);
}

import { setNavigationBarTitle } from '@tarojs/taro';

/** Names the bar WeChat draws above the page. A page closed meanwhile needs no name. */
export function nameWindow(title: string): void {
  void setNavigationBarTitle({ title }).catch(() => undefined);
}

import { getCurrentInstance, getCurrentPages, navigateBack, navigateTo, reLaunch } from '@tarojs/taro';

/** The page everything starts from. */
export const homeUrl = '/pages/home/index';

/** The page that is open, with its parameters; Taro's own marks are none. */
export function currentUrl(): string {
  const { router } = getCurrentInstance();
  const given = Object.entries(router?.params ?? {}).flatMap(([key, value]) =>
    value === undefined || key === 'stamp' || key.startsWith('$')
      ? []
      : [`${key}=${encodeURIComponent(value)}`],
  );
  return `${(router?.path ?? '').replace(/\?.*$/, '')}${given.length > 0 ? `?${given.join('&')}` : ''}`;
}

/** Opens a page on top of this one; 返回 leads back here. */
export async function goTo(url: string): Promise<void> {
  await navigateTo({ url });
}

/** Goes to a page there is no way back from: a tab, or the end of a task. */
export async function startAt(url: string): Promise<void> {
  await reLaunch({ url });
}

/** Goes back, or home where this page was opened by itself. */
export async function goBack(): Promise<void> {
  await (getCurrentPages().length > 1 ? navigateBack() : startAt(homeUrl));
}

/** Goes back past all pages of one route (several steps of one question) to the page that opened them, or home where none did. */
export async function goBackPast(route: string): Promise<void> {
  const pages = getCurrentPages();
  const before = pages.filter((page) => !`/${page.route ?? ''}`.endsWith(route)).length;
  await (before > 0 ? navigateBack({ delta: pages.length - before }) : startAt(homeUrl));
}

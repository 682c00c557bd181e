import {
  getCurrentInstance,
  getCurrentPages,
  navigateBack,
  navigateTo,
  reLaunch,
  redirectTo,
} from '@tarojs/taro';
import { announce, fallSilent } from './announced/announcements';
import { takeCaretOut } from './native/focus';
import { beginAtHeading } from './page/use-opening';
import type { PagePath, PageUrl } from '../routes';

/** The page on which everything starts. */
export const homeUrl = '/pages/home/index';

/** The address of the open page with its parameters, without the parameters that Taro adds. */
export function currentUrl(): PageUrl {
  const { router } = getCurrentInstance();
  const given = Object.entries(router?.params ?? {}).flatMap(([key, value]) =>
    value === undefined || key === 'stamp' || key.startsWith('$')
      ? []
      : [`${key}=${encodeURIComponent(value)}`],
  );
  // The router is always at a page of the app.
  const path = (router?.path ?? '').replace(/\?.*$/, '') as PagePath;
  return given.length > 0 ? `${path}?${given.join('&')}` : path;
}

/** Whether another page has been opened since the app was. */
let moved = false;

/** Whether the open page is still the one with which the app was opened. */
export function isFirstPage(): boolean {
  return !moved;
}

/** Ends what a screen reader was to be told of the page that is left. */
function leave(): void {
  moved = true;
  takeCaretOut();
  fallSilent();
}

/** Opens a page on top of this one; 返回 leads back here. */
export async function goTo(url: PageUrl): Promise<void> {
  leave();
  await navigateTo({ url });
}

/** Opens a page in the place of this one: the way back leads to where this one led. */
export async function goOn(url: PageUrl): Promise<void> {
  leave();
  await redirectTo({ url });
}

/** Opens a page from which there is no way back: a tab, or the end of a task. */
export async function startAt(url: PageUrl): Promise<void> {
  leave();
  await reLaunch({ url });
}

/** Whether there is a page under this one; there is none where it was opened directly. */
export function hasPageBefore(): boolean {
  return getCurrentPages().length > 1;
}

/**
 * Goes back, or to the home page where this page was opened directly.
 * @param told what came of it, where something was done on this page; a screen reader says it on the other
 */
export async function goBack(told?: string): Promise<void> {
  leave();
  if (told !== undefined) beginAtHeading();
  await (hasPageBefore() ? navigateBack() : startAt(homeUrl));
  if (told !== undefined) announce(told);
}

/**
 * Goes back past all pages of one route (several steps of one question) to the page that opened them, or to
 * the home page where no page did.
 */
export async function goBackPast(route: PagePath): Promise<void> {
  const pages = getCurrentPages();
  const before = pages.filter((page) => !`/${page.route ?? ''}`.endsWith(route)).length;
  leave();
  await (before > 0 ? navigateBack({ delta: pages.length - before }) : startAt(homeUrl));
}

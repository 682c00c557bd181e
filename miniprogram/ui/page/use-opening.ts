/**
 * What somebody who hears the page is told when it opens: its heading, which takes the focus; and on coming
 * back to it, the row they left it from, and then its heading.
 */
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import {
  LONG_WAIT,
  announce,
  emptyRegions,
  fallSilent,
  letFocusBeSaid,
  takeBack,
  useAnnouncement,
} from '../announced/announcements';
import { focusOn, holdFocus, isFocusWithin, rememberFocus, takeCaretOut, watchFocus } from '../native/focus';
import { arePressesHeld, takePressesSoon } from './presses';

/**
 * Milliseconds until the heading takes the focus. A screen reader drops a focus that moves in the instant in which
 * what had it goes, and one that moves while it is still telling that the app has loaded.
 */
const AFTER = { loading: 800, opening: 250 } as const;

/** Milliseconds between two looks whether a page that opens knows its title by now. */
const LOOK_AGAIN = 50;

/** Whether a page has been opened since the app started. */
let isLoaded = false;

/**
 * Whether something was done on the page that is left. Steps of one page that follow each other on the open screen leave
 * it as it is: it is for the page that is shown next.
 */
let isDone = false;

/**
 * Has the page that is shown next begin at its heading, even where somebody comes back to it: something was done on
 * the page that is left, and the row that led to it may go as soon as the list is read again.
 */
export function beginAtHeading(): void {
  isDone = true;
}

export interface Opening {
  /** Id of the heading. */
  readonly headingId: string;
  /** Id of the page, in which the focus is remembered when the page is left. */
  readonly pageId: string;
  readonly title: string;
  readonly loading: boolean;
}

/** Has the heading said when the page opens, and its words again when they change while it is open. */
export function useOpening({ headingId, pageId, title, loading }: Opening): void {
  /** The title that was said last; null while the page is not shown, or its heading is not said yet. */
  const said = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hasBeenShown = useRef(false);
  const giveBack = useRef<(() => boolean) | null>(null);
  const shown = useRef(title);
  shown.current = title;
  const isLoading = useRef(loading);
  isLoading.current = loading;

  const open = useCallback(
    (after: number, isShown: boolean): void => {
      if (arePressesHeld()) takePressesSoon();
      letFocusBeSaid();
      const before = said.current;
      said.current = null;
      clearTimeout(timer.current);
      // What is read soon is heard at once under its own title, and not first under that of any such page.
      const latest = Date.now() + Math.max(after, LONG_WAIT);
      const tell = (): void => {
        if (isLoading.current && Date.now() < latest) {
          timer.current = setTimeout(tell, LOOK_AGAIN);
          return;
        }
        letFocusBeSaid();
        said.current = shown.current;
        const isBack = !isDone && giveBack.current?.() === true;
        giveBack.current = null;
        if (isShown) isDone = false;
        if (isFocusWithin(headingId)) {
          // The heading is said when it takes the focus. A slow browser tells late that the page is shown.
          if (!isBack && before !== shown.current) announce(shown.current);
        } else if (isBack || isFocusWithin(pageId)) {
          // Whoever comes back goes on where they were, and hears where that is; so does who was faster than the page.
          announce(shown.current);
        } else focusOn(headingId, { stay: true });
      };
      timer.current = setTimeout(tell, after);
    },
    [headingId, pageId],
  );

  // A page that replaces another on the open screen gets no 'shown' event.
  useEffect(() => {
    open(AFTER.opening, false);
    return () => clearTimeout(timer.current);
  }, [open]);
  // Before the page is taken away, and not after it.
  useLayoutEffect(() => holdFocus, []);
  useDidShow(() => {
    // A page that is shown again has its region already; a new one does not say what was said before it.
    if (hasBeenShown.current) emptyRegions();
    hasBeenShown.current = true;
    open(isLoaded ? AFTER.opening : AFTER.loading, true);
    isLoaded = true;
  });
  useDidHide(() => {
    clearTimeout(timer.current);
    giveBack.current = rememberFocus(pageId);
    holdFocus();
    takeCaretOut();
    fallSilent();
  });
  // Whoever pressed something that goes when it is done would go on from nowhere.
  useEffect(
    () =>
      watchFocus(pageId, () => {
        if (said.current === null) return;
        // The heading says the title now, and whoever came back was still to be told of it.
        takeBack(shown.current);
        letFocusBeSaid();
        focusOn(headingId, { stay: true });
      }),
    [headingId, pageId],
  );
  useEffect(() => {
    if (said.current === null || said.current === title) return;
    said.current = title;
    announce(title);
  }, [title]);
  useAnnouncement(loading ? '正在打开，请稍等…' : null, LONG_WAIT);
}

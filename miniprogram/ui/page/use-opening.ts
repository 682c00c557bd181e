/**
 * What somebody who hears the page is told when it opens: its heading, which takes the focus; and on coming
 * back to it, the row they left it from, and then its heading.
 */
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef } from 'react';
import { LONG_WAIT, announce, forgetSaid, letFocusBeSaid, useAnnouncement } from '../announced/announcements';
import { focusOn, isFocusWithin, rememberFocus, whenFocusIsLost } from '../native/focus';

/**
 * Milliseconds until the heading takes the focus. A screen reader drops a focus that moves in the instant in which
 * what had it goes, and one that moves while it is still telling that the app has loaded; where a page opens over
 * another it follows at once.
 */
const AFTER = { loading: 800, opening: 0, replacing: 250 } as const;

/**
 * Milliseconds for which the heading of a page that is still read waits: the title may come with what is read, and
 * would be said twice.
 */
const READING = 500;

/** Whether a page has been opened since the app started. */
let isLoaded = false;

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
  const giveBack = useRef<(() => boolean) | null>(null);
  /** Says the heading of a page that is still read; null where it is said. */
  const afterReading = useRef<(() => void) | null>(null);
  /** Takes back the title that was announced on coming back. */
  const takeBack = useRef<(() => void) | null>(null);
  const shown = useRef({ title, loading });
  shown.current = { title, loading };

  const open = useCallback(
    (after: number): void => {
      forgetSaid();
      letFocusBeSaid();
      const before = said.current;
      said.current = null;
      afterReading.current = null;
      clearTimeout(timer.current);
      const say = (): void => {
        clearTimeout(timer.current);
        afterReading.current = null;
        letFocusBeSaid();
        said.current = shown.current.title;
        const isBack = giveBack.current?.() === true;
        giveBack.current = null;
        if (isFocusWithin(headingId)) {
          // The heading is said when it takes the focus. A slow browser tells late that the page is shown.
          if (!isBack && before !== shown.current.title) announce(shown.current.title);
        } else if (isBack || isFocusWithin(pageId)) {
          // Whoever comes back goes on where they were, and hears where that is; so does who was faster than the page.
          takeBack.current = announce(shown.current.title);
        } else focusOn(headingId, { stay: true });
      };
      timer.current = setTimeout(() => {
        if (shown.current.loading) {
          afterReading.current = say;
          timer.current = setTimeout(say, READING);
        } else say();
      }, after);
    },
    [headingId, pageId],
  );

  // A page that replaces another on the open screen gets no 'shown' event.
  useEffect(() => {
    open(AFTER.replacing);
    return () => clearTimeout(timer.current);
  }, [open]);
  useDidShow(() => {
    open(isLoaded ? AFTER.opening : AFTER.loading);
    isLoaded = true;
  });
  useDidHide(() => {
    clearTimeout(timer.current);
    afterReading.current = null;
    giveBack.current = rememberFocus(pageId);
  });
  useEffect(
    () =>
      whenFocusIsLost(
        pageId,
        () => takeBack.current?.(),
        () => {
          letFocusBeSaid();
          focusOn(headingId, { stay: true });
        },
      ),
    [headingId, pageId],
  );
  useEffect(() => {
    if (!loading) afterReading.current?.();
  }, [loading]);
  useEffect(() => {
    if (said.current === null || said.current === title) return;
    said.current = title;
    announce(title);
  }, [title]);
  useAnnouncement(loading ? '正在打开，请稍等…' : null, LONG_WAIT);
}

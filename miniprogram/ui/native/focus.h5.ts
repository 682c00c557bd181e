/** Whether a screen reader follows the focus that a program moves. */
export const readerFollowsFocus: boolean = true;

/**
 * Moves the keyboard focus, and with it the screen reader, to an element; in a question, to its first answer.
 * `stay` keeps the page from scrolling to it.
 */
export function focusOn(id: string, { stay = false } = {}): void {
  const element = document.getElementById(id);
  const target =
    element instanceof HTMLFieldSetElement ? element.querySelector<HTMLElement>('input, button') : element;
  target?.focus({ preventScroll: stay });
}

/** Whether the focus is somewhere inside an element. */
export function isFocusWithin(id: string): boolean {
  return document.getElementById(id)?.contains(document.activeElement) === true;
}

/**
 * Looks after the focus inside an element. A browser gives it to nothing where what had it is taken away, and
 * says nothing of it.
 * @param onLost called when that has happened, and nothing else has taken the focus since
 * @returns a function that ends this
 */
export function watchFocus(insideId: string, onLost: () => void): () => void {
  const inside = document.getElementById(insideId);
  if (inside === null) return () => undefined;
  let held: Element | null = null;
  let frame = 0;
  const hold = (): void => {
    held = document.activeElement;
  };
  const look = (): void => {
    if (held === null || held.isConnected) return;
    held = null;
    cancelAnimationFrame(frame);
    // A program that takes something away may move the focus itself, right afterwards. The browser tells a screen
    // reader only after the next frame, so nobody hears that the focus was on nothing.
    frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) onLost();
    });
  };
  const changes = new MutationObserver(look);
  inside.addEventListener('focusin', hold);
  window.addEventListener('keydown', beforeGoingBack, true);
  changes.observe(inside, { childList: true, subtree: true });
  return () => {
    cancelAnimationFrame(frame);
    inside.removeEventListener('focusin', hold);
    window.removeEventListener('keydown', beforeGoingBack, true);
    changes.disconnect();
  };
}

/**
 * Has the element that holds all pages take the focus until a heading takes it. A screen reader says what takes the
 * focus only where what had it before is still there: from a page that goes, the heading of the next would take it
 * in silence.
 */
export function holdFocus(): void {
  document.getElementById('app')?.focus({ preventScroll: true });
}

/**
 * Takes the caret out of the text of a page that is left. A screen reader puts it where somebody reads; in a page
 * that goes it would fall to the whole window, and the reader would be there when the next heading takes the focus.
 */
export function takeCaretOut(): void {
  window.getSelection()?.removeAllRanges();
}

/** The browser's own way back takes the page away before a program is asked. */
function beforeGoingBack({ altKey, key }: KeyboardEvent): void {
  if (altKey && key === 'ArrowLeft') takeCaretOut();
}

/**
 * Remembers what has the focus inside an element.
 * @returns a function that gives the focus back to it, and says whether it is still there
 */
export function rememberFocus(insideId: string): () => boolean {
  const held = document.activeElement;
  const inside = document.getElementById(insideId);
  if (!(held instanceof HTMLElement) || inside === null || !inside.contains(held)) return () => false;
  return () => {
    if (!held.isConnected || held.closest('[aria-hidden=true]') !== null) return false;
    held.focus({ preventScroll: true });
    return document.activeElement === held;
  };
}

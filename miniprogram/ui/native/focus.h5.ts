/** Whether a program can move the focus, and with it the screen reader. */
export const movesFocus: boolean = true;

/**
 * Moves the keyboard focus, and with it the screen reader, to an element; in a question, to its first answer.
 * `stay` keeps the page from scrolling to it.
 */
export function focusOn(id: string, { stay = false } = {}): void {
  const element = document.getElementById(id);
  const target = element instanceof HTMLFieldSetElement ? element.querySelector('input') : element;
  target?.focus({ preventScroll: stay });
}

/** Whether a screen reader says what a program moves the focus to. */
export const readerFollowsFocus: boolean = true;

/** Whether the focus is somewhere inside an element. */
export function isFocusWithin(id: string): boolean {
  return document.getElementById(id)?.contains(document.activeElement) === true;
}

/** Milliseconds for which nothing has the focus until it counts as lost. */
const LOST = 250;

/**
 * Looks after the focus inside an element. A browser gives it to nothing where what had it is taken away, and
 * says nothing of it.
 * @param onGone called at once
 * @param onLost called where nothing else has taken the focus since
 * @returns a function that ends this
 */
export function watchFocus(insideId: string, onGone: () => void, onLost: () => void): () => void {
  const inside = document.getElementById(insideId);
  if (inside === null) return () => undefined;
  let held: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = (): void => {
    held = document.activeElement;
  };
  const look = (): void => {
    if (held === null || held.isConnected) return;
    held = null;
    onGone();
    clearTimeout(timer);
    // What is drawn in its place may take the focus, and a screen reader drops a focus that moves at once.
    timer = setTimeout(() => {
      if (document.activeElement === document.body) onLost();
    }, LOST);
  };
  const changes = new MutationObserver(look);
  inside.addEventListener('focusin', hold);
  changes.observe(inside, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    inside.removeEventListener('focusin', hold);
    changes.disconnect();
  };
}

/**
 * Takes the caret out of the text of a page that is left. A screen reader puts it where somebody reads; in a page
 * that goes it would fall to the whole window, and the reader would be there when the next heading takes the focus.
 */
export function takeCaretOut(): void {
  window.getSelection()?.removeAllRanges();
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

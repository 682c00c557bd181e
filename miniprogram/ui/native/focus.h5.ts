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

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

/** Milliseconds for which nothing has the focus until it counts as lost; what is just drawn may take it. */
const LOST = 250;

/**
 * Calls back where what has the focus inside an element goes away, as a pressed button that is no longer needed or
 * a row that is dealt with.
 * @param onGone called at once
 * @param onLost called where nothing else has taken the focus
 * @returns a function that ends this
 */
export function whenFocusIsLost(insideId: string, onGone: () => void, onLost: () => void): () => void {
  const inside = document.getElementById(insideId);
  if (inside === null) return () => undefined;
  let held: EventTarget | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLost = (): boolean =>
    held instanceof HTMLElement && !held.isConnected && document.activeElement === document.body;
  const hold = ({ target }: FocusEvent): void => {
    held = target;
  };
  const observer = new MutationObserver(() => {
    if (!isLost()) return;
    onGone();
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isLost()) return;
      held = null;
      onLost();
    }, LOST);
  });
  inside.addEventListener('focusin', hold);
  observer.observe(inside, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    inside.removeEventListener('focusin', hold);
  };
}

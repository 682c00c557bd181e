/**
 * Moves the keyboard focus, and with it the screen reader, to an element; in a question, to its first answer.
 * `stay` keeps the page from scrolling to it.
 */
export function focusOn(id: string, { stay = false } = {}): void {
  const element = document.getElementById(id);
  const target = element instanceof HTMLFieldSetElement ? element.querySelector('input') : element;
  target?.focus({ preventScroll: stay });
}

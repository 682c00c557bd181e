/** Moves the reader and the keyboard to an element. `stay` keeps the page from scrolling to it. */
export function focusOn(id: string, { stay = false } = {}): void {
  document.getElementById(id)?.focus({ preventScroll: stay });
}

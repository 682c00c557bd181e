/**
 * A key stroke that belongs to the page: the focus is in no text field, or the key is the one that leaves a
 * field.
 */
export interface Stroke {
  readonly key: string;
  /** Whether the focus is in a text field. */
  readonly typing: boolean;
  /** Id of the element that has the focus; empty where it has none. */
  readonly focused: string;
}

function isWritten(element: Element | null): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && element.type !== 'radio' && element.type !== 'checkbox')
  );
}

/**
 * Calls the listener for every key stroke until the returned function is called. A stroke for which the
 * listener returns true is not passed on to the browser.
 */
export function listenToKeys(listener: (stroke: Stroke) => boolean): () => void {
  const hear = (event: KeyboardEvent): void => {
    // With these modifier keys the stroke belongs to the browser. A letter that is being composed into a
    // Chinese character belongs to the input method.
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (
      listener({
        key: event.key,
        typing: isWritten(document.activeElement),
        focused: document.activeElement?.id ?? '',
      })
    )
      event.preventDefault();
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

/** Takes the focus out of the field that has it. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

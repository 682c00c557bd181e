/**
 * One stroke of a key that belongs to the page: nothing is being written, or it is the key that leaves a
 * field.
 */
export interface Stroke {
  readonly key: string;
  /** Whether the focus is in a field one writes into. */
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
 * Hears the keyboard until the returned function is called. A stroke the listener answers with true goes no
 * further.
 */
export function listenToKeys(listener: (stroke: Stroke) => boolean): () => void {
  const hear = (event: KeyboardEvent): void => {
    // With these the stroke belongs to the browser, and a letter on its way to being a Chinese character to
    // its method of input.
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

/** Takes the focus out of the field it is in. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** One stroke of a key. */
export interface Stroke {
  readonly key: string;
  readonly typing: boolean;
  readonly focused: string;
}

/** Does nothing: WeChat reports no key strokes to a page. */
export function listenToKeys(_listener: (stroke: Stroke) => boolean): () => void {
  return () => undefined;
}

/** Does nothing: a phone's keyboard closes by itself. */
export function leaveField(): void {
  return;
}

/** One stroke of a key. */
export interface Stroke {
  readonly key: string;
  readonly typing: boolean;
  readonly focused: string;
}

/** WeChat tells a page of no keys: there is nothing to hear. */
export function listenToKeys(_listener: (stroke: Stroke) => boolean): () => void {
  return () => undefined;
}

/** A phone's keyboard leaves a field by itself. */
export function leaveField(): void {
  return;
}

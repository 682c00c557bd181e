/** No voice is configured in WeChat yet. */
export function canSpeak(): Promise<boolean> {
  return Promise.resolve(false);
}

/** Never called: there is no voice. */
export function speak(_words: string, _onEnd: () => void): void {
  throw new Error('no voice in WeChat');
}

/** Falls silent at once: it never speaks. */
export function hush(): void {
  return;
}

/** The lines of an element; there is nobody to speak them. */
export function linesOf(_id: string): string[] {
  return [];
}

/** Always false: no voice is configured in WeChat yet. */
export function hasVoice(): boolean {
  return false;
}

/** Never calls the listener, because nothing about the voice changes in WeChat. */
export function subscribeToVoices(_listener: () => void): () => void {
  return () => undefined;
}

/** Never called, because there is no voice. */
export function speak(_words: string, _onEnd: () => void): void {
  throw new Error('no voice in WeChat');
}

/** Does nothing, because nothing is ever spoken. */
export function hush(): void {
  return;
}

/** Always empty, because there is no voice to speak the lines. */
export function linesOf(_id: string): string[] {
  return [];
}

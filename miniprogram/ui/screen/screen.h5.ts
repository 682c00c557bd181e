/** The width of the window and the height of the browser's default letters, in CSS pixels. */
export function measureScreen(): { width: number; letter: number } {
  return {
    width: window.innerWidth,
    letter: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  };
}

/**
 * Whether a list and the chosen row fit side by side; the style sheets use the same width (`split-view.css`).
 */
export function isDesk(): boolean {
  return window.matchMedia('(min-width: 64em)').matches;
}

/**
 * Calls the listener when the size of the window or of the browser's default letters has changed. An empty
 * box as high as one letter shows the latter. @returns a function that ends this
 */
export function subscribeToScreen(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(listener) : undefined;
  const letter = document.createElement('div');
  letter.className = 'letter';
  letter.ariaHidden = 'true';
  document.body.append(letter);
  observer?.observe(letter);
  return () => {
    window.removeEventListener('resize', listener);
    observer?.disconnect();
    letter.remove();
  };
}

/**
 * One logical pixel, scaled by the factor. It is written in rem, so that the browser's own font size counts.
 */
export function unitOf(factor: number): string {
  return `calc(0.0625rem * ${factor})`;
}

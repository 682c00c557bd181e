/** The width of the window and the height of the browser's own letters, in CSS pixels. */
export function measureScreen(): { width: number; letter: number } {
  return {
    width: window.innerWidth,
    letter: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  };
}

/**
 * Whether a list and what is chosen from it have room side by side; the style sheets ask the same
 * (`split-view.css`).
 */
export function isDesk(): boolean {
  return window.matchMedia('(min-width: 64em)').matches;
}

/**
 * Calls back when the window or the browser's own letters, which an empty box as high as one of them follows,
 * have changed.
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

/** One logical pixel. In rem, so that the browser's own font size counts. */
export function unitOf(factor: number): string {
  return `calc(0.0625rem * ${factor})`;
}

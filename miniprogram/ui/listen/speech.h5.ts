/** How long a browser may take to list its voices, in milliseconds. */
const voicesWithin = 1000;

/**
 * Held in a variable while it is spoken: Chrome drops an utterance without a reference and never reports its
 * end.
 */
let utterance: SpeechSynthesisUtterance | undefined;

function isChinese({ lang }: SpeechSynthesisVoice): boolean {
  return /^(zh|cmn)/i.test(lang);
}

/** Whether the browser has a Chinese voice now. */
export function hasVoice(): boolean {
  return 'speechSynthesis' in window && speechSynthesis.getVoices().some(isChinese);
}

/**
 * Calls the listener when the browser may have learned of its voices: Chrome lists them only some time after it
 * is first asked, and older Safari lists them without an event.
 * @returns a function that ends this
 */
export function subscribeToVoices(listener: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => undefined;
  const later = setTimeout(listener, voicesWithin);
  const tellsOfVoices = 'addEventListener' in speechSynthesis;
  if (tellsOfVoices) speechSynthesis.addEventListener('voiceschanged', listener);
  return () => {
    clearTimeout(later);
    if (tellsOfVoices) speechSynthesis.removeEventListener('voiceschanged', listener);
  };
}

/** Speaks one piece, and calls back when it was spoken to its end. */
export function speak(words: string, onEnd: () => void): void {
  hush();
  utterance = new SpeechSynthesisUtterance(words);
  utterance.lang = 'zh-CN';
  utterance.rate = 0.9;
  utterance.voice = speechSynthesis.getVoices().find(isChinese) ?? null;
  const spoken = utterance;
  spoken.onend = () => {
    // A piece that was stopped also ends; only the current piece continues to the next.
    if (spoken === utterance) onEnd();
  };
  speechSynthesis.speak(spoken);
}

/** Stops speaking at once. */
export function hush(): void {
  utterance = undefined;
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}

/**
 * The lines of an element in reading order, without hidden content and without what was typed into a text
 * area.
 */
export function linesOf(id: string): string[] {
  const root = document.getElementById(id);
  return root ? textOf(root).split('\n') : [];
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (
    !(node instanceof HTMLElement) ||
    node.getAttribute('aria-hidden') === 'true' ||
    node instanceof HTMLTextAreaElement
  )
    return '';
  const { display, position, visibility } = getComputedStyle(node);
  if (display === 'none' || visibility === 'hidden') return '';
  const inside = Array.from(node.childNodes, textOf).join('');
  // Text for screen readers only is positioned absolutely, but it belongs to the line it stands in.
  return display.startsWith('inline') || position === 'absolute' ? inside : `\n${inside}\n`;
}

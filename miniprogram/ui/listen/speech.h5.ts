/** How long a browser may take to list its voices. */
const voicesWithin = 1000;

/** Kept while it speaks: Chrome forgets an utterance that nobody holds, and its end is never told. */
let utterance: SpeechSynthesisUtterance | undefined;

function isChinese({ lang }: SpeechSynthesisVoice): boolean {
  return /^(zh|cmn)/i.test(lang);
}

/** Whether a Chinese voice is there. Chrome lists its voices late, the first time it is asked. */
export async function canSpeak(): Promise<boolean> {
  if (!('speechSynthesis' in window)) return false;
  const voices = (): boolean => speechSynthesis.getVoices().some(isChinese);
  if (voices() || speechSynthesis.getVoices().length > 0) return voices();
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, voicesWithin);
  });
  return voices();
}

/** Speaks one piece; calls back when it was spoken to its end. */
export function speak(words: string, onEnd: () => void): void {
  hush();
  utterance = new SpeechSynthesisUtterance(words);
  utterance.lang = 'zh-CN';
  utterance.rate = 0.9;
  utterance.voice = speechSynthesis.getVoices().find(isChinese) ?? null;
  const spoken = utterance;
  spoken.onend = () => {
    // A piece that was hushed also ends; only the present one goes on.
    if (spoken === utterance) onEnd();
  };
  speechSynthesis.speak(spoken);
}

/** Falls silent at once. */
export function hush(): void {
  utterance = undefined;
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}

/** The lines of an element in reading order, without what is hidden and without what somebody has typed. */
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
  // Words for screen readers are taken out of the line, but belong to it.
  return display.startsWith('inline') || position === 'absolute' ? inside : `\n${inside}\n`;
}

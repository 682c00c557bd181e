/** What the gate runs inside the page; it is bundled and available there as `gate`. */
import { isSeen, seenElements } from './seen';
import { targets } from './targets';

export { speakEasily, speaksEasily, tooHard } from './easy';
export * from './targets';
export { broken, clipped, outgrown, overlapping, strayMarks } from './text';

/** The words of a heading that are seen, without the small line above them. */
function wordsOf(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  copy.querySelectorAll('.page-eyebrow, .unseen').forEach((part) => part.remove());
  return copy.textContent;
}

/** Checks that exactly one heading names the page, and that the window has the same name. */
export function headings(): string[] {
  const seen = Array.from(document.querySelectorAll('h1')).filter(isSeen);
  const [only] = seen;
  const words = only === undefined ? '' : wordsOf(only);
  return [
    ...(seen.length === 1 ? [] : [`${seen.length} h1`]),
    ...(words !== '' && document.title.includes(words)
      ? []
      : [`the window is called "${document.title}", the page "${words}"`]),
  ];
}

/** More than one main action: a page for residents has one, so that the next step is plain. */
export function mainActions(): string[] {
  const seen = Array.from(document.querySelectorAll('.button--primary:not(.button--waiting)')).filter(isSeen);
  return seen.length > 1
    ? [`${seen.length} main actions: ${seen.map(({ textContent }) => textContent).join(', ')}`]
    : [];
}

/**
 * Whether only the eye meets an element: no screen reader announces it, and neither a key nor a finger
 * reaches it.
 */
function isDecoration(element: Element): boolean {
  return (
    element.closest('[aria-hidden="true"]') !== null &&
    !targets().includes(element) &&
    !element.matches('[tabindex]')
  );
}

/**
 * What a screen reader announces and what can be worked on the page, whatever it looks like. Where this is
 * the same at another width, names and keys need not be checked twice.
 */
export function skeleton(): string {
  const said = (element: Element): string =>
    element
      .getAttributeNames()
      .filter((name) => name !== 'class' && name !== 'style')
      .map((name) => `${name}=${element.getAttribute(name) ?? ''}`)
      .join(' ');
  return seenElements()
    .filter((element) => !isDecoration(element))
    .map((element) => `${element.tagName} ${said(element)}`)
    .join('\n');
}

/**
 * A finding where the account may act for another person and the top of the page does not name the person it
 * acts for. The persons are read from the session that the program itself keeps.
 */
export function nameless(): string[] {
  const stored = window.localStorage.getItem('session');
  const persons =
    stored === null
      ? []
      : (
          JSON.parse(stored) as {
            data: { view: { persons: readonly { name: string; relation: string | null }[] } };
          }
        ).data.view.persons;
  const [person] = persons;
  if (person === undefined || (persons.length === 1 && person.relation === null)) return [];
  const top = Array.from(document.querySelectorAll('.page-top'))
    .filter(isSeen)
    .map(({ textContent }) => textContent)
    .join(' ');
  return persons.some(({ name }) => top.includes(`正在为 ${name} 办事`))
    ? []
    : [`nobody is named at the top: ${top}`];
}

/**
 * Milliseconds within which the focus has to arrive. A page gives it to its heading only when a screen reader is
 * done with what was there before (`use-opening.ts`); the rest is for a machine with much to do.
 */
const FOCUS_WITHIN = 5000;

/** Resolves when the focus has moved, or after so many milliseconds. */
function nextFocus(within: number): Promise<void> {
  return new Promise((resolve) => {
    const moved = (): void => {
      clearTimeout(late);
      document.removeEventListener('focusin', moved);
      resolve();
    };
    const late = setTimeout(moved, within);
    document.addEventListener('focusin', moved);
  });
}

/**
 * Checks that the focus comes to where a reader should begin: to the heading of the page, to what has to be
 * changed, or to the detail beside a list.
 */
export async function focusIsOn(place: 'heading' | 'errors' | 'detail'): Promise<string[]> {
  const wanted = { heading: 'h1', errors: '.error-summary *', detail: '.split-detail h2' }[place];
  const isThere = (): boolean => document.activeElement?.matches(wanted) === true;
  for (const began = performance.now(); !isThere() && performance.now() - began < FOCUS_WITHIN;)
    await nextFocus(FOCUS_WITHIN);
  const { activeElement } = document;
  return isThere()
    ? []
    : [
        `the focus is on ${activeElement?.tagName ?? 'nothing'}.${activeElement?.className ?? ''}, not on ${wanted}`,
      ];
}

/** Resolves when two frames in a row look the same. */
export async function settled(): Promise<void> {
  await document.fonts.ready;
  const look = (): string =>
    [
      document.querySelector('.page:last-child')?.className ?? '',
      document.documentElement.scrollHeight,
      document.body.innerText.length,
      document.querySelector('.page:last-child')?.getBoundingClientRect().height ?? 0,
    ].join(' ');
  const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
  await frame();
  for (let before = ''; before !== look();) {
    before = look();
    await frame();
    await frame();
  }
}

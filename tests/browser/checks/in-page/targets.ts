/** Everything a person presses or writes into has to be large enough, and far enough from the next target. */
import { barOf, isSeen, lookAnew, seenElements, told } from './seen';

declare global {
  interface Element {
    /** The name that a screen reader is told, where Chromium was started to tell it (chromium.ts). */
    readonly computedName?: string;
  }
}

const natives = 'a[href], button, input, select, textarea, summary';
const least = 44;
const leastForMainActions = 60;
const apart = 8;
/** A difference of a fraction of a pixel is no finding. */
const tolerance = 0.5;

/** A key that no page listens for and that keyboards no longer have. */
const onward = 'F24';
let listened: readonly Element[] = [];

/**
 * Starts a new look at the page. The targets are the elements that the browser knows to have a click
 * listener, those that React handles clicks for, and the native ones.
 */
export function setTargets(listening: readonly Element[]): void {
  lookAnew();
  const all = Array.from(document.body.querySelectorAll('*'));
  const pressed = all.filter(
    (element) => listening.includes(element) || hearsThroughReact(element) || element.matches(natives),
  );
  listened = pressed.filter(isSeen);
}

/** The targets of this page, in the order of the page. */
export function targets(): readonly Element[] {
  return listened;
}

/**
 * React puts one listener on its root, and keeps beside each element the function that handles its clicks.
 */
function hearsThroughReact(element: Element): boolean {
  return Object.entries(element).some(
    ([key, props]: [string, unknown]) =>
      key.startsWith('__reactProps$') &&
      typeof props === 'object' &&
      props !== null &&
      'onClick' in props &&
      typeof props.onClick === 'function',
  );
}

function isWritten(element: Element): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type !== 'radio' && element.type !== 'checkbox')
  );
}

/**
 * Whether a key has to activate the element. A text field is written into, and a chosen answer stays chosen.
 */
function isPressed(element: Element): boolean {
  return (
    !isWritten(element) &&
    !(element instanceof HTMLInputElement && element.type === 'radio' && element.checked)
  );
}

/** The targets that the keyboard cannot reach. */
export function unreachable(): string[] {
  return listened
    .filter((element) => !(element instanceof HTMLElement) || element.tabIndex < 0)
    .map((element) => `out of the keyboard's reach: ${told(element)}`);
}

/** The same limit as in axe: a box that scrolls by less than this hides nothing. */
const leastScroll = 14;

/**
 * Boxes that scroll and hold nothing that can have the focus, so that no key scrolls them. Axe asks the same
 * of the first layout of a page; this check asks it of every layout.
 */
export function stuck(): string[] {
  return seenElements()
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const moves =
        (/auto|scroll/.test(overflowY) && element.scrollHeight - element.clientHeight >= leastScroll) ||
        (/auto|scroll/.test(overflowX) && element.scrollWidth - element.clientWidth >= leastScroll);
      const hasFocus = (each: Element): boolean => each instanceof HTMLElement && each.tabIndex >= 0;
      return moves && !hasFocus(element) && !Array.from(element.querySelectorAll('*')).some(hasFocus);
    })
    .map((element) => `no key scrolls it: ${told(element)}`);
}

/** The name of an element as a screen reader is told it; empty where there is none. */
function nameOf(element: Element): string {
  if (element.computedName === undefined)
    throw new Error('this Chromium does not tell names: it was started without ComputedAccessibilityInfo');
  return element.computedName.trim();
}

/**
 * Targets without a name, or with a placeholder as their name: it disappears as soon as the person writes into
 * the field.
 */
export function unnamed(): string[] {
  return listened
    .filter((element) => ['', element.getAttribute('placeholder')].includes(nameOf(element)))
    .map((element) => `has no name: ${told(element)}`);
}

/** The whole area in which an element can be hit: a press on the label of an answer also hits the answer. */
function boxOf(element: Element): DOMRect {
  const boxes = [
    element.getBoundingClientRect(),
    ...(element instanceof HTMLInputElement
      ? Array.from(element.labels ?? [], (label) => label.getBoundingClientRect())
      : []),
  ];
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return new DOMRect(
    left,
    top,
    Math.max(...boxes.map((box) => box.right)) - left,
    Math.max(...boxes.map((box) => box.bottom)) - top,
  );
}

/** The area of a target. A text field counts without its label, because nobody writes there. */
function targetBox(element: Element): DOMRect {
  return isWritten(element) ? element.getBoundingClientRect() : boxOf(element);
}

/**
 * Targets too small for a hand that trembles.
 * @param resident whether the page is one of residents, with larger main actions
 */
export function tooSmall(resident: boolean): string[] {
  return listened.flatMap((element) => {
    const { width, height } = targetBox(element);
    const main = resident && element.matches('.button--primary, .answers--list .answer-input');
    const found: string[] = [];
    if (width < least - tolerance || height < least - tolerance)
      found.push(`${Math.round(width)} x ${Math.round(height)} px is too small: ${told(element)}`);
    if (main && height < leastForMainActions - tolerance)
      found.push(`${Math.round(height)} px is too low for a main action: ${told(element)}`);
    return found;
  });
}

/**
 * Pairs of targets that a trembling hand would confuse. An element that scrolls beneath a bar is not beside
 * it.
 */
export function tooNear(): string[] {
  const placed = listened.map((element) => ({ element, box: targetBox(element), bar: barOf(element) }));
  return placed.flatMap((one, index) =>
    placed.slice(index + 1).flatMap((other) => {
      if (one.bar !== other.bar || one.element.contains(other.element)) return [];
      const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
      const along = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom);
      const distance = Math.max(across, along);
      return distance < apart - tolerance
        ? [`${Math.round(distance)} px apart: ${told(one.element)} and ${told(other.element)}`]
        : [];
    }),
  );
}

let listening = false;
let waiting: Element[] = [];
let unheard: { readonly element: Element; readonly keys: Set<string> }[] = [];

/**
 * Listens to every click from now on. While targets are being tried, the click does not reach the page, so
 * that nothing changes there.
 */
export function listen(): void {
  let key = '';
  window.addEventListener(
    'keydown',
    (event) => {
      if (listening && event.key === onward) {
        event.stopImmediatePropagation();
        attendNext();
      } else key = event.key;
    },
    { capture: true },
  );
  window.addEventListener(
    'click',
    (event) => {
      if (!listening) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      if (event.target === document.activeElement)
        unheard.find(({ element }) => element === event.target)?.keys.delete(key);
    },
    { capture: true },
  );
}

function attendNext(): void {
  const element = waiting.shift();
  if (element === undefined) return;
  unheard.push({ element, keys: new Set(['Enter', ' ']) });
  if (element instanceof HTMLElement) element.focus();
}

/**
 * From now on the key `onward` puts the focus on the next target that a key has to activate.
 * @returns the number of these targets
 */
export function attend(): number {
  waiting = listened.filter(isPressed);
  unheard = [];
  listening = true;
  return waiting.length;
}

/**
 * The targets that a key did not activate or that were never tried; from now on clicks reach the page again.
 */
export function unworked(): string[] {
  listening = false;
  const silent = unheard.flatMap(({ element, keys }) =>
    [...keys].map((key) => `${key === ' ' ? 'the space bar' : key} does nothing: ${told(element)}`),
  );
  return [...silent, ...waiting.map((element) => `was never tried: ${told(element)}`)];
}

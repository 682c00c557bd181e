/** Which elements of a page a person can see, and how a finding quotes them. */

let looks = 0;

/** Forgets everything that was computed for the layout before. */
export function lookAnew(): void {
  looks += 1;
}

/** Computes a value once for each look at the page, however many checks ask for it. */
export function oncePerLook<Value>(make: () => Value): () => Value {
  let known: { readonly look: number; readonly value: Value } | undefined;
  return () => {
    if (known?.look !== looks) known = { look: looks, value: make() };
    return known.value;
  };
}

const uncut = oncePerLook(() => new Map<Element, boolean>());

/**
 * Whether neither an element nor anything around it is clipped to nothing, as text for screen readers alone
 * is.
 */
function isUncut(element: Element): boolean {
  const known = uncut().get(element);
  if (known !== undefined) return known;
  const { parentElement } = element;
  const holds =
    getComputedStyle(element).clipPath !== 'inset(50%)' && (parentElement === null || isUncut(parentElement));
  uncut().set(element, holds);
  return holds;
}

/**
 * Whether an element is drawn for the eye: it is not hidden, and not clipped to nothing for screen readers
 * alone.
 */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && isUncut(element);
}

const bars = oncePerLook(() => new Map<Element, Element | null>());

/**
 * The bar that stays in place while the page scrolls, if the element is such a bar or stands in one; else
 * null.
 */
export function barOf(element: Element): Element | null {
  const known = bars().get(element);
  if (known !== undefined) return known;
  const { position } = getComputedStyle(element);
  const stays = position === 'sticky' || position === 'fixed';
  const bar = stays ? element : element.parentElement === null ? null : barOf(element.parentElement);
  bars().set(element, bar);
  return bar;
}

/** The opening tag of an element and the beginning of its text, for a finding. */
export function told(element: Element): string {
  const [tag = ''] = element.outerHTML.split('>');
  const words = element.textContent.trim().slice(0, 24);
  return `${tag.slice(0, 120)}>${words}`;
}

/** All elements that are drawn. */
export const seenElements: () => readonly Element[] = oncePerLook(() =>
  Array.from(document.body.querySelectorAll('*')).filter(isSeen),
);

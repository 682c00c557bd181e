/** What a person can see of a page, and how it is told in a finding. */

/** Whether an element is drawn for the eye: not hidden, and not cut down to nothing for screen readers alone. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (getComputedStyle(each).clipPath === 'inset(50%)') return false;
  }
  return true;
}

/** The bar that stays while the rest scrolls beneath it, where an element stands in one. */
export function barOf(element: Element): Element | null {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const { position } = getComputedStyle(each);
    if (position === 'sticky' || position === 'fixed') return each;
  }
  return null;
}

/** The opening tag of an element and the beginning of what it says. */
export function told(element: Element): string {
  const [tag = ''] = element.outerHTML.split('>');
  const words = element.textContent.trim().slice(0, 24);
  return `${tag.slice(0, 120)}>${words}`;
}

/** All elements that are drawn. */
export function seenElements(): Element[] {
  return Array.from(document.body.querySelectorAll('*')).filter(isSeen);
}

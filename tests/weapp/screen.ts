/** The content of a phone's screen, read from what WeChat's own compiler made of the built templates. */

/** A node as the simulator gives it. */
export interface Drawn {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: unknown }[];
  readonly event: Readonly<Record<string, unknown>>;
  readonly children: readonly (Drawn | string)[];
}

/** One element at which a screen reader stops. */
export interface Element {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly value: string;
  readonly level: number | null;
  /** The ids of what describes the element. */
  readonly describedBy: string;
  /**
   * What WeChat itself does when the element is pressed, such as `share`; empty where WeChat does nothing.
   */
  readonly openType: string;
}

const nativeRoles: Readonly<Record<string, string>> = {
  'wx-button': 'button',
  'wx-input': 'textbox',
  'wx-textarea': 'textbox',
  'wx-image': 'img',
};
const blocks = /^(main|wx-view|wx-button|wx-input|wx-textarea|wx-image)$/;

/** An attribute by the name WeChat's compiler gives it: `aria-label` becomes `ariaLabel`. */
function attribute(node: Drawn, name: string): string {
  const value = node.attrs.find((attr) => attr.name === name)?.value;
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

/**
 * The words of a node as a screen reader reads them; each block on a line of its own. What the region for
 * announcements holds for a while does not stand on the page.
 */
export function wordsOf(node: Drawn | string): string {
  if (typeof node === 'string') return node;
  if (attribute(node, 'ariaHidden') === 'true' || attribute(node, 'ariaLive') !== '') return '';
  const words = node.children.map(wordsOf).join('') || attribute(node, 'ariaLabel');
  return blocks.test(node.tagName) ? `\n${words}\n` : words;
}

/** The words of a node as the eye sees them, in one line. */
export function seenOf(node: Drawn | string): string {
  if (typeof node === 'string') return node;
  return attribute(node, 'class').split(' ').includes('unseen') ? '' : node.children.map(seenOf).join('');
}

/** Text without empty lines; a space that ends no line is a space like any other. */
export function tidy(words: string): string {
  return words
    .replace(/\s*\n\s*/g, '\n')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** All elements with a role, in reading order. */
export function elementsOf(node: Drawn | string): Element[] {
  if (typeof node === 'string' || attribute(node, 'ariaHidden') === 'true') return [];
  const role = attribute(node, 'ariaRole') || nativeRoles[node.tagName];
  const inside = node.children.flatMap(elementsOf);
  if (!role) return inside;
  const level = attribute(node, 'ariaLevel');
  const element: Element = {
    id: attribute(node, 'id'),
    role,
    name: attribute(node, 'ariaLabel') || tidy(wordsOf(node)).replace(/\n/g, ' '),
    checked: attribute(node, 'ariaChecked') === 'true',
    disabled: attribute(node, 'ariaDisabled') === 'true',
    value: attribute(node, 'value'),
    describedBy: attribute(node, 'ariaDescribedby'),
    level: level === '' ? null : Number(level),
    openType: attribute(node, 'openType'),
  };
  return [element, ...inside];
}

/** Roles whose element is one thing for a screen reader, whatever is inside it. */
const single = /^(button|radio|checkbox|textbox|img|text)$/;

/**
 * What a screen reader says on its way through the page, one entry a stop. It supposes the least of a phone: the label
 * of a box that is no control is heard only where nothing else inside the box can be, and boxes inside a heading are
 * stops of their own.
 */
export function stopsOf(node: Drawn | string): string[] {
  const stops: string[] = [];
  let line = '';
  const endLine = (): void => {
    if (line.trim() !== '') stops.push(line.trim());
    line = '';
  };
  const walk = (one: Drawn | string): void => {
    if (typeof one === 'string') {
      line += one.replace(/\s*\n\s*/g, '');
      return;
    }
    if (attribute(one, 'ariaHidden') === 'true') return;
    const label = attribute(one, 'ariaLabel');
    const role = attribute(one, 'ariaRole') || nativeRoles[one.tagName] || '';
    const words = tidy(one.children.map(wordsOf).join('')).replace(/\n/g, ' ');
    if (single.test(role) || (label !== '' && words === '')) {
      endLine();
      if (label !== '' || words !== '') stops.push(label || words);
      return;
    }
    const block = blocks.test(one.tagName);
    if (block) endLine();
    one.children.forEach(walk);
    if (block) endLine();
  };
  walk(node);
  endLine();
  return stops;
}

/** The regions in which a screen reader is told something while it is elsewhere, with what stands in them now. */
export function regionsOf(node: Drawn | string): { readonly live: string; readonly words: string }[] {
  if (typeof node === 'string') return [];
  const live = attribute(node, 'ariaLive');
  const inside = node.children.flatMap(regionsOf);
  return live === '' ? inside : [{ live, words: tidy(node.children.map(wordsOf).join('')) }, ...inside];
}

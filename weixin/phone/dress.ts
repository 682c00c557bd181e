/**
 * What WeChat's view layer does with its own components and the component system alone does not: the words for screen
 * readers stand on the element, a field holds a native one, an image shows its picture.
 */
import exparser from 'miniprogram-exparser';
import type { TreeNode } from 'miniprogram-exparser';
import { addressOf } from './files';

type Attributes = Readonly<Record<string, unknown>>;

/** What an attribute says; empty where it says nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** Writes an attribute. Where it says nothing, it does not stand on the element. */
function setOrRemove(element: Element, name: string, value: unknown): void {
  const text = textOf(value);
  if (text === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** wcc writes `aria-label` as `ariaLabel`, and WeChat calls the role `aria-role`. */
const ariaName = (name: string): string =>
  name === 'ariaRole' ? 'role' : `aria-${name.slice('aria'.length).toLowerCase()}`;

/** The role of an element that says none itself. */
const roles: Readonly<Record<string, string>> = { 'wx-button': 'button', 'wx-image': 'img' };

/** The roles of what a finger or a key works. */
const worked = ['button', 'radio', 'checkbox'];

/** The elements of each node that hears its native field already. */
const fields = new WeakMap<Element, HTMLInputElement | HTMLTextAreaElement>();

/** Puts the native field into a wx-input or wx-textarea, and has it speak as WeChat does. */
function fieldIn(node: TreeNode, element: Element, isLong: boolean): HTMLInputElement | HTMLTextAreaElement {
  const known = fields.get(element);
  if (known !== undefined) return known;
  const field = document.createElement(isLong ? 'textarea' : 'input');
  field.className = 'native';
  const tell = (name: string) => (): void =>
    exparser.triggerEvent(node, name, { value: field.value, cursor: field.selectionEnd ?? 0 });
  field.addEventListener('input', tell('input'));
  field.addEventListener('focus', tell('focus'));
  field.addEventListener('blur', tell('blur'));
  field.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && !isLong) tell('confirm')();
  });
  element.append(field);
  fields.set(element, field);
  return field;
}

/** WeChat's keyboards, as a browser has them. */
const keyboards: Readonly<Record<string, string>> = { number: 'numeric', idcard: 'text', digit: 'decimal' };

function dressField(node: TreeNode, element: Element, attributes: Attributes): void {
  const field = fieldIn(node, element, element.localName === 'wx-textarea');
  // What a screen reader says of a field belongs to the native one.
  for (const name of element.getAttributeNames())
    if (name.startsWith('aria-')) {
      field.setAttribute(name, element.getAttribute(name) ?? '');
      element.removeAttribute(name);
    }
  element.removeAttribute('role');
  setOrRemove(field, 'placeholder', attributes['placeholder']);
  setOrRemove(field, 'inputmode', keyboards[textOf(attributes['type'])]);
  if (field instanceof HTMLInputElement) field.type = attributes['password'] === true ? 'password' : 'text';
  const value = textOf(attributes['value']);
  if (field.value !== value) field.value = value;
}

function dressNode(node: TreeNode, element: HTMLElement): void {
  const attributes = Object.fromEntries((node._vt?.attrs ?? []).map(({ name, value }) => [name, value]));
  for (const [name, value] of Object.entries(attributes))
    if (name.startsWith('aria')) setOrRemove(element, ariaName(name), value);
  setOrRemove(element, 'id', attributes['id']);
  const role = roles[element.localName];
  if (role !== undefined && !element.hasAttribute('role') && element.ariaHidden !== 'true')
    element.setAttribute('role', role);
  if (worked.includes(element.getAttribute('role') ?? '')) element.tabIndex = 0;
  if (element.localName === 'wx-input' || element.localName === 'wx-textarea')
    dressField(node, element, attributes);
  if (element.localName === 'wx-button') setOrRemove(element, 'open-type', attributes['openType']);
  if (element.localName === 'wx-picker') {
    setOrRemove(element, 'value', attributes['value']);
    setOrRemove(element, 'start', attributes['start']);
  }
  if (element.localName === 'wx-image') {
    const source = textOf(attributes['src']);
    element.style.backgroundImage = source === '' ? '' : `url(${JSON.stringify(addressOf(source))})`;
  }
}

/** The node that an element was drawn for. */
const nodes = new WeakMap<Element, TreeNode>();

/** Tells the node of an element something, as WeChat's own component would. */
export function tellNode(element: Element, event: string, detail: unknown): void {
  const node = nodes.get(element);
  if (node !== undefined) exparser.triggerEvent(node, event, detail);
}

/**
 * Dresses a page, after every change of its data.
 * @param node the page's own node
 * @param host the element in which it is drawn
 */
export function dress(node: TreeNode, host: Element): void {
  const element = node.$$;
  if (element !== undefined && element !== host && node._vt !== undefined) {
    nodes.set(element, node);
    dressNode(node, element);
  }
  for (const child of [...(node.shadowRoot?.childNodes ?? []), ...(node.childNodes ?? [])])
    if (!(child instanceof exparser.TextNode)) dress(child, host);
}

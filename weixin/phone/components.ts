/** Draws the pages of the mini-program with WeChat's own component system. */
import './engine';
import jComponent from 'j-component';
import type { Definition } from 'j-component';
import type { DrawnPage, PageInstance, Program } from '../wechat/page-stack';
import { dress } from './dress';
import type { Drawn } from './package';
import { app, load, resolved, settingsOf, templateOf } from './package';

/** A page in the document. */
export interface PhonePage extends DrawnPage {
  readonly host: HTMLElement;
  /** How far the page was scrolled when another came to lie on it. */
  scrolled: number;
}

/** The component that a script defines while it runs. */
interface Defining {
  readonly id: string;
  readonly path: string;
  readonly tag: string;
  readonly using: Readonly<Record<string, string>>;
}

/**
 * j-component takes the `wx-` off the names of WeChat's own components. It is put on once more, so that `<wx-view>`
 * stands in the document, as the compiled style sheet expects.
 */
function keepNames(node: Drawn, using: Readonly<Record<string, string>>): Drawn {
  for (const child of node.children) {
    if (typeof child !== 'object') continue;
    const { tag } = child;
    if (typeof tag === 'string' && tag.startsWith('wx-') && tag !== 'wx-slot' && !(tag.slice(3) in using))
      child.tag = `wx-${tag}`;
    keepNames(child, using);
  }
  return node;
}

let defining: Defining | undefined;
const defined = new Map<string, string>();

/** Runs the script of a page or component once, with everything that it uses. @returns the id of the component */
function define(path: string, tag: string): string {
  const known = defined.get(path);
  if (known !== undefined) return known;
  const id = `c${defined.size}x`;
  // A component may use itself.
  defined.set(path, id);
  const using: Record<string, string> = {};
  for (const [name, place] of Object.entries(settingsOf(path).usingComponents ?? {}))
    using[name] = define(resolved(path, place), name);
  const before = defining;
  defining = { id, path, tag, using };
  load(path);
  defining = before;
  return id;
}

/** WeChat's global `Component`. */
function component(definition: Definition): void {
  if (defining === undefined) throw new Error('a component is defined outside of its script');
  const { id, path, tag, using } = defining;
  const draw = templateOf(path);
  jComponent.register({
    ...definition,
    id,
    path: `/${path}`,
    tagName: tag,
    usingComponents: using,
    template: (data: unknown) => keepNames(draw(data), using),
    // Class names stand in the document as they are, so that the sheet of the app applies.
    options: { ...(definition['options'] ?? {}), classPrefix: '' },
  });
}

/** The mini-program, drawn into the document. */
export const program: Program<PhonePage> = {
  app,
  start() {
    Object.assign(window, { Component: component });
    load('app');
  },
  render(route) {
    const page = jComponent.create(define(route, 'wx-page'));
    const host = document.createElement('div');
    document.body.append(host);
    page.attach(host);
    window.scrollTo(0, 0);
    const instance = page.instance as PageInstance;
    const setData = instance.setData.bind(instance);
    instance.setData = (data, done) => {
      setData(data, done);
      dress(page._exparserNode, host);
    };
    dress(page._exparserNode, host);
    return {
      instance,
      host,
      scrolled: 0,
      detach() {
        page.detach();
        host.remove();
      },
    };
  },
  cover(page, isCovered) {
    if (isCovered) page.scrolled = window.scrollY;
    page.host.hidden = isCovered;
    if (!isCovered) window.scrollTo(0, page.scrolled);
  },
};

/** The pages of a phone with the built mini-program in them, opened, kept and left as WeChat does it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawn } from './screen';

/** The folder of the built mini-program. */
export const built = join(__dirname, '../../dist/weapp');

/** The few functions of a browser's document that the simulator needs to draw. */
interface Screen {
  readonly body: { replaceChildren(): void; appendChild(child: object): object };
  createElement(tag: 'div'): object;
}

interface Node {
  dispatchEvent(name: string, options?: { detail: unknown }): void;
}

interface PageInstance {
  setData(data: unknown, done?: () => void): void;
  route: string;
  options: Readonly<Record<string, string>>;
  onLoad(query: Readonly<Record<string, string>>): void;
  onReady?(): void;
  onShow?(): void;
  onHide?(): void;
  onUnload?(): void;
  onShareAppMessage?(how: { readonly from: 'button' }): unknown;
}

interface Rendered extends Node {
  readonly instance: PageInstance;
  attach(parent: object): void;
  detach(): void;
  toJSON(): Drawn;
  querySelector(selector: string): Node | undefined;
}

interface Simulator {
  load(path: string, options: { compiler: 'official'; rootPath: string }): string;
  render(id: string): Rendered;
}

interface AppInstance {
  onLaunch?(options: unknown): void;
  onShow?(options: unknown): void;
  onPageNotFound?(options: unknown): void;
}

export function screen(): Screen {
  return (globalThis as unknown as { document: Screen }).document;
}

/** The pages that WeChat keeps open; the last one is on top. */
export class PageStack {
  readonly routes: readonly string[];
  readonly crossed: number[] = [];
  private readonly stack: Rendered[] = [];
  /** The script of each page that was loaded. It runs once; every opening draws the page anew. */
  private readonly loaded = new Map<string, string>();
  private simulator: Simulator | undefined;

  constructor() {
    if (!existsSync(join(built, 'app.json')))
      throw new Error('dist/weapp is not built: node scripts/build.mjs weapp');
    const app = JSON.parse(readFileSync(join(built, 'app.json'), 'utf8')) as {
      pages: string[];
      subPackages?: { root: string; pages: string[] }[];
    };
    this.routes = [
      ...app.pages,
      ...(app.subPackages ?? []).flatMap(({ root, pages }) =>
        pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
      ),
    ];
  }

  /**
   * Starts the mini-program at a page. Of an address that names none, as an old card may, WeChat only tells the
   * mini-program.
   */
  start(wx: Record<string, unknown>, url: string): void {
    let app: AppInstance | undefined;
    const world = globalThis as unknown as { Component: (definition: unknown) => void };
    Object.assign(globalThis, {
      wx,
      App: (instance: AppInstance) => {
        app = instance;
      },
      getApp: () => app,
      getCurrentPages: () => this.stack.map(({ instance }) => instance),
      Page: ({ data, ...methods }: Record<string, unknown>) =>
        world.Component({
          data,
          methods: Object.fromEntries(
            Object.entries(methods).filter(([, value]) => typeof value === 'function'),
          ),
        }),
    });
    this.simulator = jest.requireActual<Simulator>('miniprogram-simulate');
    jest.requireActual(join(built, 'app.js'));
    const launch = { path: url, query: {}, scene: 1001 };
    app?.onLaunch?.(launch);
    app?.onShow?.(launch);
    const refusal = this.open('reLaunch', url);
    if (refusal === null) return;
    if (app?.onPageNotFound === undefined) throw new Error(refusal);
    app.onPageNotFound({ ...launch, isEntryPage: true });
  }

  /** Whether any page is open; at the start there may be none for a moment. */
  isOpen(): boolean {
    return this.stack.length > 0;
  }

  top(): Rendered {
    const top = this.stack.at(-1);
    if (top === undefined) throw new Error('no page is open');
    return top;
  }

  url(): string {
    const { route, options } = this.top().instance;
    const query = Object.entries(options).map(([key, value]) => `${key}=${value}`);
    return `/${route}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  }

  /** Opens a page as WeChat does; returns WeChat's words where WeChat would refuse. */
  open(kind: 'navigateTo' | 'redirectTo' | 'reLaunch', url: string): string | null {
    const [path = '', search = ''] = url.split('?');
    const route = path.replace(/^\//, '');
    if (!this.routes.includes(route)) return `${kind}:fail page "${route}" is not found`;
    if (kind === 'navigateTo' && this.stack.length >= 10) return 'navigateTo:fail webview count limit exceed';
    if (kind === 'navigateTo') this.top().instance.onHide?.();
    else this.close(kind === 'reLaunch' ? this.stack.length : 1);

    const page = this.render(route);
    page.instance.route = route;
    page.instance.options = Object.fromEntries(
      search
        .split('&')
        .flatMap((pair) =>
          pair === '' ? [] : [[pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]],
        ),
    );
    this.stack.push(page);
    page.instance.onLoad(page.instance.options);
    page.instance.onShow?.();
    page.instance.onReady?.();
    return null;
  }

  /** Leaves so many pages; the first one always stays. */
  back(delta: number): void {
    const leaving = Math.min(delta, this.stack.length - 1);
    if (leaving < 1) return;
    this.close(leaving);
    this.top().instance.onShow?.();
  }

  private close(count: number): void {
    for (const page of this.stack.splice(this.stack.length - count).reverse()) {
      page.instance.onUnload?.();
      page.detach();
    }
  }

  private render(route: string): Rendered {
    if (this.simulator === undefined) throw new Error('the mini-program was not started');
    const id =
      this.loaded.get(route) ??
      this.simulator.load(join(built, route), { compiler: 'official', rootPath: built });
    this.loaded.set(route, id);
    const page = this.simulator.render(id);
    const { instance } = page;
    const setData = instance.setData.bind(instance);
    instance.setData = (data, done) => {
      this.crossed.push(Buffer.byteLength(JSON.stringify(data)));
      setData(data, done);
    };
    page.attach(screen().body.appendChild(screen().createElement('div')));
    return page;
  }
}

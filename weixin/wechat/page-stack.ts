/** The pages of one phone, opened, kept and left as WeChat does it, and the globals that their scripts expect. */

/** A page's script object, as far as WeChat calls it. */
export interface PageInstance {
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

/** A page that was drawn. */
export interface DrawnPage {
  readonly instance: PageInstance;
  detach(): void;
}

/** The mini-program's own object, as far as WeChat calls it. */
interface AppInstance {
  onLaunch?(options: unknown): void;
  onShow?(options: unknown): void;
  onPageNotFound?(options: unknown): void;
}

/** How the scripts of a package are run and its pages drawn. */
export interface Program<Page extends DrawnPage> {
  /** The content of app.json. */
  readonly app: unknown;
  /** Provides the global `Component`, and runs the script `app`. */
  start(): void;
  /** Draws a page of the package, which is seen at once. */
  render(route: string): Page;
  /** Called when another page comes to lie on a page, and when that one is gone again. */
  cover?(page: Page, isCovered: boolean): void;
}

/** What a package says in its app.json of its pages. */
interface Packages {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** Every page of a package by its route. @param app the content of app.json */
export function routesOf(app: unknown): readonly string[] {
  const { pages, subPackages = [] } = app as Packages;
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root.replace(/\/$/, '')}/${page}`)),
  ];
}

/** How a page is opened. */
export type Opening = 'navigateTo' | 'redirectTo' | 'reLaunch';

/** WeChat keeps so many pages open. */
const MOST_PAGES = 10;

/** The pages that WeChat keeps open; the last one is on top. */
export class PageStack<Page extends DrawnPage> {
  readonly routes: readonly string[];
  private readonly stack: Page[] = [];

  constructor(private readonly program: Program<Page>) {
    this.routes = routesOf(program.app);
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
    this.program.start();
    const launch = { path: url, query: {}, scene: 1001 };
    app?.onLaunch?.(launch);
    app?.onShow?.(launch);
    const refusal = this.open('reLaunch', url);
    if (refusal === null) return;
    if (app?.onPageNotFound === undefined) throw new Error(refusal);
    app.onPageNotFound({ ...launch, isEntryPage: true });
  }

  /** How many pages are open; at the start there may be none for a moment. */
  get depth(): number {
    return this.stack.length;
  }

  top(): Page {
    const top = this.stack.at(-1);
    if (top === undefined) throw new Error('no page is open');
    return top;
  }

  /** The page that is open, with its query. */
  url(): string {
    const { route, options } = this.top().instance;
    const query = Object.entries(options).map(([key, value]) => `${key}=${value}`);
    return `/${route}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  }

  /** Opens a page as WeChat does; returns WeChat's words where WeChat would refuse. */
  open(kind: Opening, url: string): string | null {
    const [path = '', search = ''] = url.split('?');
    const route = path.replace(/^\//, '');
    if (!this.routes.includes(route)) return `${kind}:fail page "${route}" is not found`;
    if (kind === 'navigateTo' && this.depth >= MOST_PAGES)
      return 'navigateTo:fail webview count limit exceed';
    if (kind === 'navigateTo') {
      this.top().instance.onHide?.();
      this.program.cover?.(this.top(), true);
    } else this.close(kind === 'reLaunch' ? this.depth : 1);

    const page = this.program.render(route);
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
    const leaving = Math.min(delta, this.depth - 1);
    if (leaving < 1) return;
    this.close(leaving);
    this.program.cover?.(this.top(), false);
    this.top().instance.onShow?.();
  }

  private close(count: number): void {
    for (const page of this.stack.splice(this.stack.length - count).reverse()) {
      page.instance.onUnload?.();
      page.detach();
    }
  }
}

/** The scripts, templates and settings of the mini-program, as `compile.ts` wrote them. */

interface Module {
  exports: unknown;
}

/** A node of what a template draws. */
export interface Drawn {
  tag: string;
  readonly children: readonly (Drawn | string | number)[];
}

/** The settings of a page or component. */
export interface Settings {
  readonly navigationBarTitleText?: string;
  readonly usingComponents?: Readonly<Record<string, string>>;
}

type Script = (require: (path: string) => unknown, module: Module, exports: unknown) => void;

interface Written {
  readonly weixinPackage: {
    readonly app: { readonly window: { readonly navigationBarTitleText: string } };
    readonly settings: Readonly<Record<string, Settings>>;
    readonly scripts: Readonly<Record<string, Script>>;
  };
  readonly $gwx: (path: string) => (data: unknown) => Drawn;
}

const { weixinPackage, $gwx } = window as unknown as Written;

/** The content of app.json. */
export const app = weixinPackage.app;

/** The settings of a page or component, by its path without an ending. */
export function settingsOf(path: string): Settings {
  return weixinPackage.settings[path] ?? {};
}

/** The function that draws a page or component from its data. */
export function templateOf(path: string): (data: unknown) => Drawn {
  return $gwx(`${path}.wxml`);
}

/** A path in the package, from the file that names it. */
export function resolved(from: string, to: string): string {
  if (to.startsWith('/')) return to.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  return parts.join('/');
}

const loaded = new Map<string, Module>();

/** Runs a script of the package, once. @returns what it exports */
export function load(path: string): unknown {
  const file = path.endsWith('.js') ? path : `${path}.js`;
  const known = loaded.get(file);
  if (known !== undefined) return known.exports;
  const script = weixinPackage.scripts[file];
  if (script === undefined) throw new Error(`the package has no script ${file}`);
  const module: Module = { exports: {} };
  loaded.set(file, module);
  script((to) => load(resolved(file, to)), module, module.exports);
  return module.exports;
}

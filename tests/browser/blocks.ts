/**
 * The gate of blocks: every block of `miniprogram/ui/` in each of the states listed beside it, without a
 * county and without a build. One window for each width and size of letters stays open, and every window
 * draws one example after the other.
 */
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser } from 'playwright-core';
import ts from 'typescript';
import { filesUnder, root, textOf } from '../source';
import type * as BlocksPage from './blocks-page';
import type * as InPage from './checks/in-page/in-page';
import type { Lane, Variant } from './gate';
import { findingsNow, openLane, variants } from './gate';

declare const gate: typeof InPage;
declare const blocks: typeof BlocksPage;

/**
 * The address the page claims to have. It is a secure one, as the app's is; no request leaves the browser.
 */
const address = 'https://blocks.invalid/';
const ui = 'miniprogram/ui';
const ending = '.examples.tsx';

/** One example, by its block and the name of its state. */
export interface Named {
  readonly block: string;
  readonly state: string;
}

const exampleFiles = filesUnder(ui).filter((file) => file.endsWith(ending));

function blockOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -ending.length);
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
}

/** The names in the record `examples` of a file. Throws where a name is not written out. */
function statesIn(file: string): string[] {
  return parsed(file)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ name }) => name.getText() === 'examples')
    .flatMap(({ initializer }) =>
      initializer !== undefined && ts.isObjectLiteralExpression(initializer)
        ? [...initializer.properties]
        : [],
    )
    .map(({ name }) => {
      if (name === undefined || !(ts.isIdentifier(name) || ts.isStringLiteral(name)))
        throw new Error(`${file}: the name of each example is written out`);
      return name.text;
    });
}

/**
 * All examples. They are read from the files, so that each is a test of its own before any of them is drawn.
 */
export const allExamples: readonly Named[] = exampleFiles.flatMap((file) =>
  statesIn(file).map((state) => ({ block: blockOf(file), state })),
);

/**
 * The files that draw blocks in a browser, without the examples and without the files that WeChat uses
 * instead.
 */
const drawingFiles = filesUnder(ui).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith(ending) && !file.endsWith('.weapp.tsx'),
);

function visit(node: ts.Node, seen: (node: ts.Node) => void): void {
  seen(node);
  ts.forEachChild(node, (child) => visit(child, seen));
}

/** The names of the components that a file draws. */
function drawnBy(file: string): string[] {
  const found: string[] = [];
  visit(parsed(file), (node) => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) found.push(node.tagName.getText());
  });
  return found;
}

/** The names of the components that a file exports. */
function exportedFrom(file: string): string[] {
  return parsed(file)
    .statements.filter(ts.isFunctionDeclaration)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map(({ name }) => name?.text ?? '')
    .filter((name) => /^[A-Z]/.test(name));
}

const folderOf = (file: string): string => dirname(file).slice(ui.length + 1);

/** The folders that hold a file which draws something. */
export const blockFolders: readonly string[] = [...new Set(drawingFiles.map(folderOf))];

/** The components that neither the examples beside them nor another block draws, as `block: component`. */
export function undrawn(): string[] {
  const byBlocks = new Set(drawingFiles.flatMap(drawnBy));
  return drawingFiles.flatMap((file) => {
    const examples = exampleFiles.filter((other) => folderOf(other) === folderOf(file));
    const here = new Set([...byBlocks, ...examples.flatMap(drawnBy)]);
    return exportedFrom(file)
      .filter((name) => !here.has(name))
      .map((name) => `${folderOf(file)}: ${name}`);
  });
}

/** Gives Taro's functions for a browser the hooks of React, as its own compiler does. */
const withHooks: Plugin = {
  name: 'taro-hooks',
  setup(bundler) {
    const addHooks = jest.requireActual<(source: string) => string>(
      '@tarojs/plugin-framework-react/dist/api-loader',
    );
    bundler.onLoad({ filter: /taro-h5[\\/]dist[\\/]api[\\/]taro\.js$/ }, ({ path }) => ({
      contents: addHooks(readFileSync(path, 'utf8')),
      resolveDir: dirname(path),
    }));
  },
};

/** The page with every example in it. */
const entry = [
  `import { begin } from './tests/browser/blocks-page';`,
  ...exampleFiles.map((file, index) => `import { examples as e${index} } from './${file}';`),
  `export * from './tests/browser/blocks-page';`,
  `begin({ ${exampleFiles.map((file, index) => `'${blockOf(file)}': e${index}`).join(', ')} });`,
].join('\n');

/**
 * The page as one document, with the settings that `config/index.ts` makes for a browser build. It is a
 * development build of React, because React gives its warnings only there.
 */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    format: 'iife',
    globalName: 'blocks',
    target: 'es2022',
    jsx: 'automatic',
    outdir: 'unwritten',
    write: false,
    // The bundle is not split; the parts of Taro that it would load later are never asked for.
    logOverride: { 'empty-glob': 'silent' },
    resolveExtensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.mjs', '.js', '.json'],
    alias: { '@tarojs/taro': '@tarojs/plugin-platform-h5/dist/runtime/apis' },
    define: {
      'process.env.NODE_ENV': '"development"',
      'process.env.TARO_ENV': '"h5"',
      'process.env.TARO_PLATFORM': '"web"',
      'process.env.FRAMEWORK': '"react"',
      'process.env.SUPPORT_TARO_POLYFILL': '"disabled"',
      'process.env.SUPPORT_DINGTALK_NAVIGATE': '"disabled"',
      DEPRECATED_ADAPTER_COMPONENT: 'false',
    },
    plugins: [withHooks],
  });
  const [script = '', style = ''] = ['.js', '.css'].map(
    (kind) => outputFiles.find(({ path }) => path.endsWith(kind))?.text,
  );
  return (
    textOf('miniprogram/index.html')
      // The build names its own files here.
      .replaceAll(/<% for [^]*?<% } %>/g, '')
      .replace('</head>', () => `<style>${style}</style></head>`)
      .replace('</body>', () => `<script>${script.replaceAll('</script', '<\\/script')}</script></body>`)
  );
}

interface Window extends Lane {
  readonly variant: Variant;
  /** What the page threw, warned of or asked the network for since the last example. */
  readonly told: string[];
  /** Settles when the window is free for the next example. */
  free: Promise<unknown>;
}

async function openWindow(browser: Browser, html: string, variant: Variant): Promise<Window> {
  const { width, height, letters } = variant;
  const lane = await openLane(browser);
  const { page, devtools } = lane;
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(`the page threw ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(`the page warned: ${message.text()}`);
  });
  await page.route('**', async (route) => {
    const url = route.request().url();
    if (url === address) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      return;
    }
    told.push(`the page asked the network for ${url}`);
    await route.abort();
  });
  await page.setViewportSize({ width, height });
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: letters } });
  await page.goto(address);
  await page.waitForFunction(() => blocks.isReady());
  await page.evaluate(() => gate.listen());
  return { ...lane, variant, told, free: Promise.resolve() };
}

type Standing = ReturnType<typeof BlocksPage.standing>;

/** Draws an example, and waits until it is laid out. */
async function drawn({ page }: Window, { block, state }: Named): Promise<Standing> {
  const { press, standing } = await page.evaluate(
    async ([b, s]) => {
      const toPress = blocks.draw(b, s);
      // The example is drawn at once; a block that measures itself does so before the next frame.
      await new Promise(requestAnimationFrame);
      return { press: toPress, standing: blocks.standing() };
    },
    [block, state] as const,
  );
  if (press === null) return standing;
  await page.getByRole('button', { name: press.button, exact: true }).click();
  await page.locator('main').getByText(press.until).first().waitFor();
  return page.evaluate(async () => {
    await gate.settled();
    return blocks.standing();
  });
}

async function lookedAtIn(window: Window, example: Named, known: Set<string>): Promise<string[]> {
  const { variant, told } = window;
  const { resident, unseen } = await drawn(window, example);
  const found = [...unseen, ...(await findingsNow(window, variant, resident, known))];
  // A report that comes between two examples is not lost: the second of them lists it.
  found.push(...told.splice(0));
  return found.map(
    (finding) =>
      `${example.block}: ${example.state}, ${variant.width} px, letters ${variant.letters} px: ${finding}`,
  );
}

/** All windows, with the examples in them. */
export interface Gallery {
  /** The names of the examples that are in the page, as `block: state`. */
  names(): Promise<string[]>;
  /**
   * All findings of an example, each with its name, the width and the size of letters. The caller may ask for
   * several examples at once.
   */
  findingsOf(example: Named): Promise<string[]>;
  /**
   * Adds a style sheet to every window.
   * @returns a function that removes it again
   */
  restyle(style: string): Promise<() => Promise<void>>;
}

/** Opens a window for each width and size of letters. */
export async function openGallery(browser: Browser, wanted: readonly Variant[] = variants): Promise<Gallery> {
  const html = await bundled();
  const windows = await Promise.all(wanted.map((variant) => openWindow(browser, html, variant)));
  const [first] = windows;
  if (first === undefined) throw new Error('There is no width to look at.');
  return {
    names: () => first.page.evaluate(() => blocks.names()),
    async findingsOf(example) {
      const known = new Set<string>();
      const found = await Promise.all(
        windows.map((window) => {
          const looking = window.free.then(() => lookedAtIn(window, example, known));
          // A failure of one example is reported under its name and does not stop the next one in this
          // window.
          window.free = looking.catch(() => undefined);
          return looking;
        }),
      );
      return found.flat();
    },
    async restyle(style) {
      const added = await Promise.all(windows.map(({ page }) => page.addStyleTag({ content: style })));
      return async () => {
        await Promise.all(added.map((tag) => tag.evaluate((element: Element) => element.remove())));
      };
    },
  };
}

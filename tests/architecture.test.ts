/** Who may know whom, and what stands where: the plan of the house, held against its files. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mainPages, residentPages, staffPages } from '../miniprogram/routes';
import { mayHoldGuard, placesOf } from '../scripts/guards.cjs';
import { functions } from '../cloudfunctions/functions';
import { demoStrip } from '../demo/front/strip';
import LongestFirst from './sequencer.cjs';
import type { Import } from './source';
import { filesUnder, importsOf, root, textOf, textsIn } from './source';

const layers = [
  'shared',
  'cloudfunctions',
  'localcloud',
  'demo',
  'miniprogram',
  'weixin',
  'tests',
  'benchmarks',
  'scripts',
  'config',
] as const;
type Layer = (typeof layers)[number];

/** The layers each may import from, besides itself. */
const mayKnow: Readonly<Record<Layer, readonly Layer[]>> = {
  shared: [],
  cloudfunctions: ['shared'],
  localcloud: [],
  demo: ['shared', 'cloudfunctions', 'localcloud', 'weixin'],
  miniprogram: ['shared'],
  weixin: [],
  tests: ['shared', 'cloudfunctions', 'localcloud', 'demo', 'miniprogram', 'weixin', 'benchmarks', 'scripts'],
  benchmarks: ['shared', 'cloudfunctions', 'localcloud', 'demo', 'tests'],
  // What a command does with the store it does by the same rules (first-admin).
  scripts: ['shared', 'cloudfunctions'],
  config: [],
};

const code = layers.flatMap(filesUnder).filter((file) => /\.(ts|tsx|mjs|cjs|js)$/.test(file));
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const isWire = (file: string): boolean => /\.contract\.ts$|\.text\.ts$|^shared\/contract\.ts$/.test(file);
const layerOf = (file: string): Layer | undefined => layers.find((layer) => file.startsWith(`${layer}/`));
const imports = code.flatMap(importsOf);
/** Imports of the product: a test beside its file may reach for builders. */
const ofProduct = imports.filter(({ from }) => !isTest(from));
const told = ({ from, to }: Import): string => `${from} -> ${to}`;

/** What stands in the root of the phone: the app's own files. Everything else has a folder by its feature. */
const phoneRoot = [
  'app.config.ts',
  'app.css',
  'app.ts',
  'index.html',
  'routes.ts',
  'styles.d.ts',
  'tsconfig.h5.json',
  'tsconfig.json',
  'tsconfig.weapp.json',
];
/** The folders of the pages, which are those with a configuration of their own. */
const pageFolders = new Set(
  code
    .filter((file) => /^miniprogram\/.*\/index\.config\.ts$/.test(file))
    .map((file) => file.slice(0, file.lastIndexOf('/'))),
);
/** The sub-packages of the mini-program; WeChat loads each apart from the main package. */
const subPackages = ['miniprogram/resident/', 'miniprogram/staff/'];

/**
 * The folder of the page that a file belongs to: the nearest one that is a page; null where there is none.
 */
function pageOf(file: string): string | null {
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
    if (pageFolders.has(file.slice(0, end))) return file.slice(0, end);
  return null;
}

/** Whether something takes a file out of the folder of a page it does not belong to. */
function entersAnotherPage({ from, to }: Pick<Import, 'from' | 'to'>): boolean {
  const page = pageOf(to);
  return page !== null && page !== pageOf(from);
}

/** What several pages of cadres share: it is for the desk, and would only make the main package heavier. */
const forTheDesk = /^miniprogram\/(task|request\/(pane|reply|ways))\//;

/** Every file that is reached from some by imports that are there when the program runs, these included. */
function reachedFrom(files: readonly string[], over: readonly Import[]): ReadonlySet<string> {
  const reached = new Set(files);
  for (const file of reached)
    for (const { from, to, typeOnly } of over) if (from === file && !typeOnly) reached.add(to);
  return reached;
}

/** Whether something outside of a sub-package takes a file out of it. */
function entersSubPackage({ from, to }: Pick<Import, 'from' | 'to'>): boolean {
  return subPackages.some((folder) => to.startsWith(folder) && !from.startsWith(folder));
}

/** Every way that leads back to where it begins, as text. */
function circlesIn(over: readonly Pick<Import, 'from' | 'to'>[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of over) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (at: string, way: readonly string[]): void => {
    if (way.includes(at)) circles.push([...way.slice(way.indexOf(at)), at].join(' -> '));
    if (way.includes(at) || done.has(at)) return;
    for (const to of next.get(at) ?? []) walk(to, [...way, at]);
    done.add(at);
  };
  for (const from of next.keys()) walk(from, []);
  return circles;
}

describe('who may know whom', () => {
  test('the sources are found and their imports are read', () => {
    expect(code.length).toBeGreaterThan(100);
    expect(imports.map(told)).toContain('cloudfunctions/api/index.ts -> shared/operation.ts');
    // Imports that a function makes when it needs them count, too.
    expect(imports.map(told)).toContain(
      'cloudfunctions/api/features.ts -> shared/request/request.contract.ts',
    );
  });

  test('every layer imports only from the layers that it may know', () => {
    const wrong = ofProduct.filter(({ from, to }) => {
      const [here, there] = [layerOf(from), layerOf(to)];
      return here !== undefined && there !== undefined && here !== there && !mayKnow[here].includes(there);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('the local cloud, its tests included, knows nothing of the product that runs on it', () => {
    const imported = imports.filter(({ from, to }) => {
      const there = layerOf(to);
      return layerOf(from) === 'localcloud' && there !== undefined && there !== 'localcloud';
    });
    expect(imported.map(told)).toEqual([]);
    const naming = code.filter(
      (file) =>
        layerOf(file) === 'localcloud' &&
        !isTest(file) &&
        textsIn(file).some((text) => /wenxu|\p{Script=Han}/u.test(text)),
    );
    expect(naming).toEqual([]);
  });

  test('shared knows one package, zod/mini, and that only where the wire is described', () => {
    const packages = ofProduct.filter(
      ({ from, to }) => layerOf(from) === 'shared' && layerOf(to) === undefined,
    );
    expect(
      packages.filter(({ from, to, typeOnly }) => to !== 'zod/mini' || !(isWire(from) || typeOnly)).map(told),
    ).toEqual([]);
  });

  test('shared is told what time it is: no date is made from the clock of the machine', () => {
    const asking = code.filter(
      (file) => layerOf(file) === 'shared' && !isTest(file) && /new Date\(\s*\)/.test(textOf(file)),
    );
    expect(asking).toEqual([]);
  });

  test('contracts and texts know the domain, never the reverse', () => {
    const wrong = ofProduct.filter(
      ({ from, to }) => from.startsWith('shared/') && !isWire(from) && isWire(to),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('the phone takes only types from contracts, so that no schema travels to it', () => {
    const wrong = ofProduct.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('miniprogram/') && /contract\.ts$|^shared\/operation\.ts$/.test(to) && !typeOnly,
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('handlers do not know each other: what two of them need has a file of its own', () => {
    const isHandlers = (file: string): boolean => /^cloudfunctions\/.*handlers\.ts$/.test(file);
    expect(code.filter(isHandlers).length).toBeGreaterThan(12);
    expect(ofProduct.filter(({ from, to }) => isHandlers(from) && isHandlers(to)).map(told)).toEqual([]);
  });

  test('what reads spreadsheets is reached by jobs alone, whatever way one goes', () => {
    const reached = (entry: string): ReadonlySet<string> => {
      const found = new Set([entry]);
      for (const file of found)
        for (const { from, to, typeOnly } of ofProduct) if (from === file && !typeOnly) found.add(to);
      return found;
    };
    const heavy = 'cloudfunctions/table/read-people.ts';
    expect(reached('cloudfunctions/jobs/index.ts')).toContain(heavy);
    for (const door of ['api', 'timer']) {
      const files = reached(`cloudfunctions/${door}/index.ts`);
      expect(files.size).toBeGreaterThan(40);
      expect([...files]).not.toContain(heavy);
    }
  });

  test('the manifest lists the functions there are, and every timer of it is answered', () => {
    const entries = code.filter((file) => /^cloudfunctions\/[a-z]+\/index\.ts$/.test(file));
    expect(entries.map((file) => file.split('/')[1]).sort()).toEqual(Object.keys(functions).sort());
    for (const [name, { triggers }] of Object.entries(functions)) {
      const listed = /firedTrigger\(event, context, (\[[^\]]*\]|triggers)\)/.exec(
        textOf(`cloudfunctions/${name}/index.ts`),
      );
      const text = textOf(`cloudfunctions/${name}/index.ts`);
      expect(Object.keys(triggers).filter((trigger) => !text.includes(`'${trigger}'`))).toEqual([]);
      expect({ name, hasTimers: listed !== null }).toEqual({
        name,
        hasTimers: Object.keys(triggers).length > 0,
      });
    }
  });

  test('only platform/log.ts writes into the log, so that nobody can be named there', () => {
    const printing = code.filter(
      (file) => file.startsWith('cloudfunctions/') && !isTest(file) && /\bconsole\b/.test(textOf(file)),
    );
    expect(printing).toEqual(['cloudfunctions/platform/log.ts']);
  });

  test('notices are made and changed by notification alone; features say what has happened, and to whom', () => {
    const writing = code.filter(
      (file) => file.startsWith('cloudfunctions/') && /\b(insert|change)\(\s*'notice'/.test(textOf(file)),
    );
    expect(writing).toEqual([
      'cloudfunctions/notification/push.ts',
      'cloudfunctions/notification/reading.ts',
      'cloudfunctions/notification/tell.ts',
      'cloudfunctions/notification/text.ts',
    ]);
  });

  test('where uploaded files lie is known to one file, and what a file id looks like to the platform alone', () => {
    const speaking = code.filter(
      (file) =>
        /^(shared|cloudfunctions|miniprogram|demo)\//.test(file) &&
        !isTest(file) &&
        /[`'](media|evidence|lists)\/|cloud:(\\\/|\/){2}/.test(textOf(file)),
    );
    expect(speaking.sort()).toEqual(['cloudfunctions/platform/files.ts', 'shared/wire.contract.ts']);
  });

  test('only the few files that are meant to speak to the SDK', () => {
    const speaking = ofProduct
      .filter(({ from, to }) => from.startsWith('cloudfunctions/') && to === '@cloudbase/node-sdk')
      .map(({ from }) => from);
    expect(speaking.sort()).toEqual(['cloudfunctions/platform/db.ts', 'cloudfunctions/platform/files.ts']);
  });

  test('what reads spreadsheets stays in jobs, away from the doors', () => {
    const reading = ofProduct.filter(({ to }) => to.startsWith('hucre')).map(({ from }) => from);
    // The other one writes only: it is given nothing that anybody brought.
    expect([...new Set(reading)].sort()).toEqual([
      'cloudfunctions/supervision/workbook.beside.ts',
      'cloudfunctions/table/open-table.ts',
    ]);
    expect(textOf('cloudfunctions/supervision/workbook.beside.ts').match(/import .* from 'hucre.*/g)).toEqual(
      ["import { writeXlsx } from 'hucre/xlsx';"],
    );
    const opening = ofProduct.filter(({ to }) => to === 'cloudfunctions/table/open-table.ts');
    expect(opening.filter(({ typeOnly }) => !typeOnly).map(({ from }) => from)).toEqual([
      'cloudfunctions/jobs/people.worker.ts',
    ]);
  });

  test('what stands beside a function is imported when it is needed, so that no function carries it', () => {
    const beside = imports.filter(({ to }) => to.endsWith('.beside.ts'));
    expect(beside.map(told)).toEqual([
      'cloudfunctions/platform/text-message/text-message.ts -> cloudfunctions/platform/text-message/operator.beside.ts',
      'cloudfunctions/supervision/handlers.ts -> cloudfunctions/supervision/chart.beside.ts',
      'cloudfunctions/supervision/handlers.ts -> cloudfunctions/supervision/workbook.beside.ts',
    ]);
    for (const { from } of beside) expect(textOf(from)).not.toMatch(/^import .*\.beside'/m);
  });

  test('the examples of blocks are known to nobody but the gate of blocks, so that no build holds them', () => {
    const isExample = (file: string): boolean =>
      /^miniprogram\/ui\/(examples\.ts|[a-z-]+\/[a-z-]+\.examples\.tsx)$/.test(file);
    expect(code.filter(isExample).length).toBeGreaterThan(25);
    expect(
      ofProduct
        .filter(({ from, to }) => from.startsWith('miniprogram/') && isExample(to) && !isExample(from))
        .map(told),
    ).toEqual([]);
  });

  test('no page of the phone imports from another page: what several pages share stands in a folder of its feature', () => {
    const [home, inbox] = ['miniprogram/pages/home', 'miniprogram/pages/inbox'];
    const [posts, onePost] = ['miniprogram/staff/posts', 'miniprogram/staff/posts/one'];
    const crosses = (from: string, to: string): boolean =>
      entersAnotherPage({ from: `${from}/index.tsx`, to: `${to}/part.tsx` });
    expect([crosses(home, inbox), crosses(onePost, posts), crosses('miniprogram/request', home)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([crosses(home, home), crosses(home, 'miniprogram/request')]).toEqual([false, false]);
    const ofPhone = ofProduct.filter(({ from }) => from.startsWith('miniprogram/'));
    expect(ofPhone.filter(entersAnotherPage).map(told)).toEqual([]);
  });

  test('nothing outside of a sub-package of the phone imports from it, so that the main package holds no page of a cadre', () => {
    const [staff, main] = ['miniprogram/staff/desk/index.tsx', 'miniprogram/pages/inbox/index.tsx'];
    expect([
      entersSubPackage({ from: main, to: staff }),
      entersSubPackage({ from: 'miniprogram/resident/code/index.tsx', to: staff }),
      entersSubPackage({ from: staff, to: main }),
    ]).toEqual([true, true, false]);
    const ofPhone = ofProduct.filter(({ from }) => from.startsWith('miniprogram/'));
    expect(ofPhone.length).toBeGreaterThan(500);
    expect(ofPhone.filter(entersSubPackage).map(told)).toEqual([]);
  });

  test('the main package of the phone reaches nothing that only a desk needs, by whatever way', () => {
    const invented = [
      { from: 'a', to: 'b', typeOnly: false },
      { from: 'b', to: 'c', typeOnly: false },
      { from: 'b', to: 'd', typeOnly: true },
    ];
    expect([...reachedFrom(['a'], invented)]).toEqual(['a', 'b', 'c']);
    const main = code.filter((file) => /^miniprogram\/(app\.ts$|pages\/)/.test(file) && !isTest(file));
    const reached = [...reachedFrom(main, ofProduct)];
    expect(reached).toContain('miniprogram/cloud/call.ts');
    expect(code.filter((file) => forTheDesk.test(file)).length).toBeGreaterThan(10);
    expect(reached.filter((file) => forTheDesk.test(file))).toEqual([]);
  });

  test('no file knows itself by way of others', () => {
    expect(circlesIn(ofProduct)).toEqual([]);
  });

  test.each(['shared', 'cloudfunctions', 'miniprogram'])(
    'no folder of %s knows itself by way of others',
    (root) => {
      // A file beside the folders is a part of its own.
      const partOf = (file: string): string => file.split('/').slice(0, 2).join('/');
      const between = ofProduct
        .filter(({ from, to }) => from.startsWith(`${root}/`) && to.startsWith(`${root}/`))
        .map(({ from, to }) => ({ from: partOf(from), to: partOf(to) }))
        .filter(({ from, to }) => from !== to);
      expect(between.length).toBeGreaterThan(20);
      expect(circlesIn(between)).toEqual([]);
    },
  );
});

describe('what stands where', () => {
  test('the top of the tree is what the plan says', () => {
    const wanted = [
      'shared',
      'cloudfunctions',
      'miniprogram',
      'localcloud',
      'demo',
      'weixin',
      'tests',
      'scripts',
      'benchmarks',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      '.oxlintrc.json',
      '.prettierrc.json',
      'jest.config.js',
      'project.config.json',
    ];
    expect(wanted.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  test("the root of the phone holds the app's own files and nothing of a feature", () => {
    const files = readdirSync(join(root, 'miniprogram'), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    expect(files.sort()).toEqual(phoneRoot);
  });

  test('no folder of rules, handlers or phone code holds more than fifteen files of its own', () => {
    const inFolder = new Map<string, number>();
    for (const file of code) {
      const folder = file.slice(0, file.lastIndexOf('/'));
      // Native elements come in two files each, one for WeChat and one for the browser.
      const counts =
        /^(shared|cloudfunctions|miniprogram|localcloud|demo)\//.test(file) &&
        folder !== 'miniprogram/ui/native' &&
        !/\.(test|examples)\.tsx?$/.test(file);
      if (counts) inFolder.set(folder, (inFolder.get(folder) ?? 0) + 1);
    }
    expect(inFolder.get('shared/request')).toBeGreaterThan(5);
    expect([...inFolder].filter(([, files]) => files > 15)).toEqual([]);
  });

  test('only the blocks in miniprogram/ui say how something looks: a page puts blocks together', () => {
    const ofPhone = code.filter((file) => file.startsWith('miniprogram/') && file.endsWith('.tsx'));
    const styling = ofPhone.filter((file) => /\b(className|style)=/.test(textOf(file)));
    expect(styling).toContain('miniprogram/ui/card/card.tsx');
    expect(styling.filter((file) => !file.startsWith('miniprogram/ui/'))).toEqual([]);
  });

  test('colours and the scale of spaces stand in ui/tokens.css alone, and every token is used', () => {
    const tokens = 'miniprogram/ui/tokens.css';
    const sheets = filesUnder('miniprogram').filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(20);
    // A drawing in a sheet is a text of its own, black because it is a mask.
    const rules = (file: string): string => textOf(file).replace(/url\("[^"]*"\)|\/\*[\s\S]*?\*\//g, '');
    const others = sheets.filter((file) => file !== tokens);
    const own = /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(|\b(margin|padding|gap)[a-z-]*:[^;]*var\(--u\)/i;
    expect(own.test(rules(tokens))).toBe(true);
    expect(own.test('.card { padding: 0 calc(var(--u) * 12) }')).toBe(true);
    expect(others.filter((file) => own.test(rules(file)))).toEqual([]);
    const defined = new Set([...rules(tokens).matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
    const used = new Set(
      sheets.flatMap((file) => [...rules(file).matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name]) => name)),
    );
    // The page sets the unit, and each icon its own drawing.
    expect([...used].filter((name) => !defined.has(name)).sort()).toEqual(['--drawing', '--u']);
    expect([...defined].filter((name) => !used.has(name))).toEqual([]);
  });

  test('every page of the phone has its route, and every route has its page', () => {
    const routes = [
      ...mainPages,
      ...residentPages.map((page) => `resident/${page}`),
      ...staffPages.map((page) => `staff/${page}`),
    ];
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.map((route) => `miniprogram/${route.replace(/\/index$/, '')}`).sort()).toEqual(
      [...pageFolders].sort(),
    );
  });

  test('a helper lives with the noun it serves: no utils, common, helpers or types', () => {
    expect(code.filter((file) => /(^|\/)(utils?|common|helpers?|types)(\/|\.[^/]*$)/.test(file))).toEqual([]);
  });

  test('files are named in kebab-case', () => {
    expect(
      code.filter((file) => !/(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(file)),
    ).toEqual([]);
  });

  test('every guard that the mutants take out stands once in the tree, and no two rows are called alike', () => {
    const rows = JSON.parse(textOf('tests/mutants/mutants.json')) as readonly {
      name: string;
      find: string;
      test: { file: string; name: string };
    }[];
    const sources = new Map(
      layers
        .flatMap(filesUnder)
        .filter(mayHoldGuard)
        .map((file) => [file, textOf(file)]),
    );
    expect(
      rows
        .map(({ name, find }) => ({ name, places: placesOf(sources, find).length }))
        .filter(({ places }) => places !== 1),
    ).toEqual([]);
    expect(
      rows.filter(({ test: { file } }) => !existsSync(join(root, file))).map(({ name }) => name),
    ).toEqual([]);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  test('the test files that are run first are there', () => {
    expect(LongestFirst.long.filter((file) => !existsSync(join(root, 'tests', file)))).toEqual([]);
  });

  test('Chinese stands in texts, data and settings, never in the rules or the functions', () => {
    const rules = code.filter(
      (file) =>
        /^(shared|cloudfunctions)\//.test(file) &&
        !isTest(file) &&
        !/\.text\.ts$/.test(file) &&
        file !== 'shared/settings.ts',
    );
    expect(rules.filter((file) => textsIn(file).some((text) => /\p{Script=Han}/u.test(text)))).toEqual([]);
    expect(textsIn('shared/request/request.text.ts').some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  });
});

/** The files of a build as texts; a build that is not there has none. */
function built(name: string): [file: string, text: string][] {
  const folder = join(root, 'dist', name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|json|html|css|wxml|wxss|wxs)$/.test(file))
    .map((file) => [`dist/${name}/${file}`, textOf(join('dist', name, file))]);
}

describe('what is built for people', () => {
  test('the functions hold nothing of the local cloud: no invented identity, no gateway, no clock to move', () => {
    const functions = built('cloudfunctions');
    expect(functions.map(([file]) => file)).toContain('dist/cloudfunctions/api/index.js');
    expect(
      functions
        .filter(([, text]) => /demo-|\/identities|wenxu_(session|browser)|LOCALCLOUD|advanceDays/.test(text))
        .map(([file]) => file),
    ).toEqual([]);
  });

  test('the mini-program, where it is built, holds nothing of the local cloud', () => {
    expect(
      built('weapp')
        .filter(([, text]) =>
          /demo-(person|zhao|chen)|\/identities|wenxu_(session|browser)|LOCALCLOUD|advanceDays/.test(text),
        )
        .map(([file]) => file),
    ).toEqual([]);
  });

  test('the browser build, where it is built, names nobody one could be', () => {
    expect(
      built('h5')
        .filter(([, text]) =>
          /demo-(person|zhao|chen)|wenxu_(session|browser)|LOCALCLOUD|advanceDays/.test(text),
        )
        .map(([file]) => file),
    ).toEqual([]);
  });

  test('no build holds the strip of the demo: nobody passes a day, and nobody is named above a page', () => {
    const { head, body } = demoStrip('demo-zhao-shufen');
    const strip = /demo-strip|过一天|三分钟看一圈|演示县/;
    expect(strip.test(head) && strip.test(body)).toBe(true);
    expect(
      ['cloudfunctions', 'weapp', 'h5']
        .flatMap(built)
        .filter(([, text]) => strip.test(text))
        .map(([file]) => file),
    ).toEqual([]);
  });
});

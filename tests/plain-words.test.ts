/**
 * What residents read is spoken Chinese. The sentences below were on their pages once and did not read like it;
 * none of them comes back, and neither does the office's language.
 */
import ts from 'typescript';
import { filesUnder, textOf } from './source';

/** The folders and files that hold words for residents; what only cadres read in them is named in `forCadres`. */
const places = [
  'miniprogram/cloud',
  'miniprogram/entitlement',
  'miniprogram/keep',
  'miniprogram/one-time-code',
  'miniprogram/pages',
  'miniprogram/person',
  'miniprogram/policy',
  'miniprogram/request',
  'miniprogram/resident',
  'miniprogram/ui',
  'shared',
];
const forCadres = /^(miniprogram\/request\/(pane|reply|ways)\/|shared\/(reconciliation|parameter)\/)/;

const sources = places
  .flatMap((place) => filesUnder(place))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|examples)\.tsx?$/.test(file) && !forCadres.test(file))
  .filter((file) => file.startsWith('miniprogram/') || file.endsWith('.text.ts'));
/** The questions, and what policies say in plain words. */
const data = ['shared/fact', 'shared/policy']
  .flatMap((place) => filesUnder(place))
  .filter((file) => file.endsWith('.json'));

/** The words in a source: its string literals and what stands between tags, without comments. */
function wordsIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node)) found.push(node.text);
    else if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX));
  return found.filter((words) => /[\u4e00-\u9fff]/.test(words));
}

/** Sentences that did not say what is the case, or that nobody would say. */
const failed = [
  '我登记过，连上手机',
  '用的时候就有的',
  '来的人会先知道',
  '先结束了，没办好可以请再办',
  '您现在上到哪一段了',
  '低保证明(数据比对可免)',
  '低保证明（数据比对可免）',
  '看病再帮补一些',
  '已经过了说好的日子',
  '在督促',
  '对方',
];

test('no sentence that failed stands in any text for residents', () => {
  const kept = [...sources, ...data].flatMap((file) =>
    failed.filter((words) => textOf(file).includes(words)).map((words) => `${file}: ${words}`),
  );
  expect(kept).toEqual([]);
});

test('residents are not spoken to as an office writes', () => {
  // What a cadre reads has a wording of its own in the same file.
  const office = /办理|申请人|予以|督促|核实|您好，|！/;
  const own = sources.filter((file) => file.startsWith('miniprogram/'));
  const written = own.flatMap((file) =>
    wordsIn(file)
      .filter((words) => office.test(words))
      .map((words) => `${file}: ${words}`),
  );
  expect(written).toEqual([]);
});

test('no sentence on a page of residents is longer than thirty characters', () => {
  const own = sources.filter((file) => /^miniprogram\/(pages|resident|keep)\//.test(file));
  const long = own.flatMap((file) =>
    wordsIn(file)
      .flatMap((words) => words.split(/[。？；]/))
      .filter((sentence) => Array.from(sentence.replace(/\s/g, '')).length > 30)
      .map((sentence) => `${file}: ${sentence}`),
  );
  expect(long).toEqual([]);
});

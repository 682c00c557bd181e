/**
 * The project's own sources, read with TypeScript's parser: which file imports which, and what its texts say.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(__dirname, '..');
const notSource = new Set(['node_modules', 'dist']);

/**
 * Every file under a folder of the project, as paths from its root; what is hidden, installed or built is
 * left out.
 */
export function filesUnder(folder: string): string[] {
  const whole = join(root, folder);
  if (!existsSync(whole)) return [];
  return readdirSync(whole, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !notSource.has(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export interface Import {
  readonly from: string;
  /** The project's file, or the package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const endings = ['', '.ts', '.tsx', '.h5.ts', '.h5.tsx', '/index.ts', '/index.tsx'];

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const base = resolve(root, dirname(from), specifier);
  const ending = endings.find((one) => existsSync(base + one) && statSync(base + one).isFile());
  if (ending === undefined) throw new Error(`${from} imports ${specifier}, which is no file`);
  return relative(root, base + ending);
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true);
}

function visit(node: ts.Node, seen: (node: ts.Node) => void): void {
  seen(node);
  ts.forEachChild(node, (child) => visit(child, seen));
}

/** What a file imports: statements, `export … from`, `import()` and `require()` of a plain text. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier))
      found.push({ from: file, to: resolved(file, specifier.text), typeOnly });
  };
  visit(parsed(file), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    const called =
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require');
    if (called) add(node.arguments[0], false);
  });
  return found;
}

/** Every text a file's code holds: strings, templates, JSX and patterns, but no comments. */
export function textsIn(file: string): string[] {
  const texts: string[] = [];
  visit(parsed(file), (node) => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node) ||
      ts.isRegularExpressionLiteral(node)
    )
      texts.push(node.text);
  });
  return texts;
}

import ts from 'typescript';
import { parseSource, type SourceFile } from './source.ts';

/** Files over this many lines hold more than one idea. */
export const LINE_LIMIT = 200;
/** Style sheets have a line for every declaration. */
export const STYLE_LINE_LIMIT = 300;
/** Routes over this many lines do work that belongs in a room. */
export const PAGE_LINE_LIMIT = 40;

/** Files that are longer than `LINE_LIMIT` on purpose, and why. */
export type LongFiles = Readonly<Record<string, string>>;

/** Whether a file is too long; also when it stands on the list of exceptions without need. */
export function checkLength(file: SourceFile, exceptions: LongFiles): string[] {
  const lines = file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0);
  const isPage = file.path.startsWith('src/pages/') && !/\.mdx?$/.test(file.path);
  const limit = isPage ? PAGE_LINE_LIMIT : file.path.endsWith('.css') ? STYLE_LINE_LIMIT : LINE_LIMIT;
  if (file.path in exceptions) {
    return lines > limit ? [] : [`${file.path} has ${lines} lines: it needs no exception any more`];
  }
  return lines > limit ? [`${file.path} has ${lines} lines, more than ${limit}: split it by ideas`] : [];
}

/** Rooms without a door: each needs an `index.ts`, or consists of folders that have one each. */
export function checkDoors(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map((file) => file.path));
  const rooms = new Set(
    files.map((file) => /^src\/lib\/([^/]+)\//.exec(file.path)?.[1]).filter((room) => room !== undefined),
  );
  return [...rooms].sort().flatMap((room) => {
    // The command line is a program, not a library: it is entered by running main.ts.
    if (room === 'cli' || paths.has(`src/lib/${room}/index.ts`)) return [];
    const closed = files
      .filter((file) => file.path.startsWith(`src/lib/${room}/`))
      .filter((file) => !paths.has(file.path.split('/').slice(0, 4).concat('index.ts').join('/')));
    return closed.map((file) => `${file.path}: src/lib/${room} has no index.ts`);
  });
}

/** Statements of a door, `index.ts` or `browser.ts`, that are not re-exports. */
export function checkIndex(file: SourceFile): string[] {
  if (!/^src\/lib\/.*\/(?:index|browser)\.ts$/.test(file.path)) return [];
  const tree = parseSource(file);
  return tree.statements
    .filter((statement) => !ts.isExportDeclaration(statement) || !statement.moduleSpecifier)
    .map((statement) => `${file.path}:${locate(tree, statement)} is not a re-export: a door is only a list`);
}

/** Exported functions of `src/lib` without a doc comment. */
export function checkComments(file: SourceFile): string[] {
  if (!file.path.startsWith('src/lib/') || !file.path.endsWith('.ts')) return [];
  const tree = parseSource(file);
  return tree.statements
    .filter((statement) => isExported(statement) && isFunction(statement) && !hasComment(statement))
    .map((statement) => `${file.path}:${locate(tree, statement)} exports a function without a doc comment`);
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  );
}

function isFunction(statement: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(statement)) return statement.body !== undefined;
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.some(
    ({ initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
  );
}

function hasComment(statement: ts.Statement): boolean {
  return ts
    .getJSDocCommentsAndTags(statement)
    .some(
      (comment) =>
        ts.isJSDoc(comment) && (ts.getTextOfJSDocComment(comment.comment) ?? '').trim().length > 10,
    );
}

function locate(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

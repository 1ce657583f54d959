import path from 'node:path';
import ts from 'typescript';

/** One file of the project as the architecture rules see it. */
export interface SourceFile {
  /** Path from the project root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** One import, export-from or dynamic import. */
export interface ImportStatement {
  readonly specifier: string;
  /** The imported file for relative specifiers, from the project root. */
  readonly target?: string;
  /** Names imported as values; `*` for a namespace, a side effect or a dynamic import. Empty for types only. */
  readonly values: readonly string[];
  /** Line in the file, from 1. */
  readonly line: number;
}

/** Code of a file: all of a script, the frontmatter and the scripts of an `.astro` file, the import lines of `.mdx`. */
export function extractCode({ path: file, text }: SourceFile): string {
  if (/\.[cm]?[jt]s$/.test(file)) return text;
  if (file.endsWith('.mdx')) return blankUnless(text, /^import\s.+$/gm);
  if (file.endsWith('.astro'))
    return blankUnless(text, /(?<=^\s*---\n)[\s\S]*?(?=\n---)|(?<=<script[^>]*>)[\s\S]*?(?=<\/script>)/g);
  return '';
}

/** Replaces everything that does not match by blank lines, so that line numbers stay true. */
function blankUnless(text: string, wanted: RegExp): string {
  let code = '';
  let at = 0;
  for (const match of text.matchAll(wanted)) {
    code += text.slice(at, match.index).replace(/[^\n]/g, '') + match[0] + ';';
    at = match.index + match[0].length;
  }
  return code;
}

/** The syntax tree of a file's code. */
export function parseSource(file: SourceFile): ts.SourceFile {
  return ts.createSourceFile(file.path, extractCode(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Every import of a file, dynamic ones too, in reading order. */
export function findImports(file: SourceFile): ImportStatement[] {
  const tree = parseSource(file);
  const found: ImportStatement[] = [];
  const add = (literal: ts.Expression, values: readonly string[]) => {
    if (!ts.isStringLiteralLike(literal)) return;
    const specifier = literal.text;
    const line = tree.getLineAndCharacterOfPosition(literal.getStart()).line + 1;
    const target = specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file.path), specifier.replace(/\?.*$/, ''))
      : undefined;
    found.push({ specifier, values, line, ...(target === undefined ? {} : { target }) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, listImportedValues(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.moduleSpecifier, listExportedValues(node));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (first) add(first, ['*']);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal, []);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function listImportedValues({ importClause: clause }: ts.ImportDeclaration): string[] {
  if (!clause) return ['*'];
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const names = clause.name ? ['default'] : [];
  const bindings = clause.namedBindings;
  if (!bindings) return names;
  if (ts.isNamespaceImport(bindings)) return [...names, '*'];
  return [...names, ...listNames(bindings.elements)];
}

function listExportedValues(node: ts.ExportDeclaration): string[] {
  if (node.isTypeOnly) return [];
  return node.exportClause && ts.isNamedExports(node.exportClause)
    ? listNames(node.exportClause.elements)
    : ['*'];
}

function listNames(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): string[] {
  return elements
    .filter((element) => !element.isTypeOnly)
    .map((element) => (element.propertyName ?? element.name).text);
}

/** One declaration of what decides whether and how text is printed. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

/** A rule whose selector is a tag, classes or an id: `td.xl65`, `#nav`. Others would need a whole browser. */
export interface Rule {
  /** `''` and `*` fit every tag. */
  readonly tag: string;
  readonly classes: readonly string[];
  readonly id: string;
  /** How far it outweighs others: an id more than classes, classes more than a tag. */
  readonly weight: number;
  readonly order: number;
  readonly declarations: readonly Declaration[];
}

/** Everything else is layout. */
const PROPERTIES = new Set(
  'display visibility font-weight font-family white-space list-style list-style-type text-decoration text-decoration-line vertical-align mso-list mso-element mso-ignore mso-outline-level mso-hide'.split(
    ' ',
  ),
);
const SELECTOR = /^([a-z][\w:-]*|\*)?((?:\.[\w\u0080-\uFFFF-]+)*)(?:#([\w\u0080-\uFFFF-]+))?$/i;

/** Reads a style sheet up to `most` rules in all; `order` is the number of rules before it. */
export function* parseSheet(sheet: string, order: number, most: number): Generator<Rule> {
  const text = dropComments(sheet);
  let count = order;
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('{', at);
    if (open === -1) return;
    const head = text.slice(at, open);
    const nested = isNesting(head);
    const close = nested ? findEnd(text, open) : text.indexOf('}', open);
    const end = close === -1 ? text.length : close;
    at = end + 1;
    if (head.includes('@')) continue;
    const declarations = parseDeclarations(text.slice(open + 1, end));
    if (declarations.length === 0) continue;
    for (const selector of head.split(',')) {
      const rule = toRule(selector.trim(), count + 1, declarations);
      if (!rule) continue;
      count += 1;
      if (count > most) return;
      yield rule;
    }
  }
}

/** Reads the declarations of a rule or of a `style` attribute; only those that matter here. */
export function parseDeclarations(text: string): Declaration[] {
  return text.split(';').flatMap((part) => {
    const colon = part.indexOf(':');
    const property = part.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!PROPERTIES.has(property)) return [];
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const important = value.endsWith('!important') || /!\s*important$/.test(value);
    return [{ property, value: value.split('!')[0]?.trim() ?? '', important }];
  });
}

function toRule(selector: string, order: number, declarations: readonly Declaration[]): Rule | undefined {
  if (selector === '' || selector.length > 200) return undefined;
  const [whole, tag = '', classNames = '', id = ''] = SELECTOR.exec(selector) ?? [];
  if (whole === undefined) return undefined;
  const classes = classNames.split('.').filter((name) => name !== '');
  const weight = (id === '' ? 0 : 10_000) + classes.length * 100 + (tag === '' || tag === '*' ? 0 : 1);
  return {
    tag: tag === '' && classes.length + id.length === 0 ? '*' : tag.toLowerCase(),
    classes,
    id,
    weight,
    order,
    declarations,
  };
}

/** Comments of style sheets, and the marks of HTML comments that pages put around them. */
function dropComments(sheet: string): string {
  const parts: string[] = [];
  for (let at = 0; at < sheet.length;) {
    const open = sheet.indexOf('/*', at);
    if (open === -1) {
      parts.push(sheet.slice(at));
      break;
    }
    parts.push(sheet.slice(at, open));
    const close = sheet.indexOf('*/', open + 2);
    at = close === -1 ? sheet.length : close + 2;
  }
  return parts.join('').replaceAll('<!--', '').replaceAll('-->', '');
}

function isNesting(head: string): boolean {
  return /@(?:media|supports|layer|container|(?:-\w+-)?keyframes)\b/i.test(head);
}

/** Where the block that opens at `open` closes. */
function findEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

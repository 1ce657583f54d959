import { HTML_LIMITS } from './limits.ts';
import { parseDeclarations, parseSheet, type Declaration, type Rule } from './sheet.ts';
import { listBelow, type HtmlElement } from './tree.ts';

/** Declarations that hold for an element: property to value, in lower case. */
export type Style = ReadonlyMap<string, string>;

const NONE: Style = new Map();

/** Says how an element is printed. */
export type Styler = (element: HtmlElement) => Style;

/** Reads the page's own style sheets; inline styles outweigh them, as in a browser. */
export function createStyler(root: HtmlElement): Styler {
  const rules = collectRules(root);
  // Thousands of cells have the same tag, class and style.
  const known = new Map<string, Style>();
  return ({ name, attributes }) => {
    if (attributes.size === 0 && !rules.has(name) && !rules.has('*')) return NONE;
    const id = attributes.get('id') ?? '';
    const classes = attributes.get('class') ?? '';
    const own = attributes.get('style') ?? '';
    const key = `${name}\n${id}\n${classes}\n${own}`;
    const found = known.get(key);
    if (found) return found;
    const style = compute(name, id, classes, own, rules);
    known.set(key, style);
    return style;
  };
}

/** Whether a browser prints nothing of an element and of what is in it. */
export function isHidden(element: HtmlElement, style: Style): boolean {
  const { name, attributes } = element;
  if (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') return true;
  if (name === 'dialog' && !attributes.has('open')) return true;
  const collapsed = style.get('visibility') === 'collapse' && (name === 'tr' || name === 'tbody');
  return style.get('display') === 'none' || style.get('mso-hide') === 'all' || collapsed;
}

/** The rules by what their selector ends in: `#id`, `.class` or a tag. */
function collectRules(root: HtmlElement): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  let count = 0;
  for (const { name, attributes, children } of listBelow(root)) {
    if (name !== 'style' || !/^\s*(?:all|screen)?\s*$/i.test(attributes.get('media') ?? '')) continue;
    const text = children.map((child) => (child.kind === 'text' ? child.value : '')).join('');
    for (const rule of parseSheet(text, count, HTML_LIMITS.rules)) {
      count = rule.order;
      const [first] = rule.classes;
      const key = rule.id !== '' ? `#${rule.id}` : first === undefined ? rule.tag : `.${first}`;
      const list = rules.get(key);
      if (!list) rules.set(key, [rule]);
      else if (list.length < HTML_LIMITS.rulesAlike) list.push(rule);
    }
  }
  return rules;
}

function compute(
  name: string,
  id: string,
  classNames: string,
  own: string,
  rules: ReadonlyMap<string, readonly Rule[]>,
): Style {
  const classes = classNames.split(/\s+/).slice(0, 20);
  const keys = [name, '*', ...classes.map((one) => `.${one}`), ...(id === '' ? [] : [`#${id}`])];
  const matching = [...new Set(keys)]
    .flatMap((key) => rules.get(key) ?? [])
    .filter(
      (rule) =>
        (rule.tag === '' || rule.tag === '*' || rule.tag === name) &&
        (rule.id === '' || rule.id === id) &&
        rule.classes.every((one) => classes.includes(one)),
    )
    .sort((left, right) => left.weight - right.weight || left.order - right.order)
    .flatMap(({ declarations }) => declarations);
  return cascade([...matching, ...parseDeclarations(own)]);
}

/** Later declarations win, important ones over all others. */
function cascade(declarations: readonly Declaration[]): Style {
  const style = new Map<string, string>();
  const important = new Set<string>();
  for (const { property, value, important: wins } of declarations) {
    if (important.has(property) && !wins) continue;
    style.set(property, value);
    if (wins) important.add(property);
  }
  return style;
}

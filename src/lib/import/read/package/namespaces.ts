const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/';

/** The prefix under which a name reaches readers, whatever prefix the file itself uses; `?` for any other namespace. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  [`${OFFICE}package/2006/content-types`, 'ct'],
  [`${OFFICE}package/2006/relationships`, 'rel'],
  [`${OFFICE}markup-compatibility/2006`, 'mc'],
  ...pair('wordprocessingml', 'main', 'w'),
  ...pair('spreadsheetml', 'main', 'x'),
  ...pair('officeDocument', 'relationships', 'r'),
  ...pair('officeDocument', 'math', 'm'),
  ...pair('drawingml', 'main', 'a'),
  ...pair('drawingml', 'picture', 'pic'),
  ...pair('drawingml', 'chart', 'c'),
  ...pair('drawingml', 'diagram', 'dgm'),
  ...pair('drawingml', 'wordprocessingDrawing', 'wp'),
  ...pair('drawingml', 'spreadsheetDrawing', 'xdr'),
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:excel', 'xvml'],
  [`${MICROSOFT}word/2010/wordml`, 'w14'],
  [`${MICROSOFT}word/2012/wordml`, 'w15'],
  [`${MICROSOFT}word/2010/wordprocessingShape`, 'wps'],
  [`${MICROSOFT}word/2010/wordprocessingGroup`, 'wpg'],
  [`${MICROSOFT}word/2010/wordprocessingCanvas`, 'wpc'],
  [`${MICROSOFT}drawing/2014/chartex`, 'cx'],
  [`${MICROSOFT}spreadsheetml/2009/9/main`, 'x14'],
  [`${MICROSOFT}excel/2006/main`, 'xm'],
]);

function pair(family: string, name: string, prefix: string): [string, string][] {
  return [
    [`${OFFICE}${family}/2006/${name}`, prefix],
    [`${STRICT}${family}/${name}`, prefix],
  ];
}

/** No part has more names than this; what comes after is translated each time anew. */
const MAX_NAMES = 5_000;

/** Names of a file under the prefixes of readers; one for each stretch of the file that declares prefixes of its own. */
export class NameScope {
  private readonly own = new Map<string, string>();
  private readonly outer: NameScope | undefined;
  private readonly elements = new Map<string, string>();
  private readonly attributes = new Map<string, string>();

  /** Takes the attributes of the element that declares the prefixes: `xmlns:w`. */
  constructor(declared: Readonly<Record<string, string>> = {}, outer?: NameScope) {
    this.outer = outer;
    for (const name in declared) {
      const uri = declared[name] ?? '';
      if (name === 'xmlns') this.own.set('', uri === '' ? '' : (PREFIXES.get(uri) ?? '?'));
      else if (name.startsWith('xmlns:')) this.own.set(name.slice(6), PREFIXES.get(uri) ?? '?');
    }
  }

  /** Name of an element: `w:p`. */
  toElement(name: string): string {
    return remember(this.elements, name, () => this.translate(name, this.find('') ?? ''));
  }

  /** Name of an attribute: `w:val`; `val` where it has no prefix. */
  toAttribute(name: string): string {
    return remember(this.attributes, name, () => this.translate(name, ''));
  }

  private translate(name: string, unprefixed: string): string {
    const colon = name.indexOf(':');
    const prefix = colon === -1 ? unprefixed : (this.find(name.slice(0, colon)) ?? '?');
    return prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
  }

  private find(prefix: string): string | undefined {
    if (prefix === 'xml') return 'xml';
    return this.own.get(prefix) ?? this.outer?.find(prefix);
  }
}

/** A part has a hundred names and a million elements: each name is translated once. */
function remember(known: Map<string, string>, key: string, make: () => string): string {
  const old = known.get(key);
  if (old !== undefined) return old;
  const made = make();
  if (known.size < MAX_NAMES) known.set(key, made);
  return made;
}

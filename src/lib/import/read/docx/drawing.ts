import { findElements, listElements, toXmlText, type XmlElement } from '../package/index.ts';
import { chooseAlternative } from './alternatives.ts';
import type { Context } from './context.ts';
import type { Sink } from './pieces.ts';

/** What drawings are made of, as far as a reader of words cares. */
interface Found {
  readonly boxes: XmlElement[];
  readonly pictures: number;
  readonly charts: number;
  readonly objects: readonly string[];
  readonly diagrams: readonly string[];
  readonly words: readonly string[];
}

/** Reads a drawing, an old picture or an object: its text boxes are kept, everything else is told. */
export function readDrawing(element: XmlElement, context: Context, sink: Sink): void {
  if (context.fields.isCode) return;
  const found = find(element);
  if (!sink.dropped) for (const box of found.boxes) sink.boxes.push(box);
  for (const text of found.words) sink.addText(text, false);
  for (const object of found.objects) sink.remark('object', object);
  for (const id of found.diagrams) sink.remark('diagram', readDiagram(id, context));
  if (found.charts > 0) sink.remark('chart', '');
  if (found.pictures > 0 && found.objects.length === 0) sink.remark('picture', describe(element));
}

function find(element: XmlElement): Found {
  const nodes = flatten(element);
  const count = (...names: string[]): number => nodes.filter(({ name }) => names.includes(name)).length;
  return {
    boxes: nodes.filter(({ name }) => name === 'w:txbxContent'),
    pictures: count('pic:pic', 'v:imagedata'),
    charts: count('c:chart', 'cx:chart'),
    objects: nodes
      .filter(({ name }) => name === 'o:OLEObject' || name === 'w:control')
      .map(({ attributes }) => attributes['ProgID'] ?? attributes['w:name'] ?? ''),
    diagrams: nodes.flatMap(({ name, attributes }) =>
      name === 'dgm:relIds' ? [attributes['r:dm'] ?? ''] : [],
    ),
    // Words drawn as a shape (艺术字) are printed in the old format only.
    words: nodes.flatMap(({ name, attributes }) =>
      name === 'v:textpath' ? [attributes['string'] ?? ''] : [],
    ),
  };
}

/** All elements inside, one way of telling taken; what a text box holds is read later. */
function flatten(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (inner: XmlElement): void => {
    const chosen = inner.name === 'mc:AlternateContent' ? chooseAlternative(inner) : inner;
    for (const child of listElements(chosen)) {
      found.push(child);
      if (child.name !== 'w:txbxContent') walk(child);
    }
  };
  walk(element);
  return found;
}

/** The words somebody gave a picture for those who cannot see it. */
function describe(element: XmlElement): string {
  const texts = findElements(element, 'wp:docPr').map(
    ({ attributes }) => attributes['descr'] ?? attributes['title'] ?? '',
  );
  const old = findElements(element, 'v:shape').map(({ attributes }) => attributes['alt'] ?? '');
  return [...texts, ...old].filter((text) => text.trim() !== '').join('\n');
}

function readDiagram(id: string, { pack, part, told }: Context): string {
  const link = pack.listRelationships(part).find((one) => one.id === id && !one.external);
  if (!link || !pack.has(link.target) || told.has(link.target)) return '';
  told.add(link.target);
  return findElements(pack.readTree(link.target), 'a:p')
    .map(toXmlText)
    .filter((text) => text.trim() !== '')
    .join('\n');
}

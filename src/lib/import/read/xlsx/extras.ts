import {
  findElement,
  findElements,
  listElements,
  toXmlText,
  type OfficePackage,
  type XmlElement,
} from '../package/index.ts';
import { renderAddress, type SheetExtra } from '../sheet/index.ts';
import { toRichText } from './text.ts';

/** Finds what stands on a sheet besides its cells: notes, text boxes, pictures, charts, controls. */
export function readExtras(pack: OfficePackage, part: string): readonly SheetExtra[] {
  const comments = pack.findParts(part, 'comments').flatMap((name) => readComments(pack.readTree(name)));
  const drawings = pack.findParts(part, 'drawing').flatMap((name) => readDrawing(pack.readTree(name)));
  const controls = ['control', 'oleObject'].flatMap((type) => pack.findParts(part, type));
  return [
    ...comments,
    ...drawings,
    ...controls.map((): SheetExtra => ({ kind: '控件或其他对象', text: '' })),
  ];
}

function readComments(root: XmlElement): SheetExtra[] {
  return listElements(findElement(root, 'x:commentList'), 'x:comment').map((comment) => {
    const { ref } = comment.attributes;
    const text = toRichText(findElement(comment, 'x:text'));
    return { kind: '批注', text, ...(ref === undefined ? {} : { cell: ref }) };
  });
}

function readDrawing(root: XmlElement): SheetExtra[] {
  return listElements(root).flatMap((anchor) => {
    const from = findElement(anchor, 'xdr:from');
    const number = (name: string): number => {
      const element = findElement(from, name);
      return element ? Number(toXmlText(element)) : NaN;
    };
    const [row, column] = [number('xdr:row'), number('xdr:col')];
    const cell = row >= 0 && column >= 0 ? { cell: renderAddress(row, column) } : {};
    return listObjects(anchor).map((object): SheetExtra => ({ ...describeObject(object), ...cell }));
  });
}

/** Objects of an anchor, those of groups one by one; what programs without a feature would draw instead is left out. */
function listObjects(element: XmlElement): XmlElement[] {
  return listElements(element).flatMap((child) => {
    if (/^xdr:(?:sp|pic|graphicFrame|cxnSp)$/u.test(child.name)) return [child];
    return child.name === 'mc:Fallback' ? [] : listObjects(child);
  });
}

function describeObject(object: XmlElement): SheetExtra {
  if (object.name === 'xdr:pic') return { kind: '图片', text: '' };
  if (object.name === 'xdr:graphicFrame') return { kind: '图表', text: '' };
  const paragraphs = findElements(object, 'a:p').map((paragraph) =>
    findElements(paragraph, 'a:t').map(toXmlText).join(''),
  );
  const text = paragraphs.join('\n').trim();
  return { kind: text === '' ? '控件或其他对象' : '文本框', text };
}

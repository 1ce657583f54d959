import { UNITS, type Unit } from '../../../model/index.ts';
import { squeeze } from '../../blocks.ts';
import type { LocatedTable } from '../located.ts';
import type { Header } from './header.ts';
import { listPlaces, type Matrix } from './matrix.ts';

const NAMES = [...UNITS].sort((left, right) => right.length - left.length).join('|');
const STATED = new RegExp(`单位[:：]?(?:人民币)?(${NAMES})`, 'u');
const IN_HEADER = new RegExp(`[（(](?:单位[:：]?)?(?:人民币)?(${NAMES})[）)]`, 'u');

/**
 * The unit of money of a table: stated above it, in its title (收入决算表（单位：万元）) or in the header of a column
 * (金额（万元）); undefined where nothing states one or its columns state different ones.
 */
export function findGridUnit(located: LocatedTable, matrix: Matrix, header: Header): Unit | undefined {
  const above = [...located.caption.map(({ text }) => text), located.title ?? ''].map(squeeze);
  for (const text of above) {
    const unit = STATED.exec(text)?.[1] ?? IN_HEADER.exec(text)?.[1];
    if (unit !== undefined) return unit as Unit;
  }
  const found = new Set(
    listPlaces(matrix, 0, header.body).flatMap(({ text }) => IN_HEADER.exec(squeeze(text))?.[1] ?? []),
  );
  return found.size === 1 ? ([...found][0] as Unit) : undefined;
}

import type { Table } from '../../../model/index.ts';
import type { Figure } from '../../accounts/index.ts';
import { oncePer } from '../../remember.ts';
import { showFigure } from '../../accounts/message.ts';

/** A cell as people cite it: 公开05表 · 2060101 行政运行 · 基本支出 7.29 万元. */
export function citeCellFigure(figure: Figure): string {
  const name = figure.name.replaceAll('·', ' · ');
  return `${nameTable(figure)} · ${name} ${showFigure(figure, true)}`.replace(/\s+/g, ' ');
}

/** The number of a table as printed (公开05表), else its title. */
export function nameTable({ sheet }: Figure): string {
  return nameSheet(sheet);
}

const nameSheet = oncePer((sheet: Figure['sheet']): string => {
  const caption = (sheet.table as Partial<Table>).caption ?? [];
  const number = caption.find(({ role }) => role === 'number')?.text.replace(/\s+/g, '') ?? '';
  if (number === '') return `《${sheet.table.title.replace(/\s+/g, '')}》`;
  return number.endsWith('表') ? number : `${number}表`;
});

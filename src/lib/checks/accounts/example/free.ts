import { slugSchema, type Column, type Row, type Table } from '../../../model/index.ts';

/** A free table of one panel, for examples: headers (the first names the rows), and rows of a label and prints. */
export function makeFreeTable(
  id: string,
  title: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const columns = headers.map((label, index): Column => ({
    id: slugSchema.parse(`c${index + 1}`),
    label,
    kind: index === 0 ? 'label' : /增长率/.test(label) ? 'text' : 'amount',
  }));
  const made = rows.map(([label = '', ...prints], index): Row => {
    const cells = Object.fromEntries(
      prints.map((print, at) => [`c${at + 2}`, print] as const).filter(([, print]) => print !== ''),
    );
    const role = /^合\s*计$/.test(label)
      ? ({ role: 'total' } as const)
      : /^其中/.test(label)
        ? ({ role: 'part' } as const)
        : {};
    return { id: `r${index + 1}`, label, ...role, cells };
  });
  return {
    kind: 'table',
    id,
    title,
    caption: [],
    unit: '万元',
    panels: [{ columns, rows: made }],
    notes: [],
  };
}

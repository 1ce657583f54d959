import { parseCell, type Unit } from '../../src/lib/model/index.ts';
import type { SearchEngine } from '../../src/lib/search/browser.ts';
import { listAll, type Answered } from './engines.ts';
import type { Query } from './queries.ts';
import { findSections, isEqual, type Truth } from './truth.ts';

/** What became of one query. */
export interface Verdict {
  /** Of ten, or all there are, how many stand among the first ten. */
  readonly recall: number;
  /** Whether the first is right. */
  readonly first: boolean;
  /** Results that are wrong; only counted for amounts and codes. */
  readonly wrong: number;
}

const FIRST = 10;

/** Judges sections: those that have the text, against the first ten. */
export function judgeWords(truth: Truth, query: Query, { sections }: Answered): Verdict {
  const right = findSections(truth, query.text);
  const shown = sections.slice(0, FIRST);
  const hits = shown.filter((section) => right.has(section));
  // All there is among the first ten, or ten places that are all right: rows of one table are several.
  const share = new Set(hits).size / Math.min(FIRST, right.size);
  return {
    recall: right.size === 0 ? 1 : Math.max(share, hits.length / FIRST),
    first: shown[0] !== undefined && right.has(shown[0]),
    wrong: 0,
  };
}

/** Judges everything an answer names: every cell and sentence with that very value, every row with that code or name, and no other. */
export async function judgeFigures(truth: Truth, query: Query, engine: SearchEngine): Promise<Verdict> {
  const { cells, sections } = await listAll(engine, query.text);
  if (query.kind === '金额') {
    const { value, unit } = parseAmount(query.text);
    const matches = (one: Truth['cells'][number]): boolean => isEqual(one, value, unit);
    const right = new Set(truth.cells.filter(matches).map(({ anchor }) => anchor));
    const sentences = new Set(truth.sentences.filter(matches).map(({ anchor }) => anchor));
    const found = new Set([...cells, ...sections]);
    const wanted = [...right, ...sentences];
    const flat = new Map(truth.sections.map(({ page, id, flat }) => [`${page}#${id}`, flat.join('\n')]));
    // Lists share one unit (1.2、3.4万元), which a plain scan does not see: such a section must at least print the number.
    const isWrong = (section: string): boolean =>
      !sentences.has(section) && !printsNumber(flat.get(section) ?? '', query.text);
    return {
      recall: wanted.length === 0 ? 1 : wanted.filter((anchor) => found.has(anchor)).length / wanted.length,
      first: cells[0] !== undefined ? right.has(cells[0]) : sections[0] !== undefined,
      wrong: cells.filter((cell) => !right.has(cell)).length + sections.filter(isWrong).length,
    };
  }
  const rows = truth.rows.filter(({ code, label }) =>
    query.kind === '编码' ? code.startsWith(query.text) : nameRow(label) === query.text,
  );
  const right = new Set(rows.map(({ anchor }) => toRow(anchor)));
  const found = new Set(cells.map(toRow));
  return {
    recall: [...right].filter((row) => found.has(row)).length / Math.max(1, right.size),
    first: cells[0] !== undefined && right.has(toRow(cells[0])),
    wrong: query.kind === '编码' ? [...found].filter((row) => !right.has(row)).length + sections.length : 0,
  };
}

/** The name of a row without its number: 六、科学技术支出 of the summary is 科学技术支出. */
function nameRow(label: string): string {
  return label.replace(/\s/gu, '').replace(/^[一二三四五六七八九十]+、/u, '');
}

/** The row of a cell: its anchor without the column. */
function toRow(anchor: string): string {
  return anchor.replace(/\.[^.#/]+$/, '');
}

/** A drawn amount, read with the model. */
function parseAmount(text: string): { value: { digits: bigint; decimals: number }; unit: Unit | undefined } {
  const [, print = '', unit] = /^=?([\d.,]+)(万元|亿元|元)?$/.exec(text) ?? [];
  const cell = parseCell(print);
  if (cell.state !== 'number') throw new Error(`Expected an amount, not ${text}`);
  return { value: cell, unit: unit as Unit | undefined };
}

function printsNumber(flat: string, query: string): boolean {
  const { value, unit } = parseAmount(query);
  return [...flat.matchAll(/\d[\d,]*(?:\.\d+)?/gu)].some(([print]) => {
    const cell = parseCell(print);
    if (cell.state !== 'number') return false;
    const units = unit === undefined ? [undefined] : (['元', '万元', '亿元'] as const);
    return units.some((one) => isEqual({ value: cell, unit: one }, value, unit));
  });
}

import type { TableSource } from '../../../../src/lib/checks/accounts/index.ts';
import { makeFigures } from './figures.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { openPage, type Narrative } from './page.ts';
import { createRandom } from './random.ts';
import { writeAssets } from './sections/assets.ts';
import { writeBasic } from './sections/basic.ts';
import { writeCapital, writeFund } from './sections/funds.ts';
import { writeGeneral } from './sections/general.ts';
import { writeAppropriation, writeOverall } from './sections/overall.ts';
import { writePerformance } from './sections/performance.ts';
import { writeProcurement } from './sections/procurement.ts';
import { writeRunning } from './sections/running.ts';
import { writeSpending } from './sections/spending.ts';
import { writeExpenditure, writeIncome } from './sections/structure.ts';
import { writeThreePublic } from './sections/three-public.ts';
import { chooseStyle } from './style.ts';
import type { Writer } from './writer.ts';

export type { Block, Direction, Fact, Narrative } from './page.ts';

/** How a narrative is written. */
export interface WriteOptions {
  /** Exact amounts in yuan by anchor (`exactAmounts`); without them the prints of the tables are exact. */
  readonly exact?: ReadonlyMap<string, bigint>;
  /** The document of the year before, to compare with; without it last year's amounts are made up. */
  readonly previous?: { readonly source: TableSource; readonly exact?: ReadonlyMap<string, bigint> };
  /** Zeros at the end of decimals come and go within the document. */
  readonly mixedZeros?: boolean;
  /** Places the tables in a second part before the narrative. */
  readonly tables?: boolean;
}

/** The fourteen sections of part three, in their order. */
export const SECTIONS: readonly (readonly [string, (writer: Writer, title: string) => void])[] = [
  ['一、收入支出决算总体情况说明', writeOverall],
  ['二、收入决算情况说明', writeIncome],
  ['三、支出决算情况说明', writeExpenditure],
  ['四、财政拨款收入支出决算总体情况说明', writeAppropriation],
  ['五、一般公共预算财政拨款支出决算情况说明', writeGeneral],
  ['六、一般公共预算财政拨款基本支出决算情况说明', writeBasic],
  ['七、一般公共预算财政拨款“三公”经费支出决算情况说明', writeThreePublic],
  ['八、政府性基金预算收入支出决算情况', writeFund],
  ['九、国有资本经营预算支出决算情况', writeCapital],
  ['十、机关运行经费支出说明', writeRunning],
  ['十一、一般性支出情况说明', writeSpending],
  ['十二、政府采购支出说明', writeProcurement],
  ['十三、国有资产占用情况说明', writeAssets],
  ['十四、预算绩效情况说明', writePerformance],
];

/**
 * Writes part three (决算情况说明) of a department: words of the genre in many wordings whose every figure agrees with the
 * tables, half up from exact amounts. The same seed and tables write the same bytes.
 */
export function writeNarrative(seed: number, department: TableSource, options: WriteOptions = {}): Narrative {
  const random = createRandom(seed);
  const ledger = openLedger(department, options.exact);
  const style = chooseStyle(random, ledger.year, options.mixedZeros ?? false);
  const page = openPage();
  const { previous } = options;
  const earlier: Ledger | undefined = previous && openLedger(previous.source, previous.exact);
  const writer: Writer = {
    ledger,
    ...(earlier ? { previous: earlier } : {}),
    random,
    style,
    figures: makeFigures(style, random),
    page,
  };
  if (options.tables) {
    page.heading(2, '第二部分 部门决算表');
    const placed = [...department.body.matchAll(/<Table id="[a-z0-9-]+" \/>/g)].map(([tag]) => tag);
    for (const tag of placed) page.paragraph(tag);
  }
  page.heading(2, `第三部分 ${ledger.year}年度部门决算情况说明`);
  for (const [title, write] of SECTIONS) write(writer, title);
  return page.finish();
}

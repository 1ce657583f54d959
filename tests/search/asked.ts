import { createRandom } from '../../bench/search/random.ts';
import { CHAPTER_NAMES } from '../../src/lib/search/chapters.ts';
import type { Question } from '../../src/lib/search/answer.ts';
import type { DocumentEntry } from '../../src/lib/search/entry.ts';
import { SORTS, type Choice } from '../../src/lib/search/browser.ts';

/** So many questions of every kind about documents, always the same for a seed. */
export function drawQuestions(documents: readonly DocumentEntry[], count: number, seed: number): Question[] {
  const random = createRandom(seed);
  const pick = <One>(list: readonly One[]): One => list[random(list.length)] as One;
  const document = (): DocumentEntry => pick(documents);
  const piece = (most: number): string => {
    const { paragraphs, heading } = pick(document().sections);
    const text = pick([heading, ...paragraphs]);
    const from = random(Math.max(1, text.length - 2));
    return text.slice(from, from + 1 + random(most));
  };
  const row = () => pick(document().sections.flatMap(({ table }) => table?.rows ?? []));
  const print = (): string => {
    const cells = row().cells;
    return cells.length === 0 ? '1.00' : pick(cells)[1];
  };
  const range = (): string =>
    pick([
      `>${random(60)}万`,
      `${random(9)}..${10 + random(300)}`,
      `<=${1 + random(40)}万元`,
      `${random(50)}万以上`,
    ]);
  const unknown = (): string => pick(['航空母舰', '渔港会议费', '示例丁市', '抗旱三公经费牧场', '桑蚕湿地']);
  const kinds: readonly (() => string)[] = [
    () => piece(8),
    () => piece(3),
    () => `${piece(4)} ${piece(4)}`,
    () => document().department,
    () => `${document().department} ${row().label}`,
    () => `${document().region} ${piece(5)}`,
    () => row().label,
    () => `${row().label} ${row().label}`,
    () => print(),
    () => `${print()}万元`,
    () => `=${print()} ${piece(3)}`,
    () => `${range()} ${row().label}`,
    () => `${range()} ${row().label} ${pick([document().department, piece(4), '市教育局'])}`,
    () => row().code ?? '208',
    () => `${(row().code ?? '208').slice(0, 3)} ${piece(3)}`,
    unknown,
    () => `${unknown()} ${piece(3)}`,
    () => pick(['slysjyj', 'sljscz', 'jyj', 'huiyifei', 'nobody', 'tongji']),
    () => document().title,
    () => `${document().year}年度 ${piece(3)}`,
  ];
  const choice = (): Choice => {
    const { region, department, year } = document();
    return pick<Choice>([
      {},
      {},
      {},
      { 地区: region },
      { 部门: department },
      { 年度: year },
      { 地区: region, 年度: year },
      { 文种: '部门决算' },
      { 文种: '绩效自评报告' },
      { 章节: pick(CHAPTER_NAMES) },
      { 表: pick(['渔港维修明细表', '收入决算表', '没有的表']), 地区: region },
    ]);
  };
  return Array.from({ length: count }, (_, index) => ({
    query: (kinds[index % kinds.length] as () => string)(),
    choice: choice(),
    sort: pick(SORTS),
  }));
}

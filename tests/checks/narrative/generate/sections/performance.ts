import { isNothing } from '../change.ts';
import type { Words } from '../words.ts';
import { either, thisYear, type Writer } from '../writer.ts';

/** 十四、预算绩效情况说明: expenditure as a whole, projects with their money and its share, the result. */
export function writePerformance(writer: Writer, title: string): void {
  const { ledger, figures, random, style, page } = writer;
  page.heading(3, title);
  const at = (column: string) => figures.amount(ledger.at(`t03.total.${column}`));
  const project = ledger.at('t05.total.project');
  const whole: Words = either<Words>(random, [
    () => [
      `${thisYear(writer)}整体支出`,
      at('total'),
      '，其中：基本支出',
      at('basic'),
      '，项目支出',
      at('project'),
      '。',
    ],
    () => [
      `${thisYear(writer)}部门整体支出`,
      at('total'),
      '，其中基本支出',
      at('basic'),
      '、项目支出',
      at('project'),
      '。',
    ],
    () => [`整体支出决算`, at('total'), '，包括基本支出', at('basic'), '，项目支出', at('project'), '。'],
    () => [
      `${style.self}整体支出`,
      at('total'),
      '，其中：基本支出',
      at('basic'),
      '；项目支出',
      at('project'),
      '。',
    ],
  ]);
  page.paragraph([
    random.pick([
      `根据预算绩效管理要求，${style.self}对部门整体支出和项目支出开展了绩效自评。`,
      `${style.self}按照预算绩效管理要求，组织开展了整体支出绩效评价。`,
      `按照全面实施预算绩效管理的要求，${style.self}开展了绩效自评工作。`,
      `${style.self}认真落实绩效管理要求，对预算支出实施绩效评价。`,
    ]),
    whole,
    isNothing(project.yuan) ? '' : projects(writer, project.yuan),
  ]);
  const score = random.between(90, 99);
  page.paragraph(
    either<Words>(random, [
      () => [
        '从评价情况来看，各项绩效目标基本完成，自评得分',
        figures.count(score, '分'),
        '，评价等级为优。',
      ],
      () => '从评价情况来看，绩效目标全部完成，评价结果为优秀。',
      () => ['整体支出绩效自评得分为', figures.count(score, '分'), '，等级为优。'],
      () => '评价结果显示，资金使用合规，绩效目标实现较好。',
    ]),
  );
}

function projects({ figures, random, ledger }: Writer, yuan: bigint): Words {
  const count = figures.count(random.between(1, 40), '个');
  const all = random.chance(60);
  const part = all ? yuan : (yuan * BigInt(random.between(1, 999))) / 1000n;
  const whole = ledger.at('t05.total.project');
  const cell = all && whole.cell !== undefined ? { cell: whole.cell } : {};
  const told = figures.amount({ yuan: part, ...cell });
  const share = figures.share({ yuan: part }, whole, { part: told });
  return either<Words>(random, [
    () => [
      '一般公共预算项目支出涉及项目',
      count,
      '，涉及资金',
      told,
      '，占一般公共预算项目支出总额的',
      share,
      '。',
    ],
    () => [
      '组织对',
      count,
      '一般公共预算项目开展绩效自评，涉及资金',
      told,
      '，占一般公共预算项目支出总额的',
      share,
      '。',
    ],
    () => [
      '共对',
      count,
      '项目进行绩效自评，涉及一般公共预算支出',
      told,
      '，占一般公共预算项目支出总额的',
      share,
      '。',
    ],
    () => [
      '一般公共预算项目',
      count,
      '，涉及资金',
      told,
      '，占一般公共预算项目支出总额的比重为',
      share,
      '。',
    ],
  ]);
}

import { KNOWN_FORMS } from './titles.ts';
import { HALF_GROUPS, ITEM_COLUMNS, LINE_COLUMNS, normaliseHeader, STUB_GROUPS } from './shape.ts';

/** Headers of forms that no shape lists: parts of a code, halves and items of the “三公” table. */
const MORE = [
  ...[
    '类',
    '款',
    '项',
    '栏次',
    '预算数',
    '决算数',
    '年初预算数',
    '全年预算数',
    '调整预算数',
    '统计数',
    '备注',
  ],
  ...['小计', '合计', '金额', '公务接待费', '购置费', '运行费', '运行维护费', '机关运行经费预算数'],
  ...['因公出国费', '公务用车购置及运行费', '公务用车购置及运行维护费', '公务用车购置费', '公务用车运行费'],
  ...['公务用车运行维护费', '三公经费', '三公经费预算数', '财政拨款三公经费', '会议费', '培训费', '人员经费'],
];

/** Every header a form is printed with, normalised: rows of nothing but these are header rows. */
export const KNOWN_HEADERS: ReadonlySet<string> = new Set(
  [
    ...MORE,
    ...[...ITEM_COLUMNS, ...LINE_COLUMNS].flatMap(({ paths }) => paths),
    ...[...STUB_GROUPS, ...HALF_GROUPS].flatMap(({ labels }) => labels),
    ...KNOWN_FORMS.flatMap(({ shape }) => [
      ...shape.neutral,
      ...shape.groups.flatMap(({ labels }) => labels),
      ...shape.columns.flatMap(({ paths }) => paths.flatMap((path) => path.split('/'))),
    ]),
  ].map(normaliseHeader),
);

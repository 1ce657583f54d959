import type { Finding } from '../model/index.ts';

/** A verdict or severity for people. */
export interface FindingWord {
  readonly name: string;
  /** What it asks of the web team, in one or two sentences. */
  readonly meaning: string;
}

/** The verdicts (结论), from agreement to what nobody can say. */
export const VERDICT_WORDS = {
  exact: { name: '一致', meaning: '印出的数一位不差，程序不作声。' },
  rounding: {
    name: '尾数误差',
    meaning: '有小数尾差，但四舍五入足以解释。每张表合并成一条，不需要处理。',
  },
  plugged: {
    name: '凑整',
    meaning: '某个数像是动了最后一位，好让各部分之和正好等于合计或 100%。只作记录，不需要处理。',
  },
  doubt: {
    name: '疑点',
    meaning: '差得比四舍五入能解释的多，请看一看。疑点不等于差错：也可能是口径不同，或者导入时读错。',
  },
  undecided: {
    name: '无法判定',
    meaning: '缺少要用的格、单位不明或者表头没有读懂。程序不猜，请人来看。',
  },
} as const satisfies Record<Finding['verdict'], FindingWord>;

/** The severities (级别), gravest first. Only a doubt has the severity of its rule; any other verdict is a notice. */
export const SEVERITY_WORDS = {
  error: {
    name: '错误',
    meaning: '法定的公开要求，或者必须成立的数量关系。发布前应当查清：要么改正，要么写明理由。',
  },
  warning: { name: '警告', meaning: '公开格式的要求和通常的写法。应当看一看，多数可以说明。' },
  notice: { name: '提示', meaning: '常有正当的原因。知道即可，有空时核对。' },
} as const satisfies Record<Finding['severity'], FindingWord>;

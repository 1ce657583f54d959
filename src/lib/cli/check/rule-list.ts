import { ALL_RULES } from '../../checks/index.ts';
import type { Finding } from '../../model/index.ts';

/** A rule as a report describes it. */
export interface RuleNote {
  readonly id: string;
  readonly title: string;
  readonly severity: Finding['severity'];
  readonly basis: string;
  readonly meaning: string;
  readonly mend: string;
  /** Path of its page; absent for what the program finds while it reads files. */
  readonly url?: string;
}

/** What is found while files are read: not rules about documents, so without pages, and nothing to waive. */
const FILE_NOTES: readonly RuleNote[] = [
  {
    id: 'schema',
    title: '内容文件不符合格式',
    severity: 'error',
    basis: '内容文件要能读懂才能公开。',
    meaning: '文件缺失、写法有误，或者缺了、多了某一项。',
    mend: '按提示的文件、行和项改正后重新检查。',
  },
  {
    id: 'source-checksum',
    title: '原始文件缺失或被改动过',
    severity: 'error',
    basis: '页面旁公开的原始文件必须与导入时一字不差。',
    meaning: '原始文件的校验码（SHA-256）与文件头所记的不同。',
    mend: '放回部门报送的原文件；确需更换的，重新导入。',
  },
  {
    id: 'markup',
    title: '正文写法有误',
    severity: 'error',
    basis: '正文只能使用约定的写法，否则页面不能生成。',
    meaning: '正文里有程序不认识的标记，或者引用了不存在的表。',
    mend: '按提示的行改正写法，文字本身不要动。',
  },
  {
    id: 'built-link',
    title: '已生成的网站里有链接无处可去',
    severity: 'error',
    basis: '公开的每一个地址都应当打得开。',
    meaning: '生成的网页里有链接指向不存在的页面或位置，或者同一地址出现两次。',
    mend: '重新生成网站；仍有这一条的，请技术人员查看。',
  },
];

/** Everything a check can name, by id. */
export const RULE_NOTES: readonly RuleNote[] = [...ALL_RULES, ...FILE_NOTES].toSorted((left, right) =>
  left.id < right.id ? -1 : 1,
);

/** Ids of the rules whose findings `review.json` can explain; what keeps the site from being right can only be mended. */
export const WAIVABLE_RULES: ReadonlySet<string> = new Set(
  ALL_RULES.filter(({ waivable }) => waivable).map(({ id }) => id),
);

const NOTES = new Map(RULE_NOTES.map((note) => [note.id, note]));

/** The description of a rule; undefined for an id nobody registered. */
export function findRule(id: string): RuleNote | undefined {
  return NOTES.get(id);
}

/** The page of a rule, with the address of the site in front where that is known; undefined where it has none. */
export function findRulePage(id: string, origin?: string): string | undefined {
  return join(findRule(id)?.url, origin);
}

/** The page a finding leads to: its own, such as a definition, else its rule's. */
export function resolveUrl(
  { rule, url }: Pick<Finding, 'rule' | 'url'>,
  origin?: string,
): string | undefined {
  return url === undefined ? findRulePage(rule, origin) : join(url, origin);
}

function join(url: string | undefined, origin: string | undefined): string | undefined {
  return url === undefined || origin === undefined ? url : URL.parse(url, origin)?.href;
}

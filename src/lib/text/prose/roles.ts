import type { Figure } from './figures/types.ts';
import type { Role } from './mention.ts';
import type { Direction } from './statement.ts';
import * as vocabulary from './vocabulary.ts';

/** What the words before and after a figure make of it. `words` are those that may name its subject. */
export interface RoleReading {
  readonly role: Role;
  readonly words: string;
  readonly direction?: Direction;
  readonly printed?: string;
  readonly base?: string;
}

const LONGEST_HEAD = 80;
const THRESHOLD = /^(?:\(含\))?(?:及)?以[上下内]/;
const FULL = /^(.*?)(?:满分|分值|总?分值|权重|标准分|总分)(?:为|是|共|:)*$/;
const GOT =
  /^(.*?)(?:自?评?实?际?得分|实得|自评分数?|自评总分|评价总分|自评|评价得分|评分|得|扣|合计)(?:为|是|共|:)*$/;

/** Reads the role of a figure from the words around it. Heads are cut to their last 80 characters: no clause names more. */
export function readRole(
  figure: Figure,
  fullHead: string,
  tail: string,
  after: Role | undefined,
): RoleReading {
  const head = fullHead.slice(-LONGEST_HEAD).replace(/\((?:减少|下降|降低|增加|增长|上升)\)/g, '');
  if (figure.kind === 'percent') return readPercent(head, after);
  if (figure.kind === 'amount') return readAmount(head, tail);
  if (figure.kind === 'score') return readScore(head);
  if (figure.kind !== 'count') return { role: 'plain', words: head };
  const delta = vocabulary.DELTA.exec(head);
  if (delta && figure.measure === '倍') return readDelta(delta, 'rate');
  if (delta && /增加|减少|净|增长|下降/.test(delta[2] ?? delta[3] ?? '')) {
    return readDelta(delta, 'delta');
  }
  return { role: 'count', words: head };
}

function readAmount(head: string, tail: string): RoleReading {
  if (THRESHOLD.test(tail)) return { role: 'threshold', words: head };
  const base = vocabulary.BASE.exec(head);
  const delta = vocabulary.DELTA.exec(head);
  const beyond = vocabulary.BEYOND.exec(head);
  if (beyond) {
    const [, words = '', more, less = '', named = ''] = beyond;
    return {
      role: 'delta',
      words,
      direction: more === undefined ? '减少' : '增加',
      printed: more ?? less,
      base: named,
    };
  }
  if (
    delta &&
    !/(?:追加|新增|不少|至少|多少|缺少|很多|许多|众多)$/.test(
      `${delta[1] ?? ''}${delta[2] ?? delta[3] ?? ''}`,
    )
  ) {
    return readDelta(delta, 'delta');
  }
  if (
    base &&
    base.index + base[0].length === head.length &&
    /(?:数|额|支出|收入|决算|预算|年度?)(?:为|的)?$/.test(head)
  ) {
    return { role: 'previous', words: head.slice(0, base.index), base: base[1] ?? '' };
  }
  const previous = vocabulary.PREVIOUS.exec(head);
  if (previous && !base) return { role: 'previous', words: previous[1] ?? '', base: head };
  const budget = vocabulary.BUDGET.exec(head);
  const final = vocabulary.FINAL.exec(head);
  if (final?.[1]?.endsWith('总')) return { role: 'value', words: head };
  if (final) return { role: 'final', words: keepSpending(head, final[1] ?? '') };
  if (budget) {
    // 完成预算20万元的61.7%: the subject stands before.
    const words = (budget[1] ?? '').replace(/(?:已|共)?完成了?$/, '');
    const own = words === budget[1] ? keepSpending(head, words) : words;
    return { role: 'budget', words: own, printed: budget[2] ?? '' };
  }
  return { role: 'value', words: base ? stripBase(head) : head };
}

/** 财政拨款支出决算为: the 支出 belongs to the name. 公务接待费支出决算为: it does not. */
function keepSpending(head: string, words: string): string {
  const noun = /^(?:支出|收入)/.exec(head.slice(words.length))?.[0];
  return noun !== undefined && /(?:拨款|预算|基本|项目|整体|本年|部门|单位)$/.test(words)
    ? words + noun
    : words;
}

function readPercent(head: string, after: Role | undefined): RoleReading {
  const share = vocabulary.SHARE.exec(head);
  if (share) {
    const base = trimBase(share[2] ?? '');
    return { role: 'share', words: share[1] ?? '', ...(base === '' ? {} : { base }) };
  }
  const completion = vocabulary.COMPLETION.exec(head);
  if (completion) return { role: 'completion', words: completion[1] ?? '', printed: completion[2] ?? '' };
  if (/^的$/.test(head) && after === 'budget') return { role: 'completion', words: '' };
  if (/^(?:共|已)?完成(?:了)?$/.test(head) && (after === 'final' || after === 'budget'))
    return { role: 'completion', words: '' };
  const isChange = vocabulary.CHANGE_RATE.test(head);
  const delta = vocabulary.DELTA.exec(head);
  const ratio = vocabulary.RATIO.exec(head);
  if (ratio && !isChange && !/(?:增长|下降|降低|上升|提高)率?$/.test(ratio[1] ?? '')) {
    return { role: 'ratio', words: head, printed: ratio[1] ?? '' };
  }
  if (ratio && /变动率/.test(ratio[1] ?? '')) return { role: 'ratio', words: head, printed: ratio[1] ?? '' };
  if (delta) return readDelta(delta, 'rate');
  if (isChange) return { role: 'rate', words: '', printed: head };
  if (after === 'delta' && /^\(?$/.test(head)) return { role: 'rate', words: '' };
  return {
    role: /^(?:即|约)?$/.test(head) && (after === 'value' || after === 'final') ? 'share' : 'plain',
    words: head,
  };
}

function readScore(head: string): RoleReading {
  if (/扣$/.test(head)) return { role: 'plain', words: head };
  const full = FULL.exec(head);
  if (full && !/(?:自评|评价|评定)总分/.test(head)) return { role: 'full', words: full[1] ?? '' };
  const got = GOT.exec(head);
  return { role: 'got', words: got ? (got[1] ?? '') : head };
}

function readDelta(delta: RegExpExecArray, role: 'delta' | 'rate'): RoleReading {
  const printed = delta[2] ?? delta[3] ?? '';
  return { role, words: stripBase(delta[1] ?? ''), direction: vocabulary.directionOf(delta), printed };
}

function stripBase(words: string): string {
  const base = vocabulary.BASE.exec(words);
  return base ? words.slice(0, base.index) + words.slice(base.index + base[0].length) : words;
}

function trimBase(words: string): string {
  return words.replace(/^(?:了|到)/, '').replace(/(?:的|为|约|总)$/, '');
}

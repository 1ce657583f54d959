/** Which way something changed (增减方向). */
export type Direction = '增加' | '减少' | '持平';
/** How final accounts stand to the budget (决算数与预算数): 大于, 小于, or 等于 (also 持平, 一致). */
export type Verdict = '大于' | '小于' | '等于';

/** Indices into the figures of the paragraph, by role; a role that is not stated is absent. */
type Operands<Role extends string> = Readonly<Partial<Record<Role, number>>>;
type Words<Key extends string> = Readonly<Partial<Record<Key, string>>>;

/** Nothing of the kind. */
type NoOperands = Readonly<Record<string, never>>;

interface Common {
  /** What is spoken of (主语), without year, unit's name, quotation marks and verb: 收支总计, 公务接待费. */
  readonly subject: string;
  /** UTF-16 offsets of the words read, first figure or word to last. */
  readonly offset: number;
  readonly end: number;
}

/** A total (合计、总计、总额): a whole stated by name. */
export interface TotalStatement extends Common {
  readonly kind: 'total';
  readonly operands: Operands<'amount'>;
  readonly words: Words<'aggregate'>;
}

/** A named quantity that is no total (称数): 会议费3万元, 实际支出15.90万元. */
export interface ValueStatement extends Common {
  readonly kind: 'value';
  readonly operands: Operands<'amount'>;
  /**
   * `object`: what the money is for, where the words stand after the figure. `role`: 预算, 决算 or 上年 where it is one.
   * `carried`: 承前 where the subject is that of an earlier clause, so that the two may be different quantities.
   */
  readonly words: Words<'object' | 'role' | 'carried'>;
}

/** A comparison (增减): now against a base, by an amount and a rate; 持平 has neither. */
export interface ChangeStatement extends Common {
  readonly kind: 'change';
  /** `now` 本期, `before` 基期, `delta` 增减额, `rate` 增减率. */
  readonly operands: Operands<'now' | 'before' | 'delta' | 'rate'>;
  /** `base` as printed without 与…相比: 上年度决算数, 年初预算数; `printed` is the word of direction as printed. */
  readonly words: Words<'base' | 'printed'> & { readonly direction: Direction };
}

/** A share (占比): part of a base; `base` is absent where the base has no figure in this paragraph. */
export interface ShareStatement extends Common {
  readonly kind: 'share';
  readonly operands: Operands<'share' | 'part' | 'base'>;
  /** `base` as printed (占…的); absent where the base is implied by 其中. */
  readonly words: Words<'base'>;
}

/** Budget against final accounts (预算完成情况): 年初预算为A，支出决算为B，完成年初预算的C%. */
export interface CompletionStatement extends Common {
  readonly kind: 'completion';
  readonly operands: Operands<'budget' | 'final' | 'rate'>;
  /** `name` is the budget's name as printed (年初预算, 全年预算数); `verdict` 决算数大于/小于/等于预算数. */
  readonly words: Words<'name'> & { readonly verdict?: Verdict };
}

/** A whole and its parts (其中、包括、由…组成); names without figures are in `names`. */
export interface PartsStatement extends Common {
  readonly kind: 'parts';
  readonly operands: Operands<'whole'>;
  readonly parts: readonly { readonly subject: string; readonly figure: number }[];
  /** Names listed without amounts: 主要包括基本工资、津贴补贴…. */
  readonly names: readonly string[];
  /** `link`: the word that opens the list. */
  readonly words: Words<'link'>;
}

/** An item of the classification (支出功能分类科目) and its sentence; the heading may be the paragraph before. */
export interface ItemStatement extends Common {
  readonly kind: 'item';
  readonly operands: Operands<'budget' | 'final' | 'rate'>;
  /** 类, 款, 项 as printed, and the code where there is one. */
  readonly words: Words<'class' | 'section' | 'item' | 'code'> & { readonly verdict?: Verdict };
}

/** Numbers of people, groups and vehicles of the “三公” (三公经费实物量). */
export interface CountsStatement extends Common {
  readonly kind: 'counts';
  /** 因公出国团组, 出国人次, 接待批次, 接待人次, 购置数, 保有量. */
  readonly operands: Operands<
    | 'tripGroups'
    | 'tripPersons'
    | 'receptions'
    | 'guests'
    | 'foreignReceptions'
    | 'foreignGuests'
    | 'bought'
    | 'held'
  >;
  /** `none`: what is said not to have happened (未购置公务用车). */
  readonly words: Words<'none'>;
}

/** Government procurement (政府采购). */
export interface ProcurementStatement extends Common {
  readonly kind: 'procurement';
  /** 总额, 货物, 工程, 服务, 中小企业, 小微企业 and the shares printed of the last two. */
  readonly operands: Operands<
    | 'total'
    | 'goods'
    | 'works'
    | 'services'
    | 'mediumSmall'
    | 'mediumSmallShare'
    | 'smallMicro'
    | 'smallMicroShare'
  >;
  readonly words: Words<'mediumSmallBase' | 'smallMicroBase'>;
}

/** Vehicles and equipment held (车辆、设备占用). */
export interface AssetsStatement extends Common {
  readonly kind: 'vehicles';
  readonly operands: Operands<'total' | 'count' | 'threshold'>;
  readonly parts: readonly { readonly subject: string; readonly figure: number }[];
  readonly words: Words<'equipment'>;
}

/** A meeting or training told with its people and costs (会议、培训明细). */
export interface MeetingStatement extends Common {
  readonly kind: 'meeting';
  readonly operands: Operands<'persons' | 'total' | 'sessions'>;
  readonly parts: readonly { readonly subject: string; readonly figure: number }[];
  readonly words: NoOperands;
}

/** Points (评分): full 满分, got 得分; with parts where a total is broken down. */
export interface ScoreStatement extends Common {
  readonly kind: 'score';
  readonly operands: Operands<'full' | 'got'>;
  readonly parts: readonly { readonly subject: string; readonly figure: number }[];
  /** `grade`: 优, 良, 中, 差 as printed. */
  readonly words: Words<'grade'>;
}

/** Staff (人员): posts 编制, in service 在职, retired 退休, and their parts. */
export interface StaffStatement extends Common {
  readonly kind: 'staff';
  readonly operands: Operands<'posts' | 'total' | 'inService' | 'retired' | 'leave' | 'contract'>;
  readonly parts: readonly { readonly subject: string; readonly figure: number }[];
  readonly words: NoOperands;
}

/** A ratio with a defined formula (控制率、变动率、完成率). */
export interface RatioStatement extends Common {
  readonly kind: 'ratio';
  /** `rate` as printed; `now` the numerator (实际数, 决算数, 在职); `base` the denominator (预算数, 上年数, 编制). */
  readonly operands: Operands<'rate' | 'now' | 'base'>;
  readonly words: Words<'name'>;
}

/** Something said not to exist (无、没有、未安排). */
export interface NoneStatement extends Common {
  readonly kind: 'none';
  readonly operands: NoOperands;
  readonly words: Words<'negation'>;
}

/** A reason (原因), verbatim in `cause`. */
export interface CauseStatement extends Common {
  readonly kind: 'cause';
  readonly operands: NoOperands;
  readonly words: Words<'cause'>;
}

/** What a paragraph states about its figures. */
export type Statement =
  | TotalStatement
  | ValueStatement
  | ChangeStatement
  | ShareStatement
  | CompletionStatement
  | PartsStatement
  | ItemStatement
  | CountsStatement
  | ProcurementStatement
  | AssetsStatement
  | MeetingStatement
  | ScoreStatement
  | StaffStatement
  | RatioStatement
  | NoneStatement
  | CauseStatement;

/** The kind of a statement. */
export type StatementKind = Statement['kind'];

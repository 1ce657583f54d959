import { findSectionAnchor } from '../../text/index.ts';
import { exampleNarrative, type ExampleAround } from '../narrative/example.ts';
import type { NarrativeRule } from '../narrative/rule.ts';
import type { NarrativeView } from '../narrative/subject.ts';
import { checkRequirement, type Requirement } from './requirement.ts';

/** A document whose explanation (第三部分) is one section: its heading and paragraphs, a line each. */
export function exampleSection(heading: string, words: string, around: ExampleAround = {}): NarrativeView {
  return exampleNarrative(`## 第三部分 2021年度部门决算情况说明\n### ${heading}\n${words}`, around);
}

/** A document whose explanation speaks of something else only. */
export function exampleOther(around: ExampleAround = {}): NarrativeView {
  return exampleSection('十五、其他需要说明的情况', '本部门没有其他需要说明的情况。', around);
}

/** What the examples of a required section are made of. */
export interface RequirementWords {
  /** Heading of the section, with its number: 十、机关运行经费支出说明. */
  readonly heading: string;
  /** Paragraphs that say all that is required. */
  readonly full: string;
  /** A paragraph that says too little. */
  readonly bare: string;
  /** The sentence that stands for the section, with the tables it is true of. */
  readonly none?: { readonly words: string; readonly around?: ExampleAround };
}

/** Passing and failing examples of a requirement: said in full, said to be none, not asked of a report; missing, said in part. */
export function requirementExamples(
  requirement: Requirement,
  { heading, full, bare, none }: RequirementWords,
): Pick<NarrativeRule, 'passing' | 'failing'> {
  const partly = exampleSection(heading, bare);
  const place = partly.paragraphs.find((paragraph) => paragraph.heading?.text === heading);
  const absent = exampleOther();
  const [missing] = checkRequirement(absent, requirement);
  return {
    passing: [
      { name: '内容齐全', subject: () => exampleSection(heading, full) },
      ...(none
        ? [{ name: '写明没有此事项', subject: () => exampleSection(heading, none.words, none.around) }]
        : []),
      {
        name: '绩效自评报告不要求此项',
        subject: () => exampleSection(heading, bare, { kind: 'performance-self-evaluation' }),
      },
    ],
    failing: [
      ...(missing ? [{ name: '没有这一节', subject: () => absent, places: [missing.message] }] : []),
      { name: '说得不全', subject: () => partly, places: [place ? findSectionAnchor(place) : ''] },
    ],
  };
}

/** A heading above a paragraph (标题). */
export interface SectionHeading {
  /** 2 to 6, as in the words. */
  readonly depth: number;
  /** Permanent anchor on the page: `s3.5.2`. */
  readonly anchor: string;
  /** As printed, blanks folded: 五、一般公共预算财政拨款支出决算情况说明. */
  readonly text: string;
}

/** One paragraph or heading of a document's words, without mark-up: what is read, checked and counted. */
export interface Paragraph {
  /** `cover`: a line of the cover (封面); `quote` and lists are words like others. */
  readonly kind: 'heading' | 'words' | 'cover';
  /** Line of `index.mdx` on which it starts, from 1. */
  readonly line: number;
  /** As printed, line breaks kept. UTF-16 offsets into it are offsets of a finding's figure. */
  readonly text: string;
  /** Headings above it, outermost first; a heading is not its own section. */
  readonly section: readonly SectionHeading[];
  /** Anchor and depth of a heading. */
  readonly heading?: SectionHeading;
}

/** The anchor of the innermost heading above a paragraph, or of the heading itself; '' before the first heading. */
export function findSectionAnchor({ heading, section }: Paragraph): string {
  return (heading ?? section.at(-1))?.anchor ?? '';
}

import type { Finding, GlossaryTerm } from '../model/index.ts';
import type { Paragraph } from '../text/index.ts';

/** What the narrative compiler needs besides the words. */
export interface NarrativeContext {
  /** File of the words, for messages. */
  readonly file: string;
  /** Line of that file on which the words start, from 1. */
  readonly firstLine: number;
  /** Titles of the tables that `<Table id="…" />` may name, by table id. */
  readonly tables: ReadonlyMap<string, string>;
  /** Standard terms (名词), used where the document defines none of its own. */
  readonly glossary: readonly GlossaryTerm[];
  /** URL of a standard term's definition on the glossary page. */
  readonly glossaryUrl: (id: string) => string;
  /** Words printed in the tables: a term that is used only there is used. */
  readonly tableWords?: readonly string[];
  /** Accounts for the numbers of the words; without it none is marked. */
  readonly account?: (paragraphs: readonly Paragraph[]) => readonly FigureMark[];
}

/** A number of the words that is to be marked. Marks are in reading order and do not overlap. */
export interface FigureMark {
  /** Index of its paragraph, and UTF-16 offsets in the text of that. */
  readonly paragraph: number;
  readonly offset: number;
  readonly end: number;
  /** Anchor of the cell it quotes: it becomes a link to that. */
  readonly cell?: string;
}

/** Where a marked number that is no link stands on the page. */
export interface FigurePlace {
  /** Index of its mark. */
  readonly mark: number;
  /** Characters of the words before it, and of its own; white space and tables are not counted. */
  readonly start: number;
  readonly length: number;
}

/** A stretch of the narrative: ready HTML, or the place where a table is drawn. */
export type Block =
  { readonly kind: 'html'; readonly html: string } | { readonly kind: 'table'; readonly id: string };

/** One entry of the rebuilt contents list (目录), in reading order. */
export interface Heading {
  /** 2 for 第一部分 or 一、 of a report without parts, up to 6. */
  readonly depth: number;
  /** Permanent anchor on the page. */
  readonly id: string;
  readonly text: string;
  /** The table this entry stands for, where it is the title of a table. */
  readonly table?: string;
}

/** A term (名词) linked on the page, with the one definition that holds there. */
export interface UsedTerm {
  /** The term as headed in its definition. */
  readonly term: string;
  /** Id of the page's entry for it: `term-<n>` in order of first mention. */
  readonly id: string;
  /** Whose definition: the document's own 名词解释 part, or the standard glossary. */
  readonly origin: 'document' | 'standard';
  readonly definition: string;
  /** Where the definition stands: an anchor on this page, or a URL of the glossary page. */
  readonly url: string;
  /** Statute or form, for standard terms. */
  readonly source?: string;
  /** Standard term this corresponds to, where there is one. */
  readonly glossaryId?: string;
  /** Anchors of the sections that mention it (first mention in each is linked). */
  readonly sections: readonly string[];
}

/** A term the document's own 名词解释 part defines. */
export interface DefinedTerm {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly definition: string;
  /** Anchor of the paragraph that defines it. */
  readonly anchor: string;
}

/** A link the author wrote, for the link check. */
export interface NarrativeLink {
  readonly url: string;
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line?: number;
}

/** The compiled words of a document. */
export interface Narrative {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  /** Every paragraph and heading outside tables, in reading order: what the checks read. */
  readonly paragraphs: readonly Paragraph[];
  /** Where the marked numbers stand that are no links, in reading order of the page. */
  readonly figures: readonly FigurePlace[];
  /** Characters of all the words on the page, white space and tables not counted. */
  readonly characters: number;
  /** Terms linked in the text, in order of first mention. */
  readonly terms: readonly UsedTerm[];
  /** Terms the document itself defines, used or not. */
  readonly defined: readonly DefinedTerm[];
  /** Links the author wrote, in reading order; those of terms are not among them. */
  readonly links: readonly NarrativeLink[];
  /** Terms used but not defined by the document, defined but not used: values for the check report. */
  readonly findings: readonly Finding[];
}

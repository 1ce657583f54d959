import type { Heading, Link, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { GLOSSARY_RULES, runRules, type TermMention } from '../../checks/index.ts';
import { buildTermIndex, findTerms, normaliseTerm, type Term, type TermMatch } from '../../text/index.ts';
import { findLine, resolveState, type NarrativeState } from '../state.ts';
import type { DefinedTerm, UsedTerm } from '../types.ts';
import { walk } from '../walk.ts';

/** A definition that may hold on this page: everything of a `UsedTerm` that is known before the words are read. */
type Candidate = Omit<UsedTerm, 'id' | 'sections'>;

interface Name extends Term {
  readonly candidate: Candidate;
}

/** A heading deeper than this opens no section of its own: its words belong to the section above. */
const DEEPEST_SECTION = 4;

/**
 * Links the first mention of each term in each section to its definition: the document's own, else the glossary's.
 * Headings, links, tables, the cover and the paragraph that defines the same term stay as they are.
 */
export function remarkTerms() {
  return (tree: Root, file: VFile): void => {
    const state = resolveState(file);
    const index = buildTermIndex(listNames(state));
    const used = new Map<Candidate, string[]>();
    const mentions: TermMention[] = [];
    let section = '';
    let linked = new Set<Candidate>();

    walk(tree, (node) => {
      const type: string = node.type;
      if (node.type === 'heading') {
        if (node.depth <= DEEPEST_SECTION) {
          section = readAnchor(node);
          linked = new Set();
        }
        return 'pass';
      }
      if (node.type === 'table' || type === 'mdxJsxFlowElement') return 'pass';
      if (node.type !== 'paragraph') return undefined;
      const { defines, definitions } = node.data ?? {};
      const matches = findTerms(readParagraph(node), index);
      for (const { term } of matches) {
        if (!definitions) mentions.push(toMention(term.candidate, section, findLine(state, node)));
      }
      linkMatches(node, matches, (candidate) => {
        if (linked.has(candidate) || defines === normaliseTerm(candidate.term)) return undefined;
        linked.add(candidate);
        const sections = used.get(candidate) ?? [];
        used.set(candidate, [...sections, section]);
        return candidate.url;
      });
      return 'pass';
    });

    for (const [candidate, sections] of used) {
      state.terms.push({ ...candidate, id: `term-${state.terms.length + 1}`, sections });
    }
    for (const { term } of (state.context.tableWords ?? []).flatMap((words) => findTerms(words, index))) {
      if (term.candidate.origin === 'document') mentions.push(toMention(term.candidate, '', undefined));
    }
    const { file: path } = state.context;
    state.findings.push(...runRules(GLOSSARY_RULES, { file: path, defined: state.defined, mentions }));
  };
}

function readAnchor(heading: Heading): string {
  const id = heading.data?.hProperties?.['id'];
  return typeof id === 'string' ? id : '';
}

function toMention(candidate: Candidate, section: string, line: number | undefined): TermMention {
  const { term, origin, url } = candidate;
  return {
    term,
    origin,
    url,
    ...(section === '' ? {} : { section }),
    ...(line === undefined ? {} : { line }),
  };
}

/** All names to look for. A name that heads a definition of the document belongs to that definition alone. */
function listNames(state: NarrativeState): Name[] {
  const { glossary, glossaryUrl } = state.context;
  const own = state.defined.map((defined) => ({
    defined,
    candidate: describeDefined(defined, state),
  }));
  return [
    ...own.map(({ candidate }) => ({ term: candidate.term, aliases: [], candidate })),
    ...own.map(({ defined, candidate }) => ({ term: defined.term, aliases: defined.aliases, candidate })),
    ...glossary.map(({ id, term, aliases, definition, source }) => ({
      term,
      aliases,
      candidate: {
        term,
        origin: 'standard' as const,
        definition,
        url: glossaryUrl(id),
        source,
        glossaryId: id,
      },
    })),
  ];
}

function describeDefined(defined: DefinedTerm, state: NarrativeState): Candidate {
  const { term, definition, anchor } = defined;
  const words = new Set([term, ...defined.aliases].map(normaliseTerm));
  const standard = state.context.glossary.find((candidate) => words.has(normaliseTerm(candidate.term)));
  return {
    term,
    origin: 'document',
    definition,
    url: `#${anchor}`,
    ...(standard ? { glossaryId: standard.id } : {}),
  };
}

/** The words of a paragraph with one unit for each unit of its text nodes; what is not text stops a term. */
function readParagraph(paragraph: Paragraph): string {
  return listTexts(paragraph.children)
    .map(({ value }) => value)
    .join('');
}

type Piece = { readonly value: string; readonly text?: Text; readonly siblings?: PhrasingContent[] };

function listTexts(children: PhrasingContent[]): Piece[] {
  return children.flatMap((child): Piece[] => {
    if (child.type === 'text') return [{ value: child.value, text: child, siblings: children }];
    if (child.type === 'strong' || child.type === 'emphasis' || child.type === 'delete') {
      return listTexts(child.children);
    }
    return [{ value: '\0' }];
  });
}

/** Turns mentions that lie inside one text node into links, where `choose` gives an address. */
function linkMatches(
  paragraph: Paragraph,
  matches: readonly TermMatch<Name>[],
  choose: (candidate: Candidate) => string | undefined,
): void {
  let offset = 0;
  for (const { value, text, siblings } of listTexts(paragraph.children)) {
    const from = offset;
    offset += value.length;
    if (!text || !siblings) continue;
    const parts: PhrasingContent[] = [];
    let at = 0;
    for (const match of matches) {
      if (match.start < from || match.end > offset) continue;
      const url = choose(match.term.candidate);
      if (url === undefined) continue;
      const [start, end] = [match.start - from, match.end - from];
      if (start > at) parts.push({ type: 'text', value: value.slice(at, start) });
      parts.push(toLink(url, value.slice(start, end)));
      at = end;
    }
    if (parts.length === 0) continue;
    if (at < value.length) parts.push({ type: 'text', value: value.slice(at) });
    siblings.splice(siblings.indexOf(text), 1, ...parts);
  }
}

function toLink(url: string, printed: string): Link {
  return {
    type: 'link',
    url,
    children: [{ type: 'text', value: printed }],
    data: { hProperties: { className: ['term'] } },
  };
}

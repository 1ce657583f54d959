import type { Heading, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import {
  isDefinitionsHeading,
  normaliseTerm,
  parsePrintedNumber,
  readDefinitions,
  toAnchorStep,
} from '../../text/index.ts';
import { claimAnchor } from '../anchors.ts';
import { resolveState } from '../state.ts';
import { readWords } from '../words.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** Normalised term this paragraph defines. */
    defines?: string;
    /** True in the 名词解释 part. */
    definitions?: boolean;
  }
}

/** Reads the document's own 名词解释 part and gives each defining paragraph a permanent anchor. */
export function remarkDefinitions() {
  return (tree: Root, file: VFile): void => {
    const state = resolveState(file);
    for (const part of findParts(tree)) {
      const entries = part.nodes.map((node) => ({ text: readWords(node), heading: node.type === 'heading' }));
      let owner: string | undefined;
      const definitions = new Map(readDefinitions(entries).map((entry) => [entry.paragraph, entry]));
      for (const [index, node] of part.nodes.entries()) {
        const definition = definitions.get(index);
        if (definition) {
          owner = normaliseTerm(definition.term);
          const text = entries[index]?.text ?? '';
          const step = toAnchorStep(parsePrintedNumber(text) ? text : definition.term);
          const anchor = readId(node) ?? nameParagraph(node, `${part.anchor}.${step}`);
          state.defined.push({ ...describe(definition.term), definition: definition.definition, anchor });
        }
        if (node.type === 'paragraph') {
          node.data = { ...node.data, definitions: true, ...(owner === undefined ? {} : { defines: owner }) };
        }
      }
    }

    function nameParagraph(node: Paragraph | Heading, wanted: string): string {
      const id = claimAnchor(state, node, wanted);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      return id;
    }

    /** Ways a document writes its term that its own heading does not: those of the standard term it stands for. */
    function describe(term: string): { term: string; aliases: string[] } {
      const word = normaliseTerm(term);
      const standard = state.context.glossary.find((candidate) =>
        [candidate.term, ...candidate.aliases].some((name) => normaliseTerm(name) === word),
      );
      if (!standard) return { term, aliases: [] };
      return {
        term,
        aliases: [standard.term, ...standard.aliases].filter((name) => normaliseTerm(name) !== word),
      };
    }
  };
}

interface DefinitionsPart {
  readonly anchor: string;
  /** Paragraphs (also of lists) and headings below the 名词解释 heading, in reading order. */
  readonly nodes: readonly (Paragraph | Heading)[];
}

function findParts(tree: Root): DefinitionsPart[] {
  const parts: { anchor: string; depth: number; nodes: (Paragraph | Heading)[] }[] = [];
  let open: (typeof parts)[number] | undefined;
  for (const node of tree.children) {
    if (node.type === 'heading' && (!open || node.depth <= open.depth)) {
      open = isDefinitionsHeading(readWords(node))
        ? { anchor: readId(node) ?? '', depth: node.depth, nodes: [] }
        : undefined;
      if (open) parts.push(open);
    } else if (open && (node.type === 'heading' || node.type === 'paragraph')) {
      open.nodes.push(node);
    } else if (open && node.type === 'list') {
      for (const item of node.children) {
        open.nodes.push(...item.children.filter((child) => child.type === 'paragraph'));
      }
    }
  }
  return parts;
}

function readId(node: Paragraph | Heading): string | undefined {
  const id = node.data?.hProperties?.['id'];
  return typeof id === 'string' ? id : undefined;
}

import { diffIndices } from 'node-diff3';
import type { ReviewItem } from '../../model/index.ts';
import { squeeze, toText, type TextBlock } from '../blocks.ts';

/** Differences that are listed one by one. */
const LISTED = 20;
const EXCERPT = 80;

/** The words of one file of a document. */
export interface FileWords {
  readonly name: string;
  readonly texts: readonly TextBlock[];
}

/** What the words of another original say differently: one item for each place, or one that says that all agrees. */
export function compareWords(main: FileWords, second: FileWords): readonly ReviewItem[] {
  const [mine, theirs] = [toSentences(main.texts), toSentences(second.texts)];
  const differences = diffIndices(
    mine.map(({ text }) => text),
    theirs.map(({ text }) => text),
  );
  const line = second.texts[0]?.line ?? 1;
  if (differences.length === 0)
    return [
      {
        kind: 'derived',
        line,
        text: second.name,
        message: `《${second.name}》是《${main.name}》的另一份原件，文字完全相同；正文取自《${main.name}》，两份原件都公开。`,
        confidence: 1,
      },
    ];
  const items = differences.slice(0, LISTED).map(({ buffer1, buffer2 }): ReviewItem => {
    const [own, other] = [cut(mine, buffer1), cut(theirs, buffer2)];
    const [first, last] = [other.at(0) ?? theirs[buffer2[0]] ?? theirs.at(-1), other.at(-1)];
    return {
      kind: 'conflict',
      line: first?.line ?? line,
      ...(last ? { lastLine: last.line } : {}),
      text: join(other),
      message: `《${second.name}》是《${main.name}》的另一份原件，这一处文字不同，已按《${main.name}》公开，请核对哪一份是审定的：《${main.name}》${excerpt(own)}，《${second.name}》${excerpt(other)}。`,
    };
  });
  if (differences.length <= LISTED) return items;
  const message = `《${second.name}》与《${main.name}》的文字共有 ${String(differences.length)} 处不同，以上列出前 ${String(LISTED)} 处；请确认两份是同一份文件。`;
  return [...items, { kind: 'conflict', line: items.at(-1)?.line ?? line, text: second.name, message }];
}

interface Sentence {
  readonly text: string;
  readonly line: number;
}

/** The words cut after each stop, whatever paragraphs and pages they stand in, with the line each begins on. */
function toSentences(blocks: readonly TextBlock[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | undefined;
  for (const block of blocks)
    for (const text of splitSentences(squeeze(toText(block)))) {
      open = { text: `${open?.text ?? ''}${text}`, line: open?.line ?? block.line };
      if (!STOP.test(text)) continue;
      sentences.push(open);
      open = undefined;
    }
  return open ? [...sentences, open] : sentences;
}

const STOP = /[。；！？：]$/u;

/** A text without blanks, cut after each stop. */
export function splitSentences(text: string): readonly string[] {
  return text.match(/[^。；！？：]*[。；！？：]|[^。；！？：]+$/gu) ?? [];
}

function cut(sentences: readonly Sentence[], [start, length]: [number, number]): readonly Sentence[] {
  return sentences.slice(start, start + length);
}

function join(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join('');
}

function excerpt(sentences: readonly Sentence[]): string {
  const text = join(sentences);
  if (text === '') return '没有这一处';
  return `“${text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}”`;
}

import type { Random } from '../../tests/checks/narrative/generate/random.ts';
import type { Narrative } from '../../tests/checks/narrative/generate/write.ts';
import { lineOf, type Mutated } from './mutation.ts';

/** Takes something out of a list or tells it twice: an item, a class with its share, a name of 公开06. */
export function mutateRow(narrative: Narrative, random: Random): Mutated | undefined {
  const choice = random.below(10);
  if (choice < 6) return mutateItem(narrative, random);
  return choice < 8 ? mutateClass(narrative, random) : mutateName(narrative, random);
}

/** Takes an item of the classification away, or tells it twice. */
function mutateItem({ body, items }: Narrative, random: Random): Mutated | undefined {
  if (items.length === 0) return undefined;
  const { first, last, code } = random.pick(items);
  const texts = body.trimEnd().split('\n\n');
  const rows = texts.slice(first, last + 1);
  const twice = random.chance(50);
  const changed = twice
    ? [...texts.slice(0, last + 1), ...rows, ...texts.slice(last + 1)]
    : [...texts.slice(0, first), ...texts.slice(last + 1)];
  const head = changed.findLastIndex((text, index) => index < first && text.startsWith('#'));
  const after = changed.findIndex((text, index) => index > head && text.startsWith('#'));
  // What is not there has no line: anything said in its section will do.
  const lines = Array.from({ length: after - head }, (_, index) => lineOf(head + index));
  return {
    body: `${changed.join('\n\n')}\n`,
    mutation: {
      kind: 'row',
      lines,
      before: code,
      after: twice ? `${code} ${code}` : '',
      size: twice ? '项重复' : '项删除',
      text: rows.join(''),
      checkable: true,
      beyond: true,
    },
  };
}

/** Takes a class out of the sentence on the structure of expenditure. */
function mutateClass({ body }: Narrative, random: Random): Mutated | undefined {
  const found = findAfter(body, /^#### （二）一般公共预算财政拨款支出决算结构情况/);
  const colon = found?.text.indexOf('：') ?? -1;
  if (!found || colon < 0) return undefined;
  const parts = found.text
    .slice(colon + 1)
    .replace(/。$/, '')
    .split('；');
  if (parts.length < 2) return undefined;
  const gone = random.below(parts.length);
  const text = `${found.text.slice(0, colon + 1)}${parts.filter((_, index) => index !== gone).join('；')}。`;
  return replaceText(body, found.paragraph, text, parts[gone] ?? '', '类删除');
}

/** Takes a name out of a list of 款 of basic expenditure. */
function mutateName({ body }: Narrative, random: Random): Mutated | undefined {
  const found = findAfter(body, /^### 六、/);
  if (!found) return undefined;
  const lists = [...found.text.matchAll(/(?:，包括：?|主要包括：?|主要用于)([^；。]*、[^；。]*)/g)].filter(
    ([, list = '']) => !/\d/.test(list),
  );
  if (lists.length === 0) return undefined;
  const list = random.pick(lists)[1] ?? '';
  const names = list.split('、');
  const gone = random.below(names.length);
  const text = found.text.replace(list, () => names.filter((_, index) => index !== gone).join('、'));
  return replaceText(body, found.paragraph, text, names[gone] ?? '', '款名删除');
}

/** The first paragraph below a heading. */
function findAfter(body: string, heading: RegExp): { paragraph: number; text: string } | undefined {
  const texts = body.trimEnd().split('\n\n');
  const at = texts.findIndex((text) => heading.test(text));
  const text = texts[at + 1];
  return at < 0 || text === undefined ? undefined : { paragraph: at + 1, text };
}

function replaceText(body: string, paragraph: number, text: string, before: string, size: string): Mutated {
  const texts = body.trimEnd().split('\n\n');
  texts[paragraph] = text;
  return {
    body: `${texts.join('\n\n')}\n`,
    mutation: {
      kind: 'row',
      lines: [lineOf(paragraph)],
      before,
      after: '',
      size,
      text,
      checkable: true,
      beyond: true,
    },
  };
}

import { createRandom, type Random } from '../../tests/checks/narrative/generate/random.ts';
import type { Fact, Narrative } from '../../tests/checks/narrative/generate/write.ts';
import { changeDigit } from './digit.ts';
import { lineOf, type Mutated, type MutationKind } from './mutation.ts';
import { mutateRow } from './rows.ts';
import { judgeDirection, judgeFigures, type Change, type Judgement, type Look } from './judge.ts';

/** Kinds that change the words. */
export type WordKind = Exclude<MutationKind, 'cell'>;

/** Changes one thing in a written narrative; undefined where it has nothing of the kind. */
export function mutateWords(
  narrative: Narrative,
  look: Look,
  seed: number,
  kind: WordKind,
): Mutated | undefined {
  const random = createRandom(seed);
  if (kind === 'digit') return mutateDigit(narrative, look, random);
  if (kind === 'swap') return mutateSwap(narrative, look, random);
  if (kind === 'unit') return mutateUnit(narrative, look, random);
  return kind === 'direction' ? mutateDirection(narrative, look, random) : mutateRow(narrative, random);
}

function mutateDigit(narrative: Narrative, look: Look, random: Random): Mutated | undefined {
  const fact = random.below(narrative.facts.length);
  const old = narrative.facts[fact];
  if (!old) return undefined;
  const print = changeDigit(old.print, random);
  return edit(narrative, 'digit', [{ fact, print, tail: old.tail }], look);
}

function mutateSwap(narrative: Narrative, look: Look, random: Random): Mutated | undefined {
  const { facts } = narrative;
  const pairs = facts.flatMap((one, left) =>
    facts.flatMap((other, right) =>
      right > left &&
      one.paragraph === other.paragraph &&
      one.kind === other.kind &&
      one.kind !== 'count' &&
      one.print !== other.print
        ? [[left, right] as const]
        : [],
    ),
  );
  if (pairs.length === 0) return undefined;
  const [left, right] = random.pick(pairs);
  const [one, other] = [facts[left], facts[right]];
  if (!one || !other) return undefined;
  return edit(
    narrative,
    'swap',
    [
      { fact: left, print: other.print, tail: one.tail },
      { fact: right, print: one.print, tail: other.tail },
    ],
    look,
  );
}

function mutateUnit(narrative: Narrative, look: Look, random: Random): Mutated | undefined {
  const amounts = narrative.facts.flatMap(({ kind }, index) => (kind === 'amount' ? [index] : []));
  if (amounts.length === 0) return undefined;
  const fact = random.pick(amounts);
  const old = narrative.facts[fact];
  if (!old) return undefined;
  return edit(narrative, 'unit', [{ fact, print: old.print, tail: old.tail.replace('万元', '元') }], look);
}

function mutateDirection(narrative: Narrative, look: Look, random: Random): Mutated | undefined {
  if (narrative.directions.length === 0) return undefined;
  const direction = random.pick(narrative.directions);
  const { paragraph, offset, print, opposite } = direction;
  return finish(narrative, {
    kind: 'direction',
    paragraph,
    splices: [{ offset, length: print.length, text: opposite }],
    before: print,
    after: opposite,
    size: '',
    judgement: judgeDirection(narrative, look, direction),
  });
}

function edit(
  narrative: Narrative,
  kind: MutationKind,
  changes: readonly Change[],
  look: Look,
): Mutated | undefined {
  const old = changes
    .map(({ fact }) => narrative.facts[fact])
    .filter((fact): fact is Fact => fact !== undefined);
  const paragraph = old[0]?.paragraph;
  if (paragraph === undefined) return undefined;
  return finish(narrative, {
    kind,
    paragraph,
    splices: changes.map(({ print, tail }, index) => ({
      offset: old[index]?.offset ?? 0,
      length: (old[index]?.print.length ?? 0) + (old[index]?.tail.length ?? 0),
      text: print + tail,
    })),
    before: old.map(({ print, tail }) => print + tail).join(' '),
    after: changes.map(({ print, tail }) => print + tail).join(' '),
    size: '',
    judgement: judgeFigures(narrative, look, changes),
  });
}

interface Edit {
  readonly kind: MutationKind;
  readonly paragraph: number;
  readonly splices: readonly { readonly offset: number; readonly length: number; readonly text: string }[];
  readonly before: string;
  readonly after: string;
  readonly size: string;
  readonly judgement: Judgement;
}

function finish({ body }: Narrative, { paragraph, splices, judgement, ...told }: Edit): Mutated {
  const texts = body.trimEnd().split('\n\n');
  let text = texts[paragraph] ?? '';
  for (const { offset, length, text: put } of splices.toSorted((left, right) => right.offset - left.offset))
    text = text.slice(0, offset) + put + text.slice(offset + length);
  texts[paragraph] = text;
  return {
    body: `${texts.join('\n\n')}\n`,
    mutation: { ...told, ...judgement, lines: [lineOf(paragraph)], text },
  };
}

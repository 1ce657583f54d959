import type { Account } from './adapter.ts';
import type { Synthetic } from './documents.ts';
import { lookUp } from './cell.ts';
import { lineOf } from './mutation.ts';
import { row, showPercent } from './tally.ts';

/** How the checker accounts for the figures of made documents, whose truth is known. */
export class Bindings {
  /** Figures that quote a cell: bound to it, to another that prints the same, to one that prints otherwise, not at all. */
  #quoted = { right: 0, alike: 0, wrong: 0, recomputed: 0, stated: 0 };
  /** Figures that follow from others; and figures that stand alone. */
  #derived = { told: 0, all: 0 };
  #alone = { told: 0, all: 0 };
  readonly #examples: string[] = [];
  readonly #unbound: string[] = [];

  /** Compares the accounts of one document with what its writer knows. */
  add({ document, narrative }: Synthetic, accounts: readonly Account[]): void {
    const look = lookUp(document);
    const texts = narrative.body.split('\n\n');
    const used = new Set(narrative.facts.flatMap(({ formula }) => formula?.match(/#\d+/g) ?? []));
    narrative.facts.forEach((fact, index) => {
      const line = lineOf(fact.paragraph);
      const account = accounts.find(
        (one) => one.line === line && one.offset <= fact.offset && fact.offset < one.end,
      );
      const standing = account?.standing ?? 'stated';
      const around = (texts[fact.paragraph] ?? '').slice(Math.max(0, fact.offset - 40), fact.offset + 30);
      if (fact.cell === undefined) {
        const group = fact.formula !== undefined || used.has(`#${index}`) ? this.#derived : this.#alone;
        group.all += 1;
        if (standing !== 'stated') group.told += 1;
        else if (group === this.#derived)
          this.#unbound.push(`${document.id}:${line} …${around}… 由上下文推得`);
        return;
      }
      if (account?.cell === undefined) {
        this.#quoted[standing === 'stated' ? 'stated' : 'recomputed'] += 1;
        this.#unbound.push(`${document.id}:${line} …${around}… 应引 ${fact.cell}`);
      } else if (account.cell === fact.cell) this.#quoted.right += 1;
      else if (look(account.cell) === look(fact.cell)) this.#quoted.alike += 1;
      else {
        this.#quoted.wrong += 1;
        this.#examples.push(`${document.id}:${line} …${around}… 绑定 ${account.cell}，应为 ${fact.cell}`);
      }
    });
  }

  /** The comparison as lines of text. */
  render(shown: number): string[] {
    const { right, alike, wrong, recomputed, stated } = this.#quoted;
    const all = right + alike + wrong + recomputed + stated;
    const share = ({ told, all: whole }: { told: number; all: number }) =>
      `${told} / ${whole}（${showPercent(told, whole)}）`;
    return [
      '',
      '## 绑定（未改动的合成文档）',
      '',
      row(['引用单元格的数', '绑定正确', '绑定同值的另一格', '绑定错', '仅复算', '仅陈述']),
      row([all, right, alike, wrong, recomputed, stated].map(String)),
      '',
      `可由其他数推得的数，已核对 ${share(this.#derived)}；叙述中无从核对的数，仍有核对 ${share(this.#alone)}。`,
      ...this.#examples.slice(0, shown).map((text) => `- 绑定错：${text}`),
      ...sample(this.#unbound, shown).map((text) => `- 未核对：${text}`),
    ];
  }
}

/** So many of a list, spread over it. */
function sample(list: readonly string[], count: number): readonly string[] {
  const step = Math.max(1, Math.floor(list.length / Math.max(1, count)));
  return list.filter((_, index) => index % step === 0).slice(0, count);
}

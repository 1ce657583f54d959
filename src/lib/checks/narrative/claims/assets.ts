import type { Claim } from '../claim.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, Spot } from '../subject.ts';
import { askSum, toSumClaim } from '../sum-claim.ts';

/** Vehicles held (车辆占用): all vehicles are the sum of their categories, where categories are told. */
export function claimAssets(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.statements.flatMap((statement): readonly Claim[] => {
      if (statement.kind !== 'vehicles' || statement.operands.total === undefined) return [];
      const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
      const vehicles = statement.parts.filter(({ subject }) => /车/.test(subject));
      const parts = vehicles.map(({ figure }) => at(figure));
      const asked = parts.length > 0 ? askSum(view, at(statement.operands.total), parts) : undefined;
      if (!asked) return [];
      const { verdict, side } = asked.outcome;
      // The template lists every category; a document may list only those it has. Fewer than all asks, never accuses.
      const isListed =
        side > 0 || vehicles.some(({ subject }) => /其他/.test(subject)) || vehicles.length > 3;
      if (verdict !== 'exact' && !isListed) return [];
      const rule = ruleOf(paragraph, 'N20');
      const question = {
        rule,
        whole: at(statement.operands.total),
        parts,
        partsName: '各类车辆之和',
        ask: '请核对各类车辆数',
      };
      return [toSumClaim(view, question, asked)];
    }),
  );
}

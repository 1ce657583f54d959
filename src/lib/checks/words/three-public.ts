/**
 * The blanket sentence that there was no “三公” at all (本部门没有“三公”经费支出), in words folded by `foldWords`.
 * A sentence about one budget or one item is none: between negation and “三公” no item may be named.
 */
export const NO_THREE_PUBLIC =
  /(?:没有|无|未(?:安排|发生|使用|产生))(?!.{0,24}(?:政府性基金|国有资本))[^。,\n]{0,20}三公[”"']?(?:经费|支出)/;

/** Cells that make the “三公” table of the example say nothing was spent. */
export const NO_SPENDING = {
  t07: Object.fromEntries(
    ['total', 'vehicle-subtotal', 'vehicle-operation', 'reception'].map(
      (item) => [`amounts.actual-${item}`, '0.00'] as const,
    ),
  ),
} as const;

import { REPORT_KINDS, type ReportHead, type Site } from '../model/index.ts';
import type { CardContent } from '../publish/card/index.ts';
import type { KeyFigure } from './listed.ts';

/** What the share card (分享图) of a document says. */
export function describeCard(site: Site, head: ReportHead, figures: readonly KeyFigure[]): CardContent {
  return {
    portal: site.name,
    tagline: site.tagline,
    notice: site.demonstration ? '演示站点，非政府网站' : undefined,
    department: head.department,
    year: head.year,
    kind: REPORT_KINDS[head.kind],
    figures,
  };
}

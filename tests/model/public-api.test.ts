import { describe, expect, it } from 'vitest';
import * as content from '../../src/lib/content/index.ts';
import * as model from '../../src/lib/model/index.ts';

describe('the doors of model and content', () => {
  it('model exports exactly this', () => {
    expect(Object.keys(model).sort()).toMatchInlineSnapshot(`
      [
        "CAPTION_ROLES",
        "COLUMN_KINDS",
        "DisclosureError",
        "EXPENDITURE_CLASSES",
        "FORMS",
        "FORM_IDS",
        "FORM_SETS",
        "PERFORMANCE_FORM",
        "REPORT_KINDS",
        "REVIEW_KINDS",
        "SEVERITIES",
        "UNITS",
        "VERDICTS",
        "addDecimals",
        "agreesWithSum",
        "anyTableSchema",
        "compareDecimals",
        "departmentSchema",
        "findCaption",
        "findCell",
        "findFormByTitle",
        "findFormSet",
        "findLeaves",
        "findingSchema",
        "glossaryTermSchema",
        "importReviewSchema",
        "isEmptyTable",
        "measureDepth",
        "normaliseTitle",
        "parseAnchor",
        "parseCell",
        "performanceFormSchema",
        "printDecimal",
        "regionSchema",
        "regionsSchema",
        "renderAnchor",
        "renderChineseNumber",
        "renderCitation",
        "renderErrorParts",
        "renderPlace",
        "reportHeadSchema",
        "rescale",
        "reviewItemSchema",
        "siteSchema",
        "slugSchema",
        "subtractDecimals",
        "tableSchema",
        "toInterval",
        "waiverSchema",
      ]
    `);
  });

  it('content exports exactly this', () => {
    expect(Object.keys(content).sort()).toMatchInlineSnapshot(`
      [
        "DISCLOSURES",
        "digestReport",
        "listFiles",
        "listFolders",
        "listReportIds",
        "locateField",
        "parseContent",
        "readDepartments",
        "readGlossary",
        "readImportReview",
        "readRegions",
        "readReport",
        "readReportHead",
        "readSite",
        "readText",
        "resolveContentDir",
        "resolveSource",
      ]
    `);
  });
});

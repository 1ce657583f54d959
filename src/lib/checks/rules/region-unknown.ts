import { makeDocument, makePortal } from '../example.ts';
import type { Rule } from '../rule.ts';
import type { CheckedDocument } from '../subjects.ts';

/** The region folder of a document is in `regions.json`. */
export const regionUnknown = {
  id: 'region-unknown',
  title: '地区没有登记',
  severity: 'error',
  basis: '地区名称和行政区划代码取自 regions.json，没有登记的地区无法生成页面。',
  meaning:
    '文档放在以地区命名的文件夹里，地区的名称、行政区划代码登记在 regions.json。没有登记的地区，网站不知道叫什么，无法生成页面。',
  mend: '看文件夹名有没有拼错。没有拼错的，在 src/content/regions.json 中登记这个地区；这是网站自己的文件，可以直接改。',
  check: ({ id, file, portal }) => {
    const [region = ''] = id.split('/');
    if (portal.regions.has(region)) return [];
    const known = [...portal.regions.keys()].join('、');
    return [
      {
        message: `regions.json 中没有地区 ${region}。已登记：${known || '（无）'}。请登记这个地区，或改正文件夹名称。`,
        file,
        place: region,
      },
    ];
  },
  passing: [{ name: '已登记的地区', subject: () => makeDocument() }],
  failing: [
    {
      name: '没有登记的地区',
      subject: () => makeDocument({ portal: makePortal({ regions: new Map() }) }),
      places: ['shili'],
    },
  ],
} as const satisfies Rule<CheckedDocument>;

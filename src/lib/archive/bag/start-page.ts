import { REPORT_KINDS } from '../../model/index.ts';
import { encodeSteps } from '../pages/links.ts';
import type { Manifest } from '../record/manifest.ts';

/** Where the payload lies, seen from the top of the bag. */
const SITE = 'data/site';

/**
 * `首页.html` at the top of the archive: what a double click opens. It stands outside of the payload, as RFC 8493 allows,
 * leads into it and needs no script.
 */
export function renderStartPage({ portal, date, documents }: Manifest, style: string): string {
  const items = documents.map(
    ({ id, title, kind, department, year }) =>
      `<li><a href="${SITE}/${encodeSteps(id)}/index.html">${escape(title)}</a><p><span>${escape(department)}</span> <span>${REPORT_KINDS[kind]}</span> <span>${year} 年度</span></p></li>`,
  );
  const about = [`主办单位：${escape(portal.sponsor)}`, ...(date === undefined ? [] : [`存档日期：${date}`])];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(portal.name)} · 网页存档</title>
<link rel="icon" href="${SITE}/favicon.svg">
<link rel="stylesheet" href="${SITE}/${style}">
</head>
<body>
<header class="top">${portal.demonstration ? '<p class="demo">演示站点，非政府网站</p>' : ''}<div class="bar"><a class="brand" href="${SITE}/index.html">${escape(portal.name)}</a></div></header>
<main id="main" class="home">
<section class="hero">
<h1>${escape(portal.name)}</h1>
<p>网页存档，收录 ${documents.length} 份文档。不用联网，文字、表格、检索、原始文件都在这个文件夹里。</p>
<p class="counts">${about.join('　')}</p>
<p><a href="${SITE}/index.html">打开网站首页</a>　<a href="${SITE}/search/index.html">检索</a>　<a href="${encodeURIComponent('说明.txt')}">说明：里面有什么，怎样核对</a></p>
</section>
<section aria-labelledby="documents">
<h2 id="documents">收录的文档</h2>
<ul class="documents">
${items.join('\n')}
</ul>
</section>
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

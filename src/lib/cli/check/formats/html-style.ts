/** Style of the report for signature: A4, dark on white, nothing cut off, page numbers at the foot. */
export const HTML_STYLE = `
@page {
  size: A4;
  margin: 18mm 15mm 18mm;
  @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font: 9pt sans-serif; }
}
* { box-sizing: border-box; }
html { background: #fff; color: #111; }
body {
  max-width: 180mm; margin: 0 auto; padding: 12mm 0; line-height: 1.6; overflow-wrap: anywhere;
  font: 10.5pt "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif;
}
h1, h2, h3 { font-family: "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif; line-height: 1.4; break-after: avoid; }
h1 { margin: 0 0 6mm; font-size: 22pt; text-align: center; letter-spacing: 0.3em; text-indent: 0.3em; }
h2 { margin: 8mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.5pt solid #111; font-size: 14pt; }
h3 { margin: 6mm 0 1mm; font-size: 12pt; }
p { margin: 1mm 0; }
a { color: inherit; }
.portal { text-align: center; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 4mm; margin: 0 0 3mm; }
.facts dt { color: #444; }
.facts dd { margin: 0; }
.blank { display: inline-block; min-width: 45mm; border-bottom: 0.5pt solid #111; }
.small { color: #444; font-size: 8.5pt; }
.document { margin: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 2mm 0; font-size: 9pt; line-height: 1.5; }
thead { display: table-header-group; }
th, td { padding: 1mm 1.5mm; border: 0.5pt solid #777; text-align: left; vertical-align: top; }
th { background: #f2f2f2; font-weight: 600; print-color-adjust: exact; }
tr { break-inside: avoid; }
.long tr { break-inside: auto; }
.counts { font-variant-numeric: tabular-nums; }
.counts th:first-child { width: 30%; }
.counts th:not(:first-child) { padding-inline: 0.5mm; text-align: center; font-size: 8.5pt; }
.counts td:not(:first-child) { text-align: center; }
.findings th:nth-child(1) { width: 6.5%; }
.findings th:nth-child(2) { width: 11.5%; }
.findings th:nth-child(4) { width: 20%; }
.findings th:nth-child(5) { width: 16%; }
.findings strong { font-weight: 700; }
.findings td p { margin: 0; }
.findings td p + p { margin-top: 1mm; }
.notices { margin: 1mm 0 0; padding-left: 6mm; font-size: 9pt; }
.rules { font-size: 9pt; }
.rules dt { margin-top: 1.5mm; font-weight: 600; break-after: avoid; }
.rules dd { margin: 0 0 0 6mm; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm 10mm; margin-top: 14mm; break-inside: avoid; }
.signatures p { display: flex; gap: 2mm; align-items: flex-end; margin: 0; }
.signatures .blank { flex: 1; min-width: 0; height: 8mm; }
@media print { body { max-width: none; padding: 0; } }
`;

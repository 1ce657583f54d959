import { REPORT_KINDS } from '../../model/index.ts';
import type { Manifest } from '../record/manifest.ts';

/** Windows shows a text without this mark in the wrong encoding, and one without CR on a single line. */
const BYTE_ORDER_MARK = '\uFEFF';

/** `说明.txt`: for an archivist who knows neither this program nor its time. */
export function renderExplanation(manifest: Manifest, pages: number): string {
  const { portal, date, documents, software } = manifest;
  const lines = [
    `${portal.name}　网页存档说明`,
    '',
    '一、这是什么',
    '',
    `这个文件夹是“${portal.name}”（主办单位：${portal.sponsor}）公开的部门决算、预算和绩效自评文档的完整副本，`,
    `共 ${documents.length} 份文档、${pages} 个网页。网页、表格数据、部门报送的原始文件都在里面，不需要联网，不需要安装任何程序。`,
    ...(portal.origin === undefined ? [] : [`公开时的网址：${portal.origin}`]),
    ...(date === undefined ? [] : [`存档日期：${date}`]),
    ...(portal.demonstration ? ['注意：这是演示站点的数据，不是政府网站的数据。'] : []),
    `制作程序：${software}`,
    '',
    '二、怎样打开',
    '',
    '1. 如果它还是一个 zip 压缩包，先整个解压出来。',
    '2. 双击“首页.html”，用任何一种网页浏览器打开。文件夹可以放在光盘、U 盘或任何目录里，路径里有空格、汉字都不要紧。',
    '3. 假如将来的浏览器不再运行网页里的程序，文字、表格和链接仍然可读；假如没有浏览器，.html 文件用文本编辑器也能读',
    '   （编码是 UTF-8），表格的数据另有一份在 data/tables 里，是纯文本（JSON）。',
    '',
    '三、里面有什么',
    '',
    '首页.html                 入口',
    '说明.txt                  本文件',
    'data/site/                网页。每份文档一个文件夹：地区/部门/年度，其中 index.html 是网页，旁边是部门报送的原始文件',
    'data/tables/              每张表一个文件（JSON），数字照原文，一位不差',
    'data/manifest.json        总清单：每个文件、每张表的 SHA-256 摘要，每份文档的来源和数字核对情况',
    'manifest-sha256.txt       data/ 里每个文件的 SHA-256 摘要',
    'tagmanifest-sha256.txt    其余文件的 SHA-256 摘要',
    'bagit.txt、bag-info.txt   封装说明。本文件夹符合国际标准 RFC 8493（BagIt 1.0），档案系统可以直接接收',
    '',
    '四、怎样核对有没有变动',
    '',
    '摘要（SHA-256）是由文件的全部内容算出的 64 位字符，内容变一个字节，摘要就完全不同。不需要本程序，用系统自带的工具即可核对。',
    '',
    'Linux、macOS：打开终端，进入本文件夹，运行',
    '    sha256sum -c manifest-sha256.txt',
    '    sha256sum -c tagmanifest-sha256.txt',
    '（macOS 上把 sha256sum 换成 shasum -a 256。）每一行显示 OK 或“成功”，就是没有变动。',
    '',
    'Windows：在 PowerShell 里用 Get-FileHash 文件名，把得到的字符与 manifest-sha256.txt 里同一文件的那一行比较。',
    '',
    '各种 BagIt 工具（例如 bagit.py --validate）也可以核对。文件名里的 % 在清单里写作 %25。',
    '',
    '有本程序（明账）时，用 npm run verify -- 存档 核对：除以上各项以外，还核对网页上的每一个数与数据文件是否相同，',
    '能指出哪个文件、哪张表、哪一格不同；对 zip 压缩包，还核对压缩包自身的每一个字节。',
    '',
    '网页末尾的“核对本页”按钮，核对的是页面上显示的表和文字与存档记录是否相同。',
    '',
    '以上方法能发现损坏和改动，但不能证明清单本身没有被人连同内容一起换过。移交时请把 zip 文件的 SHA-256',
    '（或 tagmanifest-sha256.txt 的 SHA-256）另外记在移交清单上，由双方签字保存。',
    '',
    '五、数据文件怎样读',
    '',
    'data/tables 里的 JSON 按 RFC 8785 书写（无空白，名称按字符编码排序），所以文件的 SHA-256 就是这张表数据的摘要。',
    'panels 是并排的栏组，columns 是表头，rows 是各行；cells 里是各格照印的文字，没有列出的格是空白；',
    '单元格的地址是 表.行.栏，例如 t03.2060702.basic，网页上同一格的地址（网址 # 之后）与它相同。',
    'data/site 里以 .json.js 结尾的文件，是网页程序用的数据：括号里第二个字符串是原来的 JSON。',
    '',
    '六、收录的文档',
    '',
    ...documents.map(
      ({ id, title, kind, tables, sources }) =>
        `${title}（${REPORT_KINDS[kind]}，${tables.length} 张表，原始文件 ${sources.length} 个）　data/site/${id}/index.html`,
    ),
    '',
  ];
  return BYTE_ORDER_MARK + lines.join('\r\n');
}

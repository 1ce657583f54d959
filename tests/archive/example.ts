import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createArchive, type ArchiveFormat, type WrittenArchive } from '../../src/lib/archive/index.ts';
import { changeFile, FOLDER, VALID, writeContent, type ContentFiles } from '../support/content.ts';

/** The id of the example document. */
export const ID = 'zhuzhou/kexie/2021';

/** The table of the example document as its page draws it. */
const FIGURE = `<figure class="table" id="t03"><section class="scroller"><table><caption><div class="head"><h3 id="t03-title">支出决算表</h3></div></caption><thead><tr class="print-caption"><td colspan="2" data-title="支出决算表"></td></tr><tr><th scope="col" class="k">项目</th><th scope="col">合计</th></tr></thead><tbody><tr class="total"><th scope="row">合计</th><td id="t03.total.total">9.13</td></tr></tbody></table></section></figure>`;

/** A page as the build draws it, without what the archive has no interest in. */
function drawPage(main: string, kind = ''): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'; form-action 'self'"><title>示例 · 明账</title><link rel="stylesheet" href="/_assets/style.abc.css"></head><body><a href="/">明账</a><a href="/zhuzhou/kexie/2021/?q=1#t03">年度</a><a href="https://beian.miit.gov.cn/">备案</a><main id="main"${kind}>${main}</main><script type="module" src="/_assets/main.abc.js"></script></body></html>`;
}

/** Files of a built site with one document, by path. */
export const SITE: ContentFiles = {
  'index.html': drawPage('<h1>明账</h1>'),
  '404.html': drawPage('<h1>没有这个网页</h1>'),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_assets/style.abc.css': 'p { color: red }',
  '_assets/main.abc.js': "const words = '模块';\nfetch('notes.json').then(() => words);\nexport {};\n",
  [`${ID}/index.html`]: drawPage(
    `<article><header><h1>2021年度株洲市科学技术协会部门决算</h1></header><div class="prose"><h2 id="s1">第一部分</h2><p>支出合计9.13万元。</p>${FIGURE}</div><p class="coverage">本页叙述数字 1 处，已核对 1 处（绑定单元格 1 处、复算 0 处），仅陈述 0 处。</p></article>`,
    ' class="document"',
  ),
  [`${ID}/notes.json`]: '{"terms":{}}',
  [`${ID}/original.txt`]: VALID[`${FOLDER}/source/original.txt`] ?? '',
};

/** A finished archive of the example and the folder around it. */
export interface MadeArchive extends WrittenArchive {
  readonly file: string;
  readonly folder: string;
  readonly remove: () => void;
}

/** What an archive of the example is made with. */
interface ExampleOptions {
  readonly format?: ArchiveFormat;
  /** Name of the zip. */
  readonly name?: string;
  /** `null` where none is known. */
  readonly date?: string | null;
  /** Files of the built site. */
  readonly files?: ContentFiles;
}

/** Archives the example site. */
export async function makeArchive({
  format = 'bagit',
  name = '存档 一.zip',
  date = '2022-09-01',
  files = SITE,
}: ExampleOptions = {}): Promise<MadeArchive> {
  const content = writeContent(
    changeFile(VALID, 'site.json', '"某市财政局"', '"某市财政局", "origin": "https://cz.example.cn"'),
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-made-'));
  const remove = (): void => {
    content.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const built = path.join(folder, 'site');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(built, file)), { recursive: true });
      writeFileSync(path.join(built, file), text);
    }
    const file = path.join(folder, name);
    const written = await createArchive({
      format,
      content: content.root,
      ids: [ID],
      selection: { regions: [], departments: [], years: [] },
      built,
      work: path.join(folder, 'work'),
      out: file,
      date: date ?? undefined,
      software: 'mingzhang test',
      count: () => ({ step: () => undefined, end: () => undefined }),
    });
    return { ...written, file, folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

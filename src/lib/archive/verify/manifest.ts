import { PAYLOAD } from '../bag/write.ts';
import { MANIFEST_FILE, manifestSchema, type Manifest } from '../record/manifest.ts';
import { checkDocument } from './document.ts';
import type { Counter, OpenPackage } from './package.ts';
import type { Problem, Verdict } from './problem.ts';

/** Checks what the manifest of this program says: files, documents, tables, cells. */
export function checkManifest(
  pack: OpenPackage,
  count: Counter,
): Pick<Verdict, 'problems' | 'notices' | 'documents' | 'tables' | 'cells'> {
  const file = `${PAYLOAD}/${MANIFEST_FILE}`;
  const none = { documents: 0, tables: 0, cells: 0, notices: [] };
  const text = pack.read(file)?.toString('utf8');
  if (text === undefined) {
    const notices = ['没有本程序的总清单（data/manifest.json）：只按 BagIt 核对了文件，没有逐格核对表。'];
    return pack.find(file) ? { ...none, problems: [] } : { ...none, problems: [], notices };
  }
  const manifest = parse(text);
  if (typeof manifest === 'string')
    return { ...none, problems: [{ kind: 'package', file, message: '总清单读不出来', found: manifest }] };
  const problems = checkFiles(pack, manifest, file);
  const counter = count('核对文档', manifest.documents.length);
  let cells = 0;
  for (const document of manifest.documents) {
    const checked = checkDocument(pack, document);
    problems.push(...checked.problems);
    cells += checked.cells;
    counter.step();
  }
  counter.end();
  const tables = manifest.documents.reduce((sum, document) => sum + document.tables.length, 0);
  return { problems, notices: [], documents: manifest.documents.length, tables, cells };
}

/** The manifest, or why it is none. */
function parse(text: string): Manifest | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return '不是 JSON';
  }
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format === 'mingzhang-archive' && typeof version === 'number' && version > 1)
    return `格式第 ${version} 版，比本程序新；请用新版程序核对`;
  const result = manifestSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return issue ? `${issue.path.map(String).join('.')}：${issue.message}` : '不合规定的写法';
}

/** The manifest lists every file of the payload but itself, with its size and digest. */
function checkFiles(pack: OpenPackage, manifest: Manifest, own: string): Problem[] {
  const problems: Problem[] = [];
  const listed = new Set([own]);
  for (const { path, bytes, sha256 } of manifest.files) {
    const file = `${PAYLOAD}/${path}`;
    listed.add(file);
    const found = pack.find(file);
    if (!found) problems.push({ kind: 'missing', file, message: '总清单里有，存档里没有' });
    else if (found.sha256 !== undefined && (found.sha256 !== sha256 || found.size !== bytes))
      problems.push({
        kind: 'changed',
        file,
        message: '与总清单记录的大小或 SHA-256 不符',
        expected: `${sha256}（${bytes} 字节）`,
        found: `${found.sha256}（${found.size} 字节）`,
      });
  }
  for (const file of pack.names)
    if (file.startsWith(`${PAYLOAD}/`) && !listed.has(file))
      problems.push({ kind: 'extra', file, message: '不在总清单里' });
  return problems;
}

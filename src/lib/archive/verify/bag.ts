import { decodePath } from '../bag/names.ts';
import { BAG_FILES, parseBagInfo, parseManifest, renderManifest, type ListedFile } from '../bag/tags.ts';
import { PAYLOAD } from '../bag/write.ts';
import { isUnsafe } from '../zip/index.ts';
import type { OpenPackage } from './package.ts';
import type { Problem } from './problem.ts';

/** Checks a bag by RFC 8493: its declaration, every digest of both manifests, nothing missing and nothing more. */
export function checkBag(pack: OpenPackage): Problem[] {
  const problems: Problem[] = [];
  const declaration = pack.read(BAG_FILES.declaration)?.toString('utf8') ?? '';
  if (!/^BagIt-Version: \d+\.\d+\r?\nTag-File-Character-Encoding: UTF-8(?:\r?\n)?$/.test(declaration))
    problems.push({
      kind: 'package',
      file: BAG_FILES.declaration,
      message: '不是 BagIt 的声明',
      expected: 'BagIt-Version: 1.0，Tag-File-Character-Encoding: UTF-8',
      found: declaration.slice(0, 80),
    });
  const payload = pack.names.filter((name) => name.startsWith(`${PAYLOAD}/`));
  const tags = pack.names.filter((name) => !name.startsWith(`${PAYLOAD}/`) && name !== BAG_FILES.tags);
  checkManifest(pack, BAG_FILES.manifest, payload, problems);
  checkManifest(pack, BAG_FILES.tags, tags, problems);
  checkTotal(pack, payload, problems);
  return problems;
}

function checkManifest(pack: OpenPackage, file: string, names: readonly string[], problems: Problem[]): void {
  const text = pack.read(file)?.toString('utf8');
  if (text === undefined) {
    if (!pack.find(file)) problems.push({ kind: 'missing', file, message: '没有这份清单，无法核对其他文件' });
    return;
  }
  const { files, bad } = parseManifest(text);
  for (const { line, text: found } of bad)
    problems.push({ kind: 'package', file, message: `第 ${line} 行不是“摘要  文件名”`, found });
  const listed = new Set<string>();
  for (const { path: written, sha256 } of files) {
    const name = decodePath(written);
    if (isUnsafe(name) || listed.has(name))
      problems.push({
        kind: 'package',
        file,
        message: '清单里有重复的或指向存档外面的文件名',
        found: written,
      });
    else checkFile(pack, { path: name, sha256 }, file, problems);
    listed.add(name);
  }
  for (const name of names)
    if (!listed.has(name)) problems.push({ kind: 'extra', file: name, message: `不在清单 ${file} 里` });
  // One spelling only: a letter of a digest that changed between a and A would otherwise go unseen.
  const canonical = renderManifest(files.map((one): ListedFile => ({ ...one, path: decodePath(one.path) })));
  if (bad.length === 0 && isOwn(pack) && canonical !== text)
    problems.push({
      kind: 'changed',
      file,
      message: '清单的写法变动过：不是逐行排好的“小写摘要、两个空格、文件名”',
    });
}

function checkFile(pack: OpenPackage, wanted: ListedFile, manifest: string, problems: Problem[]): void {
  const found = pack.find(wanted.path);
  if (!found)
    problems.push({ kind: 'missing', file: wanted.path, message: `清单 ${manifest} 里有，存档里没有` });
  else if (found.sha256 !== undefined && found.sha256 !== wanted.sha256)
    problems.push({
      kind: 'changed',
      file: wanted.path,
      message: `SHA-256 与清单 ${manifest} 不符`,
      expected: wanted.sha256,
      found: found.sha256,
    });
}

function checkTotal(pack: OpenPackage, payload: readonly string[], problems: Problem[]): void {
  const info = pack.read(BAG_FILES.info);
  const stated = info && parseBagInfo(info.toString('utf8')).get('Payload-Oxum');
  const bytes = payload.reduce((sum, name) => sum + (pack.find(name)?.size ?? 0), 0);
  const found = `${bytes}.${payload.length}`;
  if (stated !== undefined && stated !== found)
    problems.push({
      kind: 'package',
      file: BAG_FILES.info,
      message: '总字节数和文件数（Payload-Oxum）不符',
      expected: stated,
      found,
    });
}

/** Whether this program made the bag; those of others may spell their manifests in other ways. */
function isOwn(pack: OpenPackage): boolean {
  const info = pack.read(BAG_FILES.info);
  return (
    info !== undefined &&
    (parseBagInfo(info.toString('utf8')).get('Bag-Software-Agent') ?? '').startsWith('mingzhang ')
  );
}

/** Names that systems and programs leave in folders, and what they are. */
const LEFTOVERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|\.ds_store|icon\r)$/i, '系统自动生成的文件'],
  [/^\._/, '苹果电脑生成的附属文件'],
  [/^~\$/, 'Office 打开文件时的锁文件'],
  [/^\.~(?:lock\..*#)?/, 'WPS 或 LibreOffice 打开文件时的锁文件'],
  [/^~.*\.tmp$|\.(?:tmp|bak|crdownload|part|download)$/i, '没有保存完或下载完的临时文件'],
  [/\.(?:lnk|url|webloc|desktop)$/i, '快捷方式，不是文件本身'],
  [/^\./, '隐藏文件'],
];

/** Folders that are no part of what a department sent. */
const FOLDERS: readonly (readonly [RegExp, string])[] = [
  [/^__macosx$/i, '苹果电脑生成的附属文件夹'],
  [/^(?:\$recycle\.bin|system volume information|lost\+found)$/i, '系统文件夹'],
  [/^\./, '隐藏文件夹'],
];

/** What programs put beside a page that they save: `决算表.files/stylesheet.css`. */
const PAGE_FOLDER = /(?:\.files|_files)$/i;
const PAGE_PARTS =
  /\.(?:css|js|json|xml|mso|thmx|wmz|emz|gif|png|jpe?g|bmp|svg|ico|woff2?)$|^tabstrip\.html?$/i;

/** Why a file is no document, by its name; undefined for one that may be. `folder` is the name of the folder it lies in. */
export function findLeftover(name: string, folder: string): string | undefined {
  const found = LEFTOVERS.find(([pattern]) => pattern.test(name));
  if (found) return found[1];
  return PAGE_FOLDER.test(folder) && PAGE_PARTS.test(name) ? '网页的附属文件' : undefined;
}

/** Why a folder is left out, by its name. */
export function findLeftoverFolder(name: string): string | undefined {
  return FOLDERS.find(([pattern]) => pattern.test(name))?.[1];
}

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { readDocument, type PlainDocument } from '../content/document.ts';
import { copyProject, copyStyle, renderMarkdown, renderTables, renderWords, writeFile } from './files.ts';
import { indexSite, listRows } from './pagefind.ts';
import type { Place, Project, Tool } from './tool.ts';

/** Hugo as installed on the system: page bundles with their tables as data, drawn by a shortcode. It builds everything every time. */
export const hugo: Tool = {
  id: 'hugo',
  rows: listRows('Hugo'),
  secondsPerThousand: 90,
  plain: true,
  extraCells: 0,
  find: findVersion,
  open,
};

function findVersion(): string | undefined {
  const { error, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return error ? undefined : /v(\d+(?:\.\d+)+)/.exec(stdout)?.[1];
}

function open({ corpus, folder }: Place): Project {
  const content = path.join(folder, 'content');
  const output = path.join(folder, 'public');
  copyProject('hugo', folder);
  copyStyle(path.join(folder, 'static/style.css'));
  const { site, regions, departments } = corpus;
  const writeSection = (place: string, head: object): void =>
    writeFile(path.join(content, place, '_index.md'), renderMarkdown(head));
  // Tables are read by the template and not published as files.
  const cascade = { _build: { publishResources: false } };
  writeSection('', { title: site.name, tagline: site.tagline, cascade });
  for (const [slug, { name, code, parent = '' }] of regions)
    writeSection(slug, { title: name, layout: 'region', code, parent });
  for (const [id, name] of departments) writeSection(id, { title: name });
  const write = (document: PlainDocument): void => {
    const place = path.join(content, document.id);
    const head = { ...document.head, weight: document.head['year'] };
    const words = renderWords(document, '{{< tables >}}');
    writeFile(path.join(place, 'index.md'), renderMarkdown(head, words));
    writeFile(path.join(place, 'tables.json'), renderTables(document));
  };
  for (const id of corpus.ids) write(readDocument(corpus, id));
  return {
    output,
    caches: [path.join(folder, 'resources')],
    steps: () => [
      { part: 'pages', command: { program: 'hugo', args: [], cwd: folder } },
      indexSite(output, folder),
    ],
    write,
  };
}

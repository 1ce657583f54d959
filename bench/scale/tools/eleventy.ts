import path from 'node:path';
import { readDocument, type PlainDocument } from '../content/document.ts';
import {
  copyProject,
  copyStyle,
  renderMarkdown,
  renderPortal,
  renderTables,
  renderWords,
  writeFile,
} from './files.ts';
import { installPackages } from './install.ts';
import { indexSite, listRows } from './pagefind.ts';
import type { Place, Project, Tool } from './tool.ts';

/** Later ones to 3.1.7 end with an error, or never, when they are told which file has changed. */
const VERSIONS = { '@11ty/eleventy': '3.1.1', 'markdown-it': '14.3.3' };

/**
 * Eleventy with its own Markdown, data files beside the words and layouts in JavaScript. It keeps nothing between runs; told which
 * file has changed, it reads everything and writes that page only.
 */
export const eleventy: Tool = {
  id: 'eleventy',
  rows: listRows('Eleventy'),
  secondsPerThousand: 110,
  plain: true,
  extraCells: 0,
  find: (work) => (installPackages(toolFolder(work), VERSIONS) ? VERSIONS['@11ty/eleventy'] : undefined),
  open,
};

function toolFolder(work: string): string {
  return path.join(work, 'tools/eleventy');
}

function open({ corpus, folder, work }: Place): Project {
  const content = path.join(folder, 'content');
  const output = path.join(folder, '_site');
  copyProject('eleventy', folder);
  copyStyle(path.join(folder, 'public/style.css'));
  writeFile(path.join(folder, '_data/portal.json'), renderPortal(corpus));
  const writePage = (place: string, head: object, body?: string): void =>
    writeFile(path.join(content, place, 'index.md'), renderMarkdown(head, body));
  const { site, regions, departments } = corpus;
  writePage('', { layout: 'home.11ty.js', title: site.name });
  for (const [region, { name, code }] of regions)
    writePage(region, { layout: 'region.11ty.js', title: name, region, code });
  for (const [id, title] of departments) {
    const [region, department] = id.split('/');
    writePage(id, { layout: 'department.11ty.js', title, region, department });
  }
  const write = (document: PlainDocument): void => {
    const head = { layout: 'document.11ty.js', ...document.head };
    writePage(document.id, head, renderWords(document, '<!--tables-->'));
    // A data file belongs to the folder it is named after.
    const data = `${path.basename(document.id)}.11tydata.json`;
    writeFile(path.join(content, document.id, data), renderTables(document));
  };
  for (const id of corpus.ids) write(readDocument(corpus, id));
  const program = path.join(toolFolder(work), 'node_modules/@11ty/eleventy/cmd.cjs');
  return {
    output,
    caches: [],
    steps: (kind, { document }) => [
      {
        part: 'pages',
        command: {
          program: process.execPath,
          // The page is named, not its data file: for that it would write every page.
          args: [program, ...(kind === 'change' ? [`--incremental=./content/${document}/index.md`] : [])],
          cwd: folder,
        },
      },
      indexSite(output, folder),
    ],
    write,
  };
}

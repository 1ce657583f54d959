import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from '../../../bench/corpus/index.ts';
import { readCorpus, type Corpus } from '../../../bench/scale/content/corpus.ts';
import { planEdit, type Edit } from '../../../bench/scale/content/edit.ts';
import { measureCommand } from '../../../bench/scale/measure/measure.ts';
import { readPage } from '../../../bench/scale/site.ts';
import { CASES, TOOLS, type Project, type Tool } from '../../../bench/scale/tools/index.ts';
import { startVerifying } from '../../../bench/scale/verify.ts';
import { listTree } from '../../../src/lib/system/index.ts';

const work = mkdtempSync(path.join(tmpdir(), 'scale-adapters-'));
const tools = Object.values(TOOLS).flat();
const hugo = TOOLS['hugo']?.[0] as Tool;
let corpus: Corpus;
let edit: Edit;
const projects = new Map<string, Project>();

beforeAll(async () => {
  await writeCorpus(path.join(work, 'corpus'), { departmentYears: 3 });
  corpus = readCorpus(path.join(work, 'corpus/content'));
  edit = planEdit(corpus);
  for (const tool of tools) {
    const folder = path.join(work, tool.id);
    mkdirSync(folder);
    projects.set(tool.id, tool.open({ corpus, folder, work }));
  }
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Every file of a project but the installed packages. */
function readFiles(id: string): Map<string, string> {
  const folder = path.join(work, id);
  return new Map(listTree(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

describe('the content for each tool', () => {
  it.each(tools.map(({ id }) => id))('%s: has every document, and one edited file', (id) => {
    const before = readFiles(id);
    for (const document of corpus.ids)
      expect([...before.keys()].filter((file) => file.includes(`${document}/index.md`))).toHaveLength(1);
    expect([...before.values()].some((text) => text.includes(edit.text))).toBe(false);
    projects.get(id)?.write(edit.after);
    const changed = [...readFiles(id)].filter(([file, text]) => before.get(file) !== text);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.[1]).toContain(`"${edit.text}"`);
    projects.get(id)?.write(edit.before);
    expect(readFiles(id)).toEqual(before);
  });

  it('leaves the corpus as it is', () => {
    expect(planEdit(readCorpus(corpus.content))).toEqual(edit);
  });
});

describe.runIf(hugo.find(work) !== undefined)('the site of Hugo', () => {
  it('has every page and every cell, follows the edit, and is judged', async () => {
    const project = projects.get('hugo') as Project;
    const verifier = startVerifying(hugo, project, corpus, edit);
    for (const kind of CASES) {
      if (kind === 'change') project.write(edit.after);
      const step = project.steps(kind, edit)[0];
      if (step) await measureCommand(step.command, path.join(work, 'log.txt'));
      expect(verifier.verify(kind)).toEqual([]);
    }
    expect(verifier.pages).toBe(1 + corpus.regions.size + corpus.departments.size + corpus.ids.length);
    const page = readPage(project.output, edit.document);
    expect(page).toContain(`<td id="${edit.cell}">${edit.text}</td>`);
    const [region = '', department = '', year = ''] = edit.document.split('/');
    const near = corpus.ids.filter((id) => id.startsWith(`${region}/${department}/`) && id !== edit.document);
    for (const id of near) {
      const rel = Number(path.basename(id)) < Number(year) ? 'prev' : 'next';
      expect(page).toContain(`<a rel="${rel}" href="/${id}/">`);
    }

    // A site that has not followed the edit, has lost a cell, and changed elsewhere.
    const stale = page.replace(edit.text, '1.00').replace(/<td>[^<]*<\/td>/, '');
    writeFileSync(path.join(project.output, edit.document, 'index.html'), stale);
    writeFileSync(path.join(project.output, 'index.html'), 'broken');
    const faults = verifier.verify('change').join('\n');
    expect(faults).toMatch(/\d+ 个单元格，应为 \d+ 个/);
    expect(faults).toContain(`1 个单元格不符，如 ${edit.cell}`);
    expect(faults).toContain('另有 1 页变了，如 .');
    rmSync(path.join(project.output, near[0] ?? '', 'index.html'));
    expect(verifier.verify('cold').join('\n')).toContain(`少 1 页，如 ${near[0] ?? ''}`);
  });
});

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Corpus } from './content/corpus.ts';
import { planEdit } from './content/edit.ts';
import { measureCommand, type Cost } from './measure/measure.ts';
import { warmFiles } from './measure/warm.ts';
import { CASES, type Case, type Part, type Project, type Tool } from './tools/index.ts';
import { startVerifying } from './verify.ts';

/** What one tool cost for one corpus. */
export interface Result {
  /** Costs by case and part, one of each round. */
  readonly costs: Readonly<Partial<Record<Case, Partial<Record<Part, readonly Cost[]>>>>>;
  readonly pages: number;
  /** What is amiss with what it wrote, or why it came to no end. */
  readonly faults: readonly string[];
}

/** Where one tool works. */
export interface Workplace {
  readonly work: string;
  /** Name of its folders and logs: `hugo-1000`. */
  readonly name: string;
  /** Rounds: all cases, and again. */
  readonly repeat: number;
  readonly tell: (text: string) => void;
}

/** What our own build says when it waits for another one. */
const WAITING = /另一个构建正在进行/;

/** Measures a tool on a corpus, and removes what it wrote. A failure is part of the result. */
export async function runTool(tool: Tool, corpus: Corpus, place: Workplace): Promise<Result> {
  const { work, name, repeat, tell } = place;
  const folder = path.join(work, 'sites', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(path.join(work, 'logs'), { recursive: true });
  const costs: Partial<Record<Case, Partial<Record<Part, Cost[]>>>> = {};
  const faults = new Set<string>();
  let pages = 0;
  try {
    tell('写入内容');
    const project = tool.open({ corpus, folder, work });
    const edit = planEdit(corpus);
    for (let round = 0; round < repeat; round += 1) {
      const verifier = startVerifying(tool, project, corpus, edit);
      clean(project);
      for (const kind of CASES) {
        project.write(kind === 'change' ? edit.after : edit.before);
        for (const { part, command } of project.steps(kind, edit)) {
          warmFiles(folder);
          const log = path.join(work, 'logs', `${name}-${kind}-${part}.txt`);
          tell(`${CASE_NAMES[kind]}，${PART_NAMES[part]}`);
          const cost = await measureCommand(command, log);
          if (WAITING.test(readFileSync(log, 'utf8'))) throw new Error('同时有另一个构建，须重新测量');
          ((costs[kind] ??= {})[part] ??= []).push(cost);
        }
        for (const fault of verifier.verify(kind)) faults.add(`${CASE_NAMES[kind]}：${fault}`);
        pages = verifier.pages;
      }
    }
  } catch (error) {
    faults.add(error instanceof Error ? error.message : String(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { costs, pages, faults: [...faults] };
}

function clean({ output, caches }: Project): void {
  for (const folder of [output, ...caches]) rmSync(folder, { recursive: true, force: true });
}

const CASE_NAMES: Readonly<Record<Case, string>> = { cold: '冷', none: '无变化', change: '改一格' };
const PART_NAMES: Readonly<Record<Part, string>> = { pages: '生成', search: '建索引' };

/**
 * Builds the same department-years with this project, Hugo, Eleventy and Astro, and prints what that cost as one table.
 * `npm run bench:scale -- --sizes 1000,3000 --own 10000,30000 --with own,hugo,eleventy,astro --resume`
 */
import { writeFileSync } from 'node:fs';
import { openCorpus, type Corpus } from './content/corpus.ts';
import { readOptions } from './options.ts';
import { estimateSeconds, planTasks, type Task } from './plan.ts';
import { digestProgram } from './report/program.ts';
import { findNoise, readMachine } from './report/machine.ts';
import { openResults, type Conditions } from './report/results.ts';
import { renderTable, type Line } from './report/table.ts';
import { runTool } from './run-tool.ts';

const options = readOptions(process.argv.slice(2));
const { work, repeat } = options;
const results = openResults(work);
const machine = readMachine();
const tasks = planTasks(options);
const programs = { own: digestProgram(true), other: digestProgram(false) };
const versions = new Map(tasks.map(({ tool }) => [tool.id, tool.find(work)]));

const noise = findNoise();
if (noise !== undefined) console.error(`注意：机器上有别的任务（负荷 ${noise.toFixed(1)}），时间不可靠`);
const minutes = (left: readonly Task[]): string =>
  `${Math.ceil(estimateSeconds(left, results, repeat) / 60)} 分钟`;
const installed = tasks.filter(({ tool }) => versions.get(tool.id) !== undefined);
console.error(`${installed.length} 项，约 ${minutes(installed)}；文件在 ${work}`);

let corpus: { readonly size: number; readonly held: Corpus } | undefined;
const lines: Line[] = [];
for (const [index, { tool, size, name }] of tasks.entries()) {
  const version = versions.get(tool.id);
  if (version === undefined) {
    lines.push(...tool.rows.map((row) => ({ size, row })));
    continue;
  }
  const tell = (text: string): void => console.error(`[${index + 1}/${tasks.length}] ${name}：${text}`);
  if (corpus?.size !== size) {
    tell('准备内容');
    corpus = { size, held: await openCorpus(options.corpus, size) };
  }
  const program = tool.plain ? programs.other : programs.own;
  const conditions: Conditions = { version, program, corpus: corpus.held.digest, repeat, ...machine };
  const kept = options.resume ? results.read(name, conditions) : undefined;
  const result = kept ?? (await runTool(tool, corpus.held, { work, name, repeat, tell }));
  results.write(name, conditions, result);
  tell(
    kept
      ? '已有结果'
      : `完成；其余约 ${minutes(installed.slice(installed.findIndex((task) => task.name === name) + 1))}`,
  );
  lines.push(...tool.rows.map((row) => ({ size, row, result })));
}

const named = [...versions].map(([id, version]) => `${id} ${version ?? '未安装'}`).join('，');
console.log(
  `${machine.processor}，${machine.cores} 核，${machine.memory}，${machine.system}，Node ${machine.node}；${named}\n`,
);
console.log(renderTable(lines));
if (options.json !== undefined)
  writeFileSync(
    options.json,
    `${JSON.stringify({ machine, versions: Object.fromEntries(versions), lines }, null, 2)}\n`,
  );

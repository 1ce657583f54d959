import type { Options } from './options.ts';
import type { Results } from './report/results.ts';
import { own as whole } from './tools/own.ts';
import { TOOLS, type Tool } from './tools/index.ts';

/** One tool on one corpus. */
export interface Task {
  readonly tool: Tool;
  readonly size: number;
  /** Name of its folders, logs and result. */
  readonly name: string;
}

/** Everything a run measures, in the order of its table. */
export function planTasks({ sizes, own, tools }: Options): Task[] {
  const toTask = (tool: Tool, size: number): Task => ({ tool, size, name: `${tool.id}-${size}` });
  const pick = (names: readonly string[]): Tool[] => names.flatMap((name) => TOOLS[name] ?? []);
  // What it costs to leave something out is seen where others are measured too.
  const ownTools = tools.includes('own') ? [whole] : [];
  return [
    ...sizes.flatMap((size) => pick(tools).map((tool) => toTask(tool, size))),
    ...own.flatMap((size) => ownTools.map((tool) => toTask(tool, size))),
  ];
}

/** Seconds to write the content, to read it before every run and to look at what came of it, for a thousand documents. */
const AROUND = 40;

/** Seconds that tasks will take: as they did before, or as they did where this was written. */
export function estimateSeconds(tasks: readonly Task[], results: Results, repeat: number): number {
  return tasks.reduce((sum, { tool, size }) => {
    const seconds = (results.readSeconds(tool.id) ?? tool.secondsPerThousand) + AROUND;
    return sum + (repeat * seconds * size) / 1000;
  }, 0);
}

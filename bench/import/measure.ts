import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MAIN = path.resolve(import.meta.dirname, '../../src/lib/cli/main.ts');
const PRELOAD = path.join(import.meta.dirname, 'preload.ts');

/** What one run of the import command cost. */
export interface Cost {
  /** By the clock, from start to end of the process. */
  readonly seconds: number;
  /** Processor seconds of all its threads. */
  readonly cpu: number;
  /** Most memory the process held, threads included, in megabytes. */
  readonly megabytes: number;
  /** Last words of the command: what became of the batch. */
  readonly summary: string;
}

/** Makes an empty content root: one region, and the departments it knows. */
function makeRoot(folder: string, departments: readonly string[]): string {
  const root = path.join(folder, 'content');
  mkdirSync(path.join(root, 'departments', 'shili'), { recursive: true });
  writeFileSync(path.join(root, 'regions.json'), '{ "shili": { "code": "439900", "name": "示例市" } }\n');
  for (const [index, name] of departments.entries())
    writeFileSync(
      path.join(root, 'departments/shili', `ju-${index + 1}.json`),
      JSON.stringify({ name, aliases: [] }),
    );
  return root;
}

/** Runs `import` on a file or folder in a process of its own, into an empty content root. */
export async function measureImport(target: string, departments: readonly string[]): Promise<Cost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-bench-'));
  const root = makeRoot(folder, departments);
  const told = path.join(folder, 'cost.json');
  const start = performance.now();
  const output = await run(['--import', PRELOAD, MAIN, 'import', target, '--into', root], told);
  const seconds = (performance.now() - start) / 1000;
  const { cpu, megabytes } = JSON.parse(readFileSync(told, 'utf8')) as Pick<Cost, 'cpu' | 'megabytes'>;
  rmSync(folder, { recursive: true });
  return { seconds, cpu, megabytes, summary: output.trim().split('\n').at(-1) ?? '' };
}

function run(args: readonly string[], told: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, MEASURE: told },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject).on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePart } from '../../src/lib/cli/build/parts.ts';

const read = (name: string): unknown => parse(readFileSync(`docs/parts/${name}`, 'utf8'));
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> })
  .scripts;

/** What the shell makes of a command, with `npm` standing for a program that prints its words. */
function expand(command: string, env: Record<string, string>): string {
  const text = `npm() { printf '%s ' "$@"; }\n${command}`;
  return execFileSync('/bin/sh', ['-c', text], { encoding: 'utf8', env: { ...process.env, ...env } }).trim();
}

/** The part a command makes; the command must be one the project has. */
function findPart(words: string): ReturnType<typeof parsePart> {
  const [, script = '', part = ''] = /^run (\w+) -- --shard (\S+)/.exec(words) ?? [];
  expect(Object.keys(scripts)).toContain(script);
  return parsePart(part);
}

describe('manifests for machines that make parts', () => {
  it('Kubernetes: every index makes one part, and no part is left out', () => {
    const job = read('kubernetes-job.yaml') as {
      kind: string;
      spec: {
        completionMode: string;
        completions: number;
        template: { spec: { containers: { command: string[]; env: { name: string; value: string }[] }[] } };
      };
    };
    expect(job.kind).toBe('Job');
    expect(job.spec.completionMode).toBe('Indexed');
    const [container] = job.spec.template.spec.containers;
    const env = Object.fromEntries((container?.env ?? []).map(({ name, value }) => [name, value]));
    expect(container?.command.slice(0, 2)).toEqual(['/bin/sh', '-c']);
    const parts = Array.from({ length: job.spec.completions }, (_, index) =>
      findPart(expand(container?.command[2] ?? '', { ...env, JOB_COMPLETION_INDEX: String(index) })),
    );
    expect(parts).toEqual(parts.map((_, at) => ({ index: at + 1, count: job.spec.completions })));
  });

  it('GitLab: every job makes one part', () => {
    const { part, site } = read('gitlab-ci.yml') as {
      part: { parallel: number; script: string[]; artifacts: { paths: string[] } };
      site: { script: string[] };
    };
    const words = expand(part.script.join('\n'), {
      CI_NODE_INDEX: '3',
      CI_NODE_TOTAL: String(part.parallel),
    });
    expect(findPart(words)).toEqual({ index: 3, count: part.parallel });
    expect(part.artifacts.paths).toEqual(['parts/']);
    expect(site.script).toEqual(['npm run merge']);
    expect(Object.keys(scripts)).toContain('merge');
  });

  it('GitHub: the matrix names every part once', () => {
    const { jobs } = read('github-workflow.yml') as {
      jobs: Record<
        string,
        { strategy?: { matrix: { part: number[] } }; steps: { run?: string; with?: { path?: string } }[] }
      >;
    };
    const numbers = jobs['part']?.strategy?.matrix.part ?? [];
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    const command = jobs['part']?.steps.map(({ run }) => run).find((run) => run?.includes('--shard')) ?? '';
    const filled = command
      .replace(/\$\{\{ matrix\.part \}\}/, '8')
      .replace(/\$\{\{ strategy\.job-total \}\}/, String(numbers.length));
    expect(findPart(expand(filled, {}))).toEqual({ index: 8, count: 8 });
    expect(jobs['site']?.steps.map(({ run }) => run)).toContain('npm run merge');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createSiteServer, listen } from '../../src/lib/cli/serve.ts';
import { runBuild } from './run-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at the end. */
    siteUrl: string;
    /** Folder of the built site. */
    siteFolder: string;
  }
}

/** Builds the site once, from nothing, and serves it to the browser tests; returns what ends and removes it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const work = mkdtempSync(path.join(tmpdir(), 'mingzhang-site-'));
  try {
    const folder = path.join(work, 'dist');
    await runBuild({ output: folder, cache: path.join(work, 'cache') });
    const server = createSiteServer(folder);
    project.provide('siteUrl', await listen(server, 0));
    project.provide('siteFolder', folder);
    return () => {
      server.close();
      server.closeAllConnections();
      rmSync(work, { recursive: true, force: true });
    };
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
}

import { flattenError } from '../engine/error.ts';
import { findDisclosureError } from '../engine/unwrap.ts';

/** Runs as a process: makes the drawing program of a project in a folder, and says what went wrong over the channel. */
const [root = '', output = ''] = process.argv.slice(2);
Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' });
try {
  const { build } = await import('astro');
  await build({ root, outDir: output, logLevel: 'error' });
} catch (error) {
  process.send?.(flattenError(findDisclosureError(error) ?? error));
  process.exitCode = 1;
}

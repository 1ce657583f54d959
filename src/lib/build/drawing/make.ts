import { flattenError } from '../engine/error.ts';
import { findDisclosureError } from '../engine/unwrap.ts';

/** Runs as a process: makes the drawing program of a project in a folder, and says what went wrong over the channel. */
const [root = '', output = ''] = process.argv.slice(2);
Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' });
// Without the build that wants it, there is nobody to make it for.
process.once('disconnect', () => process.exit(1));
try {
  const { build } = await import('astro');
  await build({ root, outDir: output, logLevel: 'error' });
} catch (error) {
  // Told before the channel is closed.
  const told = flattenError(findDisclosureError(error) ?? error);
  await new Promise<unknown>((resolve) => process.send?.(told, undefined, undefined, resolve));
  process.exitCode = 1;
} finally {
  process.removeAllListeners('disconnect');
  process.disconnect();
}

import { sniffFormat } from '../source/sniff.ts';
import type { ImportSource } from '../source/read.ts';
import { findOffice } from './find-office.ts';
import { convertWithOffice } from './office.ts';

/** How a document is converted; replaced in tests. */
export interface ForeignSettings {
  /** What `findOffice` found; undefined where LibreOffice is not installed. */
  readonly command: string | undefined;
}

/**
 * Adds to a document that only LibreOffice reads (doc, wps, rtf, odt, ods) what it makes of it; any other is handed on
 * as it is. Rejects with `DisclosureError` where it cannot be converted.
 */
export async function convertForeign(
  source: ImportSource,
  settings: ForeignSettings = { command: findOffice(process.env, process.platform) },
): Promise<ImportSource> {
  const { name, bytes } = source;
  const format = sniffFormat(name, bytes);
  if (format.kind !== 'office') return source;
  return { ...source, converted: await convertWithOffice(settings.command, name, bytes, format.extension) };
}

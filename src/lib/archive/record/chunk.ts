/** Ending of a data file that is loaded as a script, because pages opened from files may not fetch. */
export const CHUNK_ENDING = '.js';

/** Longest piece of base64 in a line is of no concern to scripts; the name tells which file the data is. */
export function wrapChunk(name: string, bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('utf8');
  const isText = Buffer.from(text, 'utf8').equals(buffer);
  const [data, coding] = isText ? [text, ''] : [buffer.toString('base64'), ',"base64"'];
  return `mingzhang.chunk(${JSON.stringify(name)},${JSON.stringify(data)}${coding});\n`;
}

/** The text in a data file that is loaded as a script; undefined where it is none of that name. */
export function unwrapChunk(name: string, script: string): string | undefined {
  const start = `mingzhang.chunk(${JSON.stringify(name)},`;
  if (!script.startsWith(start) || !script.endsWith(');\n')) return undefined;
  try {
    const data: unknown = JSON.parse(script.slice(start.length, -3));
    return typeof data === 'string' ? data : undefined;
  } catch {
    return undefined;
  }
}

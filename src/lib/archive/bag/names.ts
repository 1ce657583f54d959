/** A path as manifests write it (RFC 8493, 2.1.3): percent sign, CR and LF as %XX, everything else as it is. */
export function encodePath(path: string): string {
  return path.replace(
    /[%\r\n]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** The path that a manifest names. */
export function decodePath(written: string): string {
  return written.replace(/%(25|0D|0A)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

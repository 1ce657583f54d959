/** Share of two-byte characters that must be everyday hanzi or punctuation. Real texts reach 0.97, random bytes 0.3. */
const EVERYDAY_SHARE = 0.85;

/**
 * Whether bytes that decode as GB18030 are likely to be Chinese text. Most random byte pairs decode to something,
 * so the pairs themselves are judged: lead B0–D7 holds the 3,755 everyday hanzi, A1–A3 punctuation and full-width forms.
 */
export function isPlausibleGb18030(bytes: Uint8Array, text: string): boolean {
  // Private-use characters and control characters do not occur in a published text.
  if (/[\p{Co}\p{Cn}]|[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/u.test(text)) return false;
  let pairs = 0;
  let everyday = 0;
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index] ?? 0;
    const trail = bytes[index + 1] ?? 0;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) everyday += 1;
    index += trail >= 0x30 && trail <= 0x39 ? 4 : 2;
  }
  return pairs > 0 && everyday / pairs >= EVERYDAY_SHARE;
}

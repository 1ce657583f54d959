/**
 * A text on one line and without signs that steer a terminal or turn the direction of writing: documents, `review.json`
 * and the names of files are written by others.
 */
export function cleanLine(text: string): string {
  return text
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

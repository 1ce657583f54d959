/**
 * JSON in one agreed spelling (RFC 8785): no white space, the names of every object sorted by UTF-16 code units, strings and
 * numbers as ECMAScript prints them. Two programs that agree on the values agree on the bytes, so a digest can be compared.
 * Members that are `undefined` are left out. Used in the archive and by the page that checks itself in the browser.
 */
export function canonicalize(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalize).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalize(member)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('JSON has no such number');
  return JSON.stringify(value);
}

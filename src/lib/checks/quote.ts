/** A term inside double quotation marks; its own become single ones: “‘三公’经费”. */
export function quoteTerm(term: string): string {
  return `“${term.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

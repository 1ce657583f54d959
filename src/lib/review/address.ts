/** The address of a document's page; folders may have any name. */
export function nameAddress(id: string): string {
  return `/d/${id.split('/').map(encodeURIComponent).join('/')}`;
}

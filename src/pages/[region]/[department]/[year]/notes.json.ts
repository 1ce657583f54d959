import type { APIContext } from 'astro';
import { listDocumentPaths, renderNotes } from '../../../../lib/site/index.ts';

export const getStaticPaths = () => listDocumentPaths();

/** What the page of a department-year explains on demand: terms, numbers of the words, totals. */
export async function GET({ props }: APIContext<{ id: string }>): Promise<Response> {
  return new Response(await renderNotes(props.id), { headers: { 'Content-Type': 'application/json' } });
}

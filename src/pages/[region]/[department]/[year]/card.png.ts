import type { APIContext } from 'astro';
import { listCardPaths, readCard, type PreparedCard } from '../../../../lib/site/index.ts';

export const getStaticPaths = () => listCardPaths();

/** The share card of a department-year. */
export async function GET({ props }: APIContext<{ card: PreparedCard }>): Promise<Response> {
  return new Response(await readCard(props.card), { headers: { 'Content-Type': 'image/png' } });
}

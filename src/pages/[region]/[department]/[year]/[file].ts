import type { APIContext } from 'astro';
import { listSourcePaths, readSource } from '../../../../lib/site/index.ts';

export const getStaticPaths = () => listSourcePaths();

/** The original file beside the page of its department-year. */
export function GET({ props }: APIContext<{ path: string }>): Response {
  return new Response(readSource(props.path), { headers: { 'Content-Type': 'application/octet-stream' } });
}

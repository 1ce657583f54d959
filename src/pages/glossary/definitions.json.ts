import { renderDefinitions } from '../../lib/site/index.ts';

/** Standard definitions for the terms of every page. */
export async function GET(): Promise<Response> {
  return new Response(await renderDefinitions(), { headers: { 'Content-Type': 'application/json' } });
}

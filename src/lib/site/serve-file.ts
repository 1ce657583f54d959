/** Answers with the file that stands beside a page; only `astro dev` asks, the build writes such files itself. */
export function serveFile({ locals }: { readonly locals: App.Locals }): Response {
  const { file } = locals;
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.bytes, { headers: { 'Content-Type': file.type } });
}

import { currentUser, officeReadScope } from '@/lib/auth/gates';
import { publicReadScope } from '@/lib/auth/read-scope';
import { succeed, type Result } from '@/lib/core/result';
import { openDownload, type OpenDownload } from '@/lib/exports/queries-download';
import { downloadSchema, type Download } from '@/lib/exports/schema';
import { csvOf } from '@/lib/exports/writer-csv';
import { streamOf, tableHeaders } from '@/lib/exports/writer-download';
import { xlsxOf } from '@/lib/exports/writer-xlsx';

export const dynamic = 'force-dynamic';

const refusal = (error: string, status: number) =>
  Response.json({ error }, { status, headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } });

/** Ends the snapshot with the last row, or with the reader who leaves. */
async function* closing(texts: AsyncGenerator<string>, { close }: OpenDownload): AsyncGenerator<string> {
  try {
    yield* texts;
  } finally {
    close();
  }
}

/** The rows as a body; the snapshot ends with the last of them. */
async function bodyOf(
  { name, format }: Download['table'],
  download: OpenDownload,
): Promise<Result<BodyInit, 'too_many_rows'>> {
  try {
    const { header, rows } = await download.table();
    if (format === 'csv') return succeed(streamOf(closing(csvOf(header, rows), download)));
    const made = await xlsxOf(name, header, rows);
    download.close();
    return made.ok ? succeed(new Uint8Array(made.value)) : made;
  } catch (error) {
    download.close();
    throw error;
  }
}

/**
 * A network's lists in the register's own format: what is public to anybody, with drafts to whoever may read them. Asked
 * for by HEAD it answers without a body, which nobody would read to its end.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ network: string; table: string }> },
): Promise<Response> {
  const asked = downloadSchema.safeParse({
    ...Object.fromEntries(new URL(request.url).searchParams),
    ...(await params),
  });
  if (!asked.success) return refusal('not_found', 404);
  const { network, table, drafts } = asked.data;
  const user = drafts ? await currentUser() : null;
  if (drafts && !user) return refusal('not_found', 404);
  const download = await openDownload(user ? officeReadScope(user) : publicReadScope(), asked.data);
  if (download === 'busy') return refusal('busy', 503);
  if (!download) return refusal('not_found', 404);
  const etag = `W/"${download.state}"`;
  const cacheControl = user ? 'private, no-store' : 'no-cache';
  const tag: Record<string, string> = user ? {} : { ETag: etag };
  if (!user && request.headers.get('if-none-match') === etag) {
    download.close();
    return new Response(null, { status: 304, headers: { 'Cache-Control': cacheControl, ...tag } });
  }
  const file = `${network}-${table.name}${drafts ? '-drafts' : ''}.${table.format}`;
  const headers = { ...tableHeaders(file, table.format, cacheControl), ...tag };
  if (request.method === 'HEAD') {
    download.close();
    return new Response(null, { headers });
  }
  const body = await bodyOf(table, download);
  return body.ok ? new Response(body.value, { headers }) : refusal(body.reason, 413);
}

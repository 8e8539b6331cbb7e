import { currentUser, officeReadScope } from '@/lib/auth/gates';
import { publicReadScope } from '@/lib/auth/read-scope';
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

async function send({ network, table: { name, format }, drafts }: Download, download: OpenDownload, headers: Record<string, string>) {
  const { table, close } = download;
  const file = `${network}-${name}${drafts ? '-drafts' : ''}.${format}`;
  const all = { ...tableHeaders(file, format, headers['Cache-Control'] ?? ''), ...headers };
  if (format === 'csv') return new Response(streamOf(closing(csvOf(table.header, table.rows), download)), { headers: all });
  try {
    const made = await xlsxOf(name, table.header, table.rows);
    return made.ok ? new Response(new Uint8Array(made.value), { headers: all }) : refusal(made.reason, 413);
  } finally {
    close();
  }
}

/** A network's lists in the register's own format: what is public to anybody, with drafts to whoever may read them. */
export async function GET(request: Request, { params }: { params: Promise<{ network: string; table: string }> }): Promise<Response> {
  const asked = downloadSchema.safeParse({ ...(await params), ...Object.fromEntries(new URL(request.url).searchParams) });
  if (!asked.success) return refusal('not_found', 404);
  const user = asked.data.drafts ? await currentUser() : null;
  if (asked.data.drafts && !user) return refusal('not_found', 404);
  const download = await openDownload(user ? officeReadScope(user) : publicReadScope(), asked.data);
  if (download === 'busy') return refusal('busy', 503);
  if (!download) return refusal('not_found', 404);
  const etag = `W/"${download.state}"`;
  const headers = { 'Cache-Control': user ? 'private, no-store' : 'no-cache', ...(user ? {} : { ETag: etag }) };
  if (!user && request.headers.get('if-none-match') === etag) {
    download.close();
    return new Response(null, { status: 304, headers });
  }
  return send(asked.data, download, headers);
}

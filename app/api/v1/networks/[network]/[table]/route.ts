import { currentUser, officeReadScope } from '@/lib/auth/gates';
import { publicReadScope } from '@/lib/auth/read-scope';
import { openDownload, type OpenDownload } from '@/lib/exports/queries-download';
import { downloadSchema, type Download } from '@/lib/exports/schema';
import { bodyIn } from '@/lib/exports/writer-body';
import { refusedFile, tableHeaders } from '@/lib/exports/writer-download';

export const dynamic = 'force-dynamic';

/** The rows as a body; the snapshot ends with the last of them. */
async function writeBody(
  { name, format }: Download['table'],
  { table, close }: OpenDownload,
): Promise<ReadableStream<Uint8Array>> {
  try {
    return bodyIn(format, { name, ...(await table()), close });
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * A network's lists in the register's own format: what is public to anybody, with drafts to whoever may read them. A
 * HEAD request is answered without a body.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ network: string; table: string }> },
): Promise<Response> {
  const asked = downloadSchema.safeParse({
    ...Object.fromEntries(new URL(request.url).searchParams),
    ...(await params),
  });
  if (!asked.success) return refusedFile('not_found', 404);
  const { network, table, drafts } = asked.data;
  const user = drafts ? await currentUser() : null;
  if (drafts && !user) return refusedFile('not_found', 404);
  const download = await openDownload(user ? officeReadScope(user) : publicReadScope(), asked.data);
  if (!download) return refusedFile('not_found', 404);
  const file = `${network}-${table.name}${drafts ? '-drafts' : ''}.${table.format}`;
  const headers = tableHeaders(file, table.format, user ? 'private, no-store' : 'no-cache');
  if (request.method === 'HEAD') {
    download.close();
    return new Response(null, { headers });
  }
  return new Response(await writeBody(table, download), { headers });
}

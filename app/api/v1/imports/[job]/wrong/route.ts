import { demandPermission } from '@/lib/auth/gates';
import { LOCALES, DEFAULT_LOCALE } from '@/lib/core/localised-text';
import { streamParts, tableHeaders } from '@/lib/exports/writer-download';
import { wrongRowsCsv } from '@/lib/exports/writer-errors';
import { messagesByLocale } from '@/lib/i18n/messages';
import { withoutExtension } from '@/lib/imports/files/rows/rules-extensions';
import { findJobNetwork, readInspection } from '@/lib/imports/jobs/queries-inspection';
import { findJob } from '@/lib/imports/jobs/queries';
import { streamWrongLines } from '@/lib/imports/wrong-rows/queries';
import { readRowId } from '@/lib/imports/jobs/rules-address';
import { chooseSeparator, toWrongRows } from '@/lib/imports/wrong-rows/rules';
import { withoutReason } from '@/lib/imports/words/rules-reasons';

export const dynamic = 'force-dynamic';

/** The wrong rows of a list as the same table with a column of reasons, to be mended and uploaded again. */
export async function GET(request: Request, { params }: { params: Promise<{ job: string }> }): Promise<Response> {
  const id = readRowId((await params).job);
  const network = id === null ? null : await findJobNetwork(id);
  const allowed = network !== null && (await demandPermission('edit', network.id)).ok;
  const job = allowed && id !== null ? await findJob(id) : null;
  const inspection = job ? await readInspection(job.id) : null;
  if (!job || !inspection) {
    return Response.json({ error: 'not_found' }, { status: 404, headers: { 'Cache-Control': 'private, no-store' } });
  }
  const asked = new URL(request.url).searchParams.get('lang');
  const locale = LOCALES.find((one) => one === asked) ?? DEFAULT_LOCALE;
  const { reasonHeader, wrongFile } = messagesByLocale[locale].importPages.preview;
  const { header } = inspection;
  const own = withoutReason(header);
  const rows = toWrongRows(streamWrongLines(job.id), header, locale);
  const csv = wrongRowsCsv(own, rows, reasonHeader, chooseSeparator(inspection.delimiter));
  const name = `${withoutExtension(job.fileName)}-${wrongFile}.csv`;
  return new Response(streamParts(csv), { headers: tableHeaders(name, 'csv', 'private, no-store') });
}

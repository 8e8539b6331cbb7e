import { ODS_MEDIA_TYPE } from '@/lib/exports/rules-ods-parts';
import type { DownloadFormat } from '@/lib/exports/types';

const MEDIA_TYPES: Readonly<Record<DownloadFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: ODS_MEDIA_TYPE,
};

/** Headers of a file that is to be saved: nothing in it is ever run, whatever it holds. */
export const fileHeaders = (name: string, mediaType: string, cacheControl: string): Record<string, string> => ({
  'Content-Type': mediaType,
  'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name.replaceAll(/\p{Cs}/gu, '_'))}`,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
  'Cache-Control': cacheControl,
});

/** Headers of a file that a browser shows instead. */
export const shownInline = (headers: Record<string, string>): Record<string, string> => ({
  ...headers,
  'Content-Disposition': headers['Content-Disposition']?.replace('attachment', 'inline') ?? '',
});

/** Why there is no such file. */
export const refusedFile = (error: string, status: number): Response =>
  Response.json({ error }, { status, headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } });

/** Of a table. */
export const tableHeaders = (name: string, format: DownloadFormat, cacheControl: string): Record<string, string> =>
  fileHeaders(name, MEDIA_TYPES[format], cacheControl);

/** Texts or bytes as a body that is sent while it is written; the writing ends when the reader disconnects. */
export function streamParts(parts: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next: IteratorResult<string | Uint8Array, unknown> = await parts.next();
      if (next.done) controller.close();
      else controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

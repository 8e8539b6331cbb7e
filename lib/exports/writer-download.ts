import type { DownloadFormat } from '@/lib/exports/types';

const MEDIA_TYPES: Readonly<Record<DownloadFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Headers of a table that is to be saved: nothing in it is ever run, whatever it holds. */
export const tableHeaders = (name: string, format: DownloadFormat, cacheControl: string): Record<string, string> => ({
  'Content-Type': MEDIA_TYPES[format],
  'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name.replaceAll(/\p{Cs}/gu, '_'))}`,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
  'Cache-Control': cacheControl,
});

/** Texts as a body that is sent while it is written; the writing ends when the reader disconnects. */
export function streamTexts(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next: IteratorResult<string, unknown> = await texts.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file in a packed one: as a whole, or as it is written. */
export interface ZipPart {
  name: string;
  content: string | AsyncGenerator<Buffer>;
  /** False where programs look at its bytes without unpacking them. */
  compress?: boolean;
}

/** No extra fields, which ODF forbids before the media type, and no moment: the same table is the same bytes. */
const ENTRY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** A packed file, sent while its parts are written; what is left of them ends with the reader who leaves. */
export async function* writeZip(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const sent = new PassThrough();
  const written: Readable[] = [];
  zip.on('error', (error: Error) => sent.destroy(error));
  for (const { name, content, compress = true } of parts) {
    if (typeof content === 'string') {
      zip.addBuffer(Buffer.from(content), name, { ...ENTRY, compress });
      continue;
    }
    const stream = Readable.from(content);
    written.push(stream);
    zip.addReadStream(stream, name, { ...ENTRY, compress });
  }
  zip.end();
  zip.outputStream.pipe(sent);
  try {
    for await (const chunk of sent as AsyncIterable<Buffer>) yield chunk;
  } finally {
    for (const stream of written) stream.destroy();
  }
}

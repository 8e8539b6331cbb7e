import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The repository's folder. */
export const REPOSITORY = path.resolve(import.meta.dirname, '..');

const PACKED = path.join(import.meta.dirname, 'data');
const UNPACKED = path.join(import.meta.dirname, '.unpacked');

/** A collection of facts in test/data; where each comes from stands in test/data/README.md. */
export type Collection =
  | 'unga-1946-1990'
  | 'ibero-american-summit'
  | 'world-heritage-committee'
  | 'datenschutzkonferenz'
  | 'informationsfreiheitskonferenz';

/** Where a file of a collection lies, compressed as the repository keeps it. @param file such as "attendance.csv.gz" */
export const packedData = (collection: Collection, file: string): string => path.join(PACKED, collection, file);

/** The content of a file of a collection. @param file without the ending of its compression, such as "attendance.csv" */
export const readData = (collection: Collection, file: string): Buffer =>
  gunzipSync(readFileSync(packedData(collection, `${file}.gz`)));

/**
 * A folder with the files of a collection as plain CSV, for what wants a path. Unpacked once and kept; several
 * processes may ask at the same time.
 */
export function unpackedData(collection: Collection): string {
  const folder = path.join(UNPACKED, collection);
  mkdirSync(folder, { recursive: true });
  for (const packed of readdirSync(path.join(PACKED, collection))) {
    const file = path.join(folder, packed.replace(/\.gz$/, ''));
    if (existsSync(file)) continue;
    const partial = `${file}.${process.pid}`;
    writeFileSync(partial, readData(collection, path.basename(file)));
    renameSync(partial, file);
  }
  return folder;
}

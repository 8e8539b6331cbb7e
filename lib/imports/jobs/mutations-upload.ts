import 'server-only';
import { createHash } from 'node:crypto';
import { database } from '@/lib/db/client';
import { toJson } from '@/lib/db/json-value';
import type { FileInspection } from '@/lib/imports/files/types-inspection';

/** Names come from strangers' machines: a path or a control character in one is of no use to anybody. */
const LONGEST_NAME = 200;
const namedAs = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').slice(-LONGEST_NAME) || 'import';

/** Takes an uploaded file in with what one reading of it told. @returns the job's id */
export async function storeUploadedFile(given: {
  networkId: number;
  createdBy: number | null;
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  inspection: FileInspection;
}): Promise<number> {
  const { bytes, fileName, inspection, ...job } = given;
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const { id } = await database().importJob.create({
    data: {
      ...job,
      fileName: namedAs(fileName),
      inspection: toJson(inspection),
      file: bytes,
      fileSize: bytes.length,
      fileSha256,
    },
    select: { id: true },
  });
  return id;
}

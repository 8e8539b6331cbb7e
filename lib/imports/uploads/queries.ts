import 'server-only';
import type { Reader } from '@/lib/db/reader';
import { openTable } from '@/lib/imports/files/reader';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';

/** Whether a text stands in a file. Of a workbook with several sheets, and of a file nobody can read, nobody knows. */
async function mayHold(bytes: Uint8Array, name: string, text: string): Promise<boolean> {
  try {
    const table = await openTable(bytes, name);
    if (table.sheets.length > 1 || table.header.some((cell) => cell.includes(text))) return true;
    for await (const block of table.blocks()) {
      if (block.some(({ cells }) => cells.some((cell) => cell.includes(text)))) return true;
    }
    return false;
  } catch (error) {
    if (error instanceof UnreadableFile) return true;
    throw error;
  }
}

/** Uploaded lists that are not at their end and in which a text stands, or may stand. */
export async function listUploadsHolding(reader: Reader, text: string): Promise<number[]> {
  const jobs = await reader.importJob.findMany({
    where: { file: { not: null }, state: { in: ['uploaded', 'planned', 'planning', 'applying'] } },
    select: { id: true, fileName: true },
  });
  const holding: number[] = [];
  for (const { id, fileName } of jobs) {
    const job = await reader.importJob.findUnique({ where: { id }, select: { file: true } });
    if (job?.file && (await mayHold(job.file, fileName, text))) holding.push(id);
  }
  return holding;
}

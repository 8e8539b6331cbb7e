import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { RegisterWrite } from '@/lib/db/register-write';
import { sourceInputSchema, type SourceInput } from '@/lib/sources/schema';

/** The columns that hold a document's fields. */
export const toSourceColumns = ({ date, accessed, note, ...columns }: SourceInput) => ({
  ...columns,
  dateEdtf: date,
  accessedEdtf: accessed,
  noteDe: note?.de ?? null,
  noteEn: note?.en ?? null,
});

/** Records a document. @returns its id @throws ZodError on input the schema refuses */
export async function createSource(write: RegisterWrite, given: SourceInput): Promise<number> {
  const input = sourceInputSchema.parse(given);
  const { id } = await write.transaction.source.create({
    data: toSourceColumns(input),
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'source.created', networkId: null, subjectId: id, payload: input });
  return id;
}

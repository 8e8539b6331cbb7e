import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { RegisterWrite } from '@/lib/db/register-write';
import { sourceInputSchema, type SourceInput } from '@/lib/sources/schema';

/** Records a document. @returns its id @throws ZodError on input the schema refuses */
export async function createSource(write: RegisterWrite, given: SourceInput): Promise<number> {
  const input = sourceInputSchema.parse(given);
  const { date, accessed, note, ...columns } = input;
  const { id } = await write.transaction.source.create({
    data: {
      ...columns,
      dateEdtf: date,
      accessedEdtf: accessed,
      noteDe: note?.de ?? null,
      noteEn: note?.en ?? null,
    },
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'source.created', networkId: null, subjectId: id, payload: input });
  return id;
}

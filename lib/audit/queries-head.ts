import 'server-only';
import { database } from '@/lib/db/client';

/** The number of the last event of the register, zero before the first: nothing has changed while it is the same. */
export async function lastAuditEvent(): Promise<string> {
  const { lastId } = await database().auditHead.findUniqueOrThrow({ where: { id: 1 }, select: { lastId: true } });
  return String(lastId);
}

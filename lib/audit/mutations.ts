import 'server-only';
import { eventSubject } from '@/lib/audit/rules-filter';
import type { AuditEventInput } from '@/lib/audit/types';
import type { RegisterWrite } from '@/lib/db/register-write';

/** Appends an event to the hash chain, inside the write it records. */
export async function appendAuditEvent(write: RegisterWrite, event: AuditEventInput): Promise<void> {
  await write.transaction.$executeRaw`
    SELECT append_audit_event(${write.actor.userId}::int, ${write.actor.name}, ${event.type}, ${event.networkId}::int,
      ${eventSubject(event.type)}, ${event.subjectId}::int, ${JSON.stringify(event.payload)}::jsonb)`;
}

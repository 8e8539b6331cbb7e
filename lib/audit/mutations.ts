import 'server-only';
import { eventSubject } from '@/lib/audit/rules-filter';
import type { AuditEventInput, AuditRecord } from '@/lib/audit/types';
import type { RegisterWrite } from '@/lib/db/register-write';

/** What its author has said of texts that looked like a person stands in every event of the write. */
const withConfirmed = (payload: AuditRecord, { confirmed = [] }: RegisterWrite['actor']): AuditRecord =>
  confirmed.length === 0 ? payload : { ...payload, namesNoPerson: [...confirmed] };

/** Appends an event to the hash chain, inside the write it records. */
export async function appendAuditEvent(write: RegisterWrite, event: AuditEventInput): Promise<void> {
  await write.transaction.$executeRaw`
    SELECT append_audit_event(${write.actor.userId}::int, ${write.actor.name}, ${event.type}, ${event.networkId}::int,
      ${eventSubject(event.type)}, ${event.subjectId}::int, ${JSON.stringify(withConfirmed(event.payload, write.actor))}::jsonb)`;
}

import 'server-only';
import { readSnapshot } from '@/lib/db/reader';

/** The number of the last event of the register: nothing has changed while it is the same. */
export const lastAuditEvent = (): Promise<string> =>
  readSnapshot(async (reader) => {
    const [row] = await reader.$queryRaw<[{ id: string }]>`SELECT coalesce(max(id), 0)::text AS id FROM audit_event`;
    return row.id;
  });

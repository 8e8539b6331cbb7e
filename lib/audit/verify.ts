import { Client } from 'pg';
import { FIRST_LINK, faultOfEvent, type ChainedEvent } from '@/lib/audit/rules';

export type AuditVerdict = { ok: true; events: number } | { ok: false; brokenAt: string; reason: string };

const PAGE_SIZE = 5_000;

const SELECT_PAGE = `
  SELECT id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
    coalesce(user_id::text, '') AS "userId", actor, type, coalesce(network_id::text, '') AS "networkId", subject,
    coalesce(subject_id::text, '') AS "subjectId", payload::text, transaction::text,
    encode(previous, 'hex') AS previous, encode(hash, 'hex') AS hash
  FROM audit_event WHERE audit_event.id > $1 ORDER BY audit_event.id LIMIT $2`;

const REASONS = {
  missing: 'an event before it is missing',
  not_linked: 'it does not carry the hash of the event before it',
  altered: 'its content does not give its hash',
} as const;

/**
 * Walks the audit chain from its first event and works every hash out again, outside of the database.
 *
 * @param databaseUrl any role that may read audit_event and audit_head
 * @returns how many events stand, or the number of the first that does not, with the reason
 */
export async function verifyAuditChain(databaseUrl: string): Promise<AuditVerdict> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    let id = 0n;
    let hash = FIRST_LINK;
    for (;;) {
      const { rows } = await client.query<ChainedEvent>(SELECT_PAGE, [id.toString(), PAGE_SIZE]);
      for (const event of rows) {
        const fault = faultOfEvent(event, id, hash);
        if (fault) {
          return { ok: false, brokenAt: fault === 'missing' ? (id + 1n).toString() : event.id, reason: REASONS[fault] };
        }
        id += 1n;
        hash = event.hash;
      }
      if (rows.length < PAGE_SIZE) break;
    }
    const { rows: heads } = await client.query<{ id: string; hash: string }>(
      `SELECT last_id::text AS id, encode(last_hash, 'hex') AS hash FROM audit_head WHERE id = 1`,
    );
    if (heads[0]?.id !== id.toString() || heads[0].hash !== hash) {
      return { ok: false, brokenAt: (id + 1n).toString(), reason: 'the end of the chain is missing' };
    }
    return { ok: true, events: Number(id) };
  } finally {
    await client.end();
  }
}

import { z } from 'zod';
import { FIRST_LINK, findEventFault, hashEvent, type ChainedEvent } from '@/lib/audit/rules';
import { readRedactedEvents } from '@/lib/audit/rules-redacted';
import { readDirectly, type DirectReader } from '@/lib/db/direct-reading';

export type AuditVerdict = { ok: true; events: number } | { ok: false; brokenAt: string; reason: string };

const PAGE_SIZE = 5_000;

const eventSchema = z.object({
  id: z.string(),
  at: z.string(),
  userId: z.string(),
  actor: z.string(),
  type: z.string(),
  networkId: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  payload: z.string(),
  transaction: z.string(),
  previous: z.string(),
  hash: z.string(),
}) satisfies z.ZodType<ChainedEvent>;

/** An event with the end of the chain as it stood in the same state of the database; null where there is no such row. */
const chainedSchema = eventSchema.extend({ lastId: z.string().nullable(), lastHash: z.string().nullable() });
const headSchema = z.object({ lastId: z.string(), lastHash: z.string() });
type Head = { lastId: string | null; lastHash: string | null };

const REASONS = {
  missing: 'an event before it is missing',
  not_linked: 'it does not carry the hash of the event before it',
  altered: 'its content does not give its hash',
} as const;

/**
 * Verifies the audit chain from its first event, computing every hash again outside the database. Of an event that was
 * redacted a later one says what stands in it now.
 *
 * @param databaseUrl any role that may read audit_event and audit_head
 * @returns how many events stand, or the number of the first that does not, with the reason
 */
export const verifyAuditChain = (databaseUrl: string): Promise<AuditVerdict> => readDirectly(databaseUrl, walk);

async function walk(reader: DirectReader): Promise<AuditVerdict> {
  let id = 0n;
  let hash = FIRST_LINK;
  let broken: Extract<AuditVerdict, { ok: false }> | undefined;
  // Events whose content does not give their hash, until a later event says that this content is a redaction's.
  const altered = new Map<string, string>();
  // Of an empty log there is no event to bear it. One that is written meanwhile is not missed.
  let head: Head | undefined = (
    await reader.rows(headSchema)`
      SELECT last_id::text AS "lastId", encode(last_hash, 'hex') AS "lastHash" FROM audit_head WHERE id = 1`
  )[0];
  await reader.pages(chainedSchema, PAGE_SIZE, (events) => {
    for (const event of events) {
      const fault = findEventFault(event, id, hash);
      if (fault === 'altered') altered.set(event.id, hashEvent(event));
      else if (fault) {
        const brokenAt = fault === 'missing' ? (id + 1n).toString() : event.id;
        broken = { ok: false, brokenAt, reason: REASONS[fault] };
        return 'enough';
      }
      for (const { id: redacted, sha256 } of readRedactedEvents(event)) {
        if (altered.get(redacted) === sha256) altered.delete(redacted);
      }
      id += 1n;
      hash = event.hash;
      head = event;
    }
    return 'more';
  })`
    SELECT e.id::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
      coalesce(e.user_id::text, '') AS "userId", e.actor, e.type, coalesce(e.network_id::text, '') AS "networkId", e.subject,
      coalesce(e.subject_id::text, '') AS "subjectId", e.payload::text, e.transaction::text,
      encode(e.previous, 'hex') AS previous, encode(e.hash, 'hex') AS hash,
      (SELECT h.last_id::text FROM audit_head h WHERE h.id = 1) AS "lastId",
      (SELECT encode(h.last_hash, 'hex') FROM audit_head h WHERE h.id = 1) AS "lastHash"
    FROM audit_event e ORDER BY e.id`;
  const [firstAltered] = altered.keys();
  if (firstAltered !== undefined && (!broken || BigInt(firstAltered) < BigInt(broken.brokenAt))) {
    return { ok: false, brokenAt: firstAltered, reason: REASONS.altered };
  }
  if (broken) return broken;
  if (head?.lastId !== id.toString() || head.lastHash !== hash) {
    return { ok: false, brokenAt: (id + 1n).toString(), reason: 'the end of the chain is missing' };
  }
  return { ok: true, events: Number(id) };
}

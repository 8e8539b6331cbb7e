import { createHash } from 'node:crypto';

/** An audit event as the database hands it out for checking; all values in the text form the hash is taken over. */
export interface ChainedEvent {
  id: string;
  /** UTC, `2026-11-23T01:02:03.123456Z`. */
  at: string;
  userId: string;
  actor: string;
  type: string;
  networkId: string;
  subject: string;
  subjectId: string;
  payload: string;
  transaction: string;
  /** Hexadecimal SHA-256 of the event before, 64 zeros for the first. */
  previous: string;
  hash: string;
}

export const FIRST_LINK = '0'.repeat(64);

/** The hash an event must bear: the same text that append_audit_event() in the migrations builds. */
export function hashEvent(event: ChainedEvent): string {
  const text = [
    event.id,
    event.at,
    event.userId,
    event.actor,
    event.type,
    event.networkId,
    event.subject,
    event.subjectId,
    event.payload,
    event.transaction,
    event.previous,
  ].join('\n');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export type ChainFault = 'missing' | 'not_linked' | 'altered';

/** What is wrong with an event that should follow `previousId` and `previousHash`; null when it stands. */
export function findEventFault(event: ChainedEvent, previousId: bigint, previousHash: string): ChainFault | null {
  if (BigInt(event.id) !== previousId + 1n) return 'missing';
  if (event.previous !== previousHash) return 'not_linked';
  if (hashEvent(event) !== event.hash) return 'altered';
  return null;
}

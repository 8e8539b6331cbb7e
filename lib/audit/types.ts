/** Every kind of change the register knows, as `subject.what happened to it`. */
export const AUDIT_EVENT_TYPES = [
  'network.created',
  'network.published',
  'member.created',
  'member.alias_added',
  'membership.created',
  'organiser_term.created',
  'source.created',
  'meeting.created',
  'meeting.published',
  'meeting.source_cited',
  'attendance.recorded',
  'attendance.published',
  'attendance.withdrawn',
  'statement.recorded',
  'statement.withdrawn',
  'claim.created',
] as const;
export type AuditEventType = (typeof AUDIT_EVENT_TYPES)[number];

/** Values an event may carry: what JSON can hold without loss. */
export type AuditValue = string | number | boolean | null | AuditValue[] | { [field: string]: AuditValue };

export interface AuditEventInput {
  type: AuditEventType;
  networkId: number | null;
  /** The row the event is about; null where it is about several, which the payload then lists. */
  subjectId: number | null;
  payload: { [field: string]: AuditValue };
}

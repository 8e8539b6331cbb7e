/** Every kind of change the register knows, as `subject.what happened to it`. */
export const AUDIT_EVENT_TYPES = [
  'network.created',
  'network.published',
  'network.updated',
  'network.handed_over',
  'network.reminder_set',
  'territory.created',
  'territory.updated',
  'member.created',
  'member.updated',
  'member.alias_added',
  'member.alias_removed',
  'member.merged',
  'member.took_over',
  'member.merge_undone',
  'membership.created',
  'membership.updated',
  'membership.removed',
  'membership.restored',
  'organiser_term.created',
  'organiser_term.updated',
  'organiser_term.removed',
  'organiser_term.restored',
  'source.created',
  'source.updated',
  'source.file_attached',
  'source.file_published',
  'source.file_publication_withdrawn',
  'source.file_removed',
  'meeting.created',
  'meeting.updated',
  'meeting.published',
  'meeting.source_cited',
  'meeting.source_updated',
  'meeting.replies_noted',
  'meeting.unrecorded_explained',
  'meeting.unrecorded_removed',
  'attendance.recorded',
  'attendance.published',
  'attendance.changed',
  'attendance.corrected',
  'attendance.withdrawn',
  'attendance.log_undone',
  'statement.recorded',
  'statement.withdrawn',
  'total.recorded',
  'total.withdrawn',
  'succession.recorded',
  'succession.withdrawn',
  'claim.created',
  'import.applied',
  'import.published',
  'import.undone',
  'proposal.made',
  'proposal.published',
  'proposal.discarded',
  'user.created',
  'user.link_issued',
  'user.password_set',
  'user.feed_issued',
  'user.feed_revoked',
  'user.signed_in',
  'user.sign_in_failed',
  'user.identity_bound',
  'user.identity_removed',
  'user.second_factor_begun',
  'user.second_factor_set',
  'user.second_factor_removed',
  'user.recovery_codes_renewed',
  'user.recovery_code_used',
  'user.sessions_ended',
  'user.deactivated',
  'user.reactivated',
  'role.granted',
  'role.withdrawn',
  'redaction.text_redacted',
  'redaction.file_redacted',
] as const;
export type AuditEventType = (typeof AUDIT_EVENT_TYPES)[number];

/** Values an event may carry: what JSON can hold without loss. */
export type AuditValue = string | number | boolean | null | AuditValue[] | { [field: string]: AuditValue };

export type AuditRecord = { [field: string]: AuditValue };

/** What changed in a record, by dotted field name (`name.de`). */
export type FieldChanges = Record<string, { from: AuditValue; to: AuditValue }>;

export interface AuditEventInput {
  type: AuditEventType;
  networkId: number | null;
  /** The row the event is about; null where it is about several, which the payload then lists. */
  subjectId: number | null;
  payload: AuditRecord;
}

import type { AuditLogPage, LoggedEvent } from '@/lib/audit/types-log';
import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';
import type { TerritoryReference } from '@/lib/members/territories/types';
import type { MemberReference } from '@/lib/members/types';
import type { MeetingLink } from '@/lib/office/types';
import type { SourceReference } from '@/lib/sources/types';

export type NamedMeeting = MeetingLink & { title: LocalisedText };

/** The records an event tells of; null where it tells of none of that kind, of several, or the record is gone. */
export interface EventRecords {
  member: MemberReference | null;
  meeting: NamedMeeting | null;
  source: SourceReference | null;
  user: { id: number; name: string } | null;
  territory: TerritoryReference | null;
  /** Of a succession: the member that follows; `member` is the one it follows. */
  successor: MemberReference | null;
  /** Of a seat or a term of an organiser, as it stands now or last stood. */
  period: { since: PartialDate | null; until: PartialDate | null } | null;
  /** Who ran the network in a term. */
  organiser: string | null;
  /** How many assertions it tells of. */
  count: number;
}

export type NamedEvent = LoggedEvent & { records: EventRecords };

/** The records that changed fields name by their ids. */
export interface ChangeNames {
  members: MemberReference[];
  sources: SourceReference[];
  territories: TerritoryReference[];
}

/** A page of the audit log with the names of what it tells of. */
export interface NamedAuditLog extends Omit<AuditLogPage, 'events'> {
  events: NamedEvent[];
  names: ChangeNames;
  /** Who can be asked for. */
  actors: string[];
}

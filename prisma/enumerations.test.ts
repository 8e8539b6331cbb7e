import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  ATTENDANCE_STATUSES,
  CAPACITIES,
  DELEGATE_RANKS,
  PARTICIPATION_MODES,
  STATEMENT_KINDS,
  type AttendanceStatus,
} from '@/lib/attendance/types';
import { UNRECORDED_REASONS } from '@/lib/attendance/unrecorded/types';
import { LINK_LIFETIME_MS } from '@/lib/auth/rules-links';
import { ROLES } from '@/lib/auth/types';
import * as stored from '@/lib/db/generated/enums';
import { BATCH_KINDS } from '@/lib/imports/batches/types';
import { JOB_STATES } from '@/lib/imports/jobs/types';
import { ROW_KINDS } from '@/lib/imports/plan/types-rows';
import { LIST_COMPLETENESS, MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';
import { REDACTION_KINDS } from '@/lib/redactions/types';
import { SUCCESSION_KINDS } from '@/lib/members/succession/types';
import { PROPOSAL_STATES, PROPOSED_OPERATIONS } from '@/lib/audit/proposals/types';
import { TERRITORY_KINDS } from '@/lib/members/territories/types';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';
import { PARTICIPATION_DUTIES } from '@/lib/networks/types';
import { REPLY_KINDS } from '@/lib/office/replies/types';
import { CLAIM_KINDS } from '@/lib/participation/questions/types-claim';
import { SOURCE_KINDS } from '@/lib/sources/types';

/** Written and read back by the database's own words alone: no list in the code repeats them. */
type OfDatabaseAlone = 'ImportState' | 'BatchOperation';

/** By the name of the enumeration in the schema. */
const LISTS: Readonly<Record<Exclude<keyof typeof stored, OfDatabaseAlone>, readonly string[]>> = {
  AttendanceStatus: ATTENDANCE_STATUSES,
  Capacity: CAPACITIES,
  ClaimKind: CLAIM_KINDS,
  DelegateRank: DELEGATE_RANKS,
  ImportJobState: JOB_STATES,
  ImportKind: BATCH_KINDS,
  ImportRowKind: ROW_KINDS,
  LinkPurpose: Object.keys(LINK_LIFETIME_MS),
  ListCompleteness: LIST_COMPLETENESS,
  MeetingKind: MEETING_KINDS,
  MeetingReplyKind: REPLY_KINDS,
  MeetingState: MEETING_STATES,
  MemberKind: MEMBER_KINDS,
  ParticipationDuty: PARTICIPATION_DUTIES,
  ParticipationMode: PARTICIPATION_MODES,
  ProposalState: PROPOSAL_STATES,
  ProposedOperation: PROPOSED_OPERATIONS,
  RedactionKind: REDACTION_KINDS,
  Role: ROLES,
  SeatKind: SEAT_KINDS,
  SourceKind: SOURCE_KINDS,
  StatementKind: STATEMENT_KINDS,
  SuccessionKind: SUCCESSION_KINDS,
  TerritoryKind: TERRITORY_KINDS,
  UnrecordedReason: UNRECORDED_REASONS,
};

/**
 * What the database takes and what the code decides for are one list each: otherwise a value would be refused by the
 * one, or read by the other as nothing it knows. The schema against the database is the drift check's.
 */
describe('an enumeration of the schema holds what the code knows', () => {
  it.each(Object.entries(LISTS))('%s', (name, list) => {
    const values = Object.entries(stored).find(([one]) => one === name)?.[1] ?? {};
    expect(Object.values(values).sort()).toEqual([...list].sort());
  });

  it('as types too', () => {
    expectTypeOf<stored.AttendanceStatus>().toEqualTypeOf<AttendanceStatus>();
  });
});

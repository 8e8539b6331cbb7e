import type {
  AmbiguousMember,
  Consequence,
  LeftOutReason,
  NamedCells,
  NewMeeting,
  NewMember,
  PersonalCell,
  PlanNotice,
  PlanTotals,
  UnknownWord,
} from '@/lib/imports/plan/types';
import type { CrowdedDay } from '@/lib/imports/plan/rules-days';
import type { TextPair } from '@/lib/imports/names/types';
import type { Rival } from '@/lib/imports/names/rules-rivals';
import type { FileRefusal } from '@/lib/imports/files/rows/types';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { RowKind } from '@/lib/imports/plan/types-rows';
import type { ApplyRefusal } from '@/lib/imports/batches/types-apply';

/** What is done of a job at a time, after the answer to whoever ordered it; also the state that it is in meanwhile. */
export type JobStep = 'planning' | 'applying';

export const JOB_STATES = [
  'uploaded',
  'planning',
  'planned',
  'applying',
  'applied',
  'cancelled',
  'failed',
  'interrupted',
  'proposed',
] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Why a job failed. `draft_changes_public`: until lists could be proposed, there were no drafts of what is public. `refused`: by the database, because of other rows. `no_longer_allowed`: whoever ordered the step lost the right to it while it waited. `unexpected`: the program's own fault, which the server's log tells. */
export type JobFailure =
  | FileRefusal
  | ApplyRefusal
  | { kind: 'draft_changes_public'; names: string[] }
  | { kind: 'refused'; refusal: string }
  | { kind: 'no_longer_allowed' }
  | { kind: 'unexpected' };

/** What a plan comes to, for the preview. */
export interface PlanSummary {
  rows: Record<RowKind, number>;
  blankCells: number;
  /** What has been read, and why some of it was left out. Missing in old plans, like the words. */
  read?: PlanTotals['read'];
  leftOut?: Record<LeftOutReason, number>;
  /** The first words without a meaning in columns of choices, and how many cells hold others. */
  unknownWords?: UnknownWord[];
  furtherUnknown?: number;
  /** Cells that name a person as standing in, by column. Missing in old plans. */
  standIns?: PlanTotals['standIns'];
  /** Words that may mean several members. Missing in old plans. */
  ambiguous?: AmbiguousMember[];
  notices: Record<PlanNotice, number>;
  /** The first cells that look like a person or like health; how many there are stands beside. Missing in old plans. */
  personal?: (PersonalCell & { line: number })[];
  personalCount?: number;
  /** What it would do beyond what its rows say. Missing in old plans. */
  consequences?: Record<Consequence, NamedCells>;
  /** Of a list that is said to be complete: the first lines for which it cannot be; and how many lists are from now on. */
  incomplete?: PlanTotals['incomplete'];
  completed?: number;
  /** States that the list names by themselves, and words that therefore mean another one. Missing in old plans. */
  rivals?: Rival[];
  /** Days with several meetings, as the whole file has shown. */
  crowded?: CrowdedDay[];
  apart?: PlanTotals['apart'];
  /** Rows left out because they name no member. Missing in old plans. */
  noMembers?: PlanTotals['noMembers'];
  /** Sums of the file that are not what was read. Missing in old plans. */
  sums?: PlanTotals['sums'];
  changedSeats?: number;
  /** Seats that its rows enter, beside what they say of members. Missing in old plans. */
  addedSeats?: number;
  /** Members that get a seat because somebody has said so, and those named that have none. */
  newSeats?: number;
  /** The first of them, by name. Missing in old plans. */
  newSeatHolders?: TextPair[];
  seatless?: number;
  /** The first of what would be created, listed before the rows; how many there are stands beside. */
  newMembers: Pick<NewMember, 'name' | 'kind' | 'isoCode' | 'line' | 'similar'>[];
  newMemberCount: number;
  newMeetings: (Pick<NewMeeting, 'title' | 'line'> & { date: string })[];
  newMeetingCount: number;
  revivedMembers: number;
  revivedMeetings: number;
}

export interface ImportJob {
  id: number;
  networkId: number;
  createdBy: number | null;
  fileName: string;
  fileSha256: string;
  fileSize: number;
  /** Whether the file is still there. */
  hasFile: boolean;
  mapping: ImportMapping | null;
  state: JobState;
  done: number;
  total: number | null;
  summary: PlanSummary | null;
  cancelRequested: boolean;
  failure: JobFailure | null;
  batchId: number | null;
  /** What it was kept as instead of being applied. */
  proposalId: number | null;
  createdAt: Date;
  /** Of the step under way, for the time left. */
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** Created rows that a summary names one by one. */
export const LISTED_CREATIONS = 1_000;

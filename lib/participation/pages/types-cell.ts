import type { ShownAssertion } from '@/lib/attendance/types';
import type { UnrecordedNote } from '@/lib/attendance/unrecorded/types';
import type { MeetingEntry, MeetingSource } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { Cell } from '@/lib/participation/cells/types';
import type { Gap } from '@/lib/participation/gaps/types';
import type { SourceReference } from '@/lib/sources/types';

/** One cell with everything it rests on. */
export interface CellRecord {
  network: Pick<NetworkReference, 'slug'>;
  member: MemberReference;
  meeting: MeetingEntry;
  cell: Cell;
  assertions: ShownAssertion[];
  /** The meeting's exhaustive lists, where the status is derived from one. */
  lists: MeetingSource[];
  sources: SourceReference[];
  /** Why nothing is recorded; null: nobody has said, or something is. */
  unrecorded: UnrecordedNote | null;
  /** Gaps the meeting lies in. */
  gaps: Gap[];
}

/** The same as sent to the browser, in the reader's language. */
export interface CellAnswer {
  assertions: {
    id: number;
    /** What this source says beside the status of the cell, and which status where it claims its own; null: nothing. */
    status: string | null;
    quote: string | null;
    /** Of the quote, ISO 639-1. */
    language: string;
    /** Of the quote, where it is in another language than the page and we have one. */
    translation: string | null;
    citation: string;
    /** The line of the document that says so. */
    href: string;
  }[];
  /** Complete lists on which the member does not stand. */
  lists: { citation: string; href: string; word: string }[];
  /** Why nothing is recorded. */
  unrecorded: { reason: string; citation: string; href: string } | null;
  gaps: string[];
}

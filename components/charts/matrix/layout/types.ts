import type { MeetingKind, MeetingState } from '@/lib/meetings/types';
import type { Account } from '@/lib/participation/account/types';
import type { CellStatus } from '@/lib/participation/cells/types';
import type { MatrixAxis, MatrixSize } from '@/lib/participation/matrix/types';
import type { ToldVoice } from '@/lib/sources/rules-voice';
import type { TimelineGap, TimelineMeeting, TimelineTerm } from '../../timeline/layout/types';

export interface MatrixMeeting extends TimelineMeeting {
  kind: MeetingKind;
  state: MeetingState;
}

export interface MatrixCell {
  status: CellStatus;
  contested: boolean;
  derived: boolean;
  guest: boolean;
  /** In whose words the status is told; left out: as attendance. */
  voice?: ToldVoice;
  /** All that is known of the attendance was written before the meeting. */
  announced?: true;
}

/** What the rows are sorted by. */
export interface MatrixMetric {
  short: string;
  /** For who listens; null: what is short says it. */
  words: string | null;
}

export interface MatrixGap extends TimelineGap {
  /** Places in the series' meetings; null for what a source only states. */
  first: number | null;
  last: number | null;
}

export interface MatrixSeriesRow {
  slug: string;
  label: string;
  href: string;
  /** What the rows are sorted by, in words; null where there is nothing to say. */
  metric: MatrixMetric | null;
  /** In the order of the meetings, one each. */
  cells: MatrixCell[];
  gaps: MatrixGap[];
}

export interface MatrixSeriesGroup {
  /** null: not grouped. */
  label: string | null;
  rows: MatrixSeriesRow[];
}

/** Everything a matrix draws, in the reader's language and in the order of the view. */
export interface MatrixSeries {
  network: { slug: string; name: string };
  axis: MatrixAxis;
  size: MatrixSize;
  meetings: MatrixMeeting[];
  tallies: Account[];
  groups: MatrixSeriesGroup[];
  organisers: TimelineTerm[];
  metricLabel: string;
}

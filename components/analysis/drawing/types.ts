import type { KeyEntry } from '@/components/figure/picture/types';
import type { ChartColumn, DistributedMember, LevelRow, Stretch } from '@/lib/participation/charts/types';
import type { MeetingEntry } from '@/lib/meetings/types';

/** The words that a drawing writes, in the reader's language. */
export interface ChartLabels {
  key: KeyEntry[];
  number: (value: number) => string;
  /** Below a column, as long as has room. */
  short: (column: ChartColumn, room: number) => string;
  /** A column in full, for who points at it. */
  title: (column: ChartColumn) => string;
  /** Of a member, in full, and where it leads. */
  member: (member: DistributedMember) => { name: string; title: string; href: string };
  median: string;
  /** Below the numbers of a distribution. */
  missed: string;
  stretch: (stretch: Stretch) => { name: string; period: string; summary: string };
  noMeeting: string;
  level: (row: LevelRow) => string;
  meeting: (meeting: MeetingEntry) => { year: string; title: string; href: string };
}

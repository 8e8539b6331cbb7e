import type { HeadingQuestion, MeetingKey } from '@/lib/imports/headings/types';

/** A column of a table with meetings across of which nobody has said yet which meeting it is, or that it is none. */
export interface AskedHeading {
  column: number;
  why: HeadingQuestion;
  candidates: MeetingKey[];
}

/** Why a column of a table is left out: its heading and numbers say that it holds sums, or somebody has said so. */
export const LEFT_OUT_COLUMNS = ['total', 'chosen'] as const;
export interface LeftOutColumn {
  column: number;
  why: (typeof LEFT_OUT_COLUMNS)[number];
}

/** A column headed by a status: whoever has a cross in it has that status. Several of them say one thing together. */
export interface StatusColumn {
  column: number;
  /** The word or letter above it; what it means stands among the values of the status. */
  name: string;
  /** The first column of those that say one thing together; below it stands the meeting, where each has its own. */
  at: number;
}

/** What there is to say of a table's shape beside what its columns mean. */
export interface TableShape {
  asked: AskedHeading[];
  leftOut: LeftOutColumn[];
  /** Of a table with the meetings down: the columns that are members, named by their headings. */
  members: { column: number; name: string }[];
  /** Of memberships by year: the columns that are years. */
  years: { column: number; year: number }[];
  /** Of a table with a column for each status. */
  statuses: StatusColumn[];
  /** Only rows with one of these values in this column are read; null: all of them. */
  only: { column: number; values: string[] } | null;
  /** The meeting that all rows belong to; null: they name it. */
  meeting: MeetingKey | null;
  /** Meetings stand in lines of their own, each above the rows that belong to it. */
  sections: boolean;
  /** The first year of the century that years of two digits belong to; null: they are asked about. */
  century: number | null;
}

const PLAIN: TableShape = {
  asked: [],
  leftOut: [],
  members: [],
  years: [],
  statuses: [],
  only: null,
  meeting: null,
  sections: false,
  century: null,
};

/** The shape of a table, plain where nothing is said of it. */
export const tableShape = ({ shape }: { shape?: Partial<TableShape> | undefined }): TableShape => ({
  ...PLAIN,
  ...shape,
});

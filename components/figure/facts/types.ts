import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { Account } from '@/lib/participation/account/types';
import type { Cell } from '@/lib/participation/cells/types';
import type { SourceReference } from '@/lib/sources/types';

/** One member in one network, as a figure shows it. */
export interface FactRow {
  network: Pick<NetworkReference, 'slug' | 'name'>;
  member: Pick<MemberReference, 'slug' | 'name'>;
  meetings: readonly MeetingEntry[];
  /** Of those meetings, in any order. */
  cells: readonly Cell[];
  account: Account;
}

/** What a chart draws, point by point, where that is not the cells themselves. */
export interface FigureNumbers {
  columns: readonly {
    /** Heads the column in a file. */
    key: string;
    /** Heads it on a page. */
    label: string;
    /** Explains it in a file. */
    meaning: string;
    isNumber: boolean;
  }[];
  /** As many texts as columns each; an empty one is no zero. */
  lines: readonly (readonly string[])[];
}

/** What a figure shows, for whatever leaves with it: words in the reader's language, numbers of the one account. */
export interface FigureFacts {
  /** Whom the figure is about, as a title. */
  subject: string;
  /** A sentence without a full stop. */
  finding: string;
  /** Whether the finding says itself whom it is about. */
  isNamed: boolean;
  rows: readonly FactRow[];
  /** Of which the figure tells where it has no rows of its own. */
  meetings?: readonly MeetingEntry[];
  numbers?: FigureNumbers;
  /** Of all rows together. */
  account: Account;
  /** The documents it rests on. */
  sources: readonly SourceReference[];
}

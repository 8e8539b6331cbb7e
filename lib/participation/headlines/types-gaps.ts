import type { GapEntry } from '@/lib/participation/gaps/types-list';

/** The one thing that is said first of a list of gaps. `apart`: seats of which too little is recorded to compare them. */
export type GapsFinding =
  | { kind: 'longest'; entry: GapEntry; apart: number }
  /** `isAlike`: exactly the same is to be said of all of them. */
  | { kind: 'shared'; entries: GapEntry[]; isAlike: boolean; apart: number }
  /** Gaps that nobody ranks. */
  | { kind: 'told'; seats: number }
  | { kind: 'none' };

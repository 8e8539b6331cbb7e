import type { IncompleteList } from '@/lib/imports/plan/types';

/** `right_rows`: wrong rows are left out; `all_or_nothing`: one wrong row and nothing is written. */
export const APPLY_MODES = ['right_rows', 'all_or_nothing'] as const;
export type ApplyMode = (typeof APPLY_MODES)[number];

export interface ApplyChoice {
  mode: ApplyMode;
  /** Public at once; otherwise as a proposal, which changes nothing until it is published. */
  publish: boolean;
  /** Why what stands is replaced, in the words of whoever does it. */
  reason?: string | null;
  /** Fields of the form that name nobody, in the words of whoever does it. */
  confirmed?: readonly string[] | undefined;
  /** What the plan does beyond what its rows say, as it was shown (`consequencesKey`); left out: nobody was shown anything. */
  seen?: string;
}

export type ApplyRefusal =
  | { kind: 'nothing_changed' }
  | { kind: 'wrong_rows'; count: number }
  /** Members that other networks rest on would be changed, which takes the right to edit those networks too. */
  | { kind: 'shared_members'; names: string[] }
  /** Attendances on record would lie outside every seat. */
  | { kind: 'left_outside'; names: string[] }
  /** A list that is said to be complete has lines that are not read, or left out, or no such meeting. */
  | ({ kind: 'list_not_complete' } & IncompleteList)
  /** Others become absent, or stand against the record, than were shown. */
  | { kind: 'consequences_changed' };

import type { FieldChange, FoundFault, LeftOutReason, PersonalCell, PlanNotice } from '@/lib/imports/plan/types';

/** What the preview tells of a line besides its cells; what does not apply to its kind is left out. */
export interface LineDetail {
  /** Of a matrix: the column (from 0) of the cell the line is about. */
  column?: number;
  changes?: readonly FieldChange[];
  faults?: readonly FoundFault[];
  notices?: readonly PlanNotice[];
  personal?: readonly PersonalCell[];
  reason?: LeftOutReason;
  otherLine?: number;
}

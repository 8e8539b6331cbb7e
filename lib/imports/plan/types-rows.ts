export const ROW_KINDS = ['new', 'same', 'changed', 'wrong', 'left_out'] as const;

/** `left_out`: the file says that nothing was recorded, or that the member had no seat. */
export type RowKind = (typeof ROW_KINDS)[number];

import type { DayNumber } from '../../timeline/layout/types';

/** CSS pixels from the plot's left edge. */
export interface MatrixColumn {
  x: number;
  width: number;
}

export interface MatrixColumns {
  width: number;
  /** One a meeting; null: without a date, it has no place in time. */
  columns: (MatrixColumn | null)[];
  /** Where a day lies: at true time on it, in equal columns before the first meeting that is not earlier. */
  placeOf(day: DayNumber): number;
  /** Where years are taken together: what stands for them. The columns of their meetings are theirs. */
  blocks: readonly MatrixBlock[] | null;
  /** How many years a block stands for. */
  span: number;
}

export interface MatrixBlock extends MatrixColumn {
  /** The first of its years. */
  year: number;
  /** Of the meetings. */
  places: readonly number[];
}

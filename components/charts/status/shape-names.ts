import { completeList } from '@/lib/core/exhaustive';
import type { CellStatus } from '@/lib/participation/cells/types';

/** A cell as far as its symbol shows it. */
export interface SymbolTraits {
  status: CellStatus;
  derived: boolean;
  guest: boolean;
  contested: boolean;
}

/** What a symbol shows first and takes its colour from: the status, or that the member was let in. */
export type SymbolName = CellStatus | 'guest';

/** A symbol's shape: a status may have one more, for where nobody said it. */
export type ShapeName = SymbolName | 'absent_derived';

/** In which order legends explain the symbols: who came, who did not, what nobody knows, when nobody could. */
export const SHAPE_ORDER = completeList<ShapeName>()([
  'present',
  'represented_by_deputy',
  'represented_by_somebody',
  'represented_by_member',
  'excused',
  'absent',
  'absent_derived',
  'excluded',
  'not_invited',
  'not_recorded',
  'guest',
  'seat_unclear',
  'cancelled',
  'no_attendance_possible',
  'not_yet_held',
  'not_a_member',
]);

export const symbolName = ({ status, guest }: Pick<SymbolTraits, 'status' | 'guest'>): SymbolName =>
  guest ? 'guest' : status;

/** Names the shape; equal for cells that look alike apart from the mark for contested. */
export function shapeName({ status, derived, guest }: Omit<SymbolTraits, 'contested'>): ShapeName {
  return derived && !guest && status === 'absent' ? 'absent_derived' : symbolName({ status, guest });
}

/** What a cell of that shape is, as far as its symbol shows it. */
export const traitsOfShape = (name: ShapeName): Omit<SymbolTraits, 'contested'> => ({
  status: name === 'absent_derived' ? 'absent' : name === 'guest' ? 'not_a_member' : name,
  derived: name === 'absent_derived',
  guest: name === 'guest',
});

import type { ReactNode } from 'react';
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

/** The tile is the seat; what is in it is what happened. No tile, no seat. */
const TILE = <rect x="-7.5" y="-7.5" width="15" height="15" className="status-tile" />;
const OUTLINE = <rect x="-6.75" y="-6.75" width="13.5" height="13.5" className="status-hollow" />;

const SHAPES: Readonly<Record<ShapeName, ReactNode>> = {
  present: (
    <>
      {TILE}
      <circle r="3.5" className="status-solid" />
    </>
  ),
  represented_by_deputy: (
    <>
      {TILE}
      <rect x="-3.5" y="-3.5" width="7" height="7" className="status-solid" />
    </>
  ),
  represented_by_somebody: (
    <>
      {TILE}
      <path d="M-4.5 3.5 0-4.5 4.5 3.5Z" className="status-solid" />
    </>
  ),
  represented_by_member: (
    <>
      {TILE}
      <path d="M0-5 5 0 0 5-5 0Z" className="status-hollow" />
    </>
  ),
  excused: (
    <>
      {OUTLINE}
      <path d="M-6.75 0H6.75V6.75H-6.75Z" className="status-solid" />
    </>
  ),
  absent: <rect x="-7.5" y="-7.5" width="15" height="15" className="status-solid" />,
  absent_derived: <path d="M-7.5-7.5H1.5L7.5-1.5V7.5H-7.5Z" className="status-solid" />,
  excluded: (
    <>
      {OUTLINE}
      <path d="M-6.75-6.75 6.75 6.75M-6.75 6.75 6.75-6.75" className="status-line" />
    </>
  ),
  not_invited: (
    <>
      {OUTLINE}
      <path d="M-6.75 0H6.75" className="status-line" />
    </>
  ),
  not_recorded: (
    <rect
      x="-6.75"
      y="-6.75"
      width="13.5"
      height="13.5"
      className="status-empty"
      strokeDasharray="0.1 3.375"
      strokeLinecap="round"
    />
  ),
  seat_unclear: (
    <>
      <rect x="-7" y="-7" width="14" height="14" className="status-tile status-fine" strokeDasharray="3.5 2.1" />
      <circle r="3.5" className="status-hollow" />
    </>
  ),
  not_a_member: <path d="M-4 0H4" className="status-hair" />,
  cancelled: <path d="M-4-4 4 4M-4 4 4-4" className="status-hair" />,
  no_attendance_possible: (
    <>
      <rect x="-6" y="-4.25" width="12" height="8.5" className="status-hollow status-fine" />
      <path d="M-6-4 0 1 6-4" className="status-hair" />
    </>
  ),
  not_yet_held: (
    <>
      <circle cx="-4" r="1.25" className="status-solid" />
      <circle r="1.25" className="status-solid" />
      <circle cx="4" r="1.25" className="status-solid" />
    </>
  ),
  guest: <circle r="5" className="status-hollow" />,
};

/** The shape of a status around the point 0,0 in a box of 16 × 16; colours come from status-symbol.css. */
export function StatusShape({ name }: { name: ShapeName }) {
  return SHAPES[name];
}

/** A black corner at the upper right of a contested symbol, with a letter that is a sign. */
export function ContestedFlag() {
  return (
    <g className="status-flag">
      <path d="M.5-9.5H9.5V-.5Z" className="status-flag-ground" />
      <path d="M6.9-8V-5.4M6.9-4.3V-3.5" className="status-flag-sign" />
    </g>
  );
}

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

const RING = <circle r="5" className="status-hollow" />;

const SHAPES: Readonly<Record<ShapeName, ReactNode>> = {
  present: <circle r="5.75" className="status-solid" />,
  represented_by_deputy: <rect x="-5" y="-5" width="10" height="10" rx="1" className="status-solid" />,
  represented_by_member: <path d="M0-6.5 6.5 0 0 6.5-6.5 0Z" className="status-hollow" />,
  excused: (
    <>
      {RING}
      <path d="M0-5A5 5 0 0 0 0 5Z" className="status-solid" />
    </>
  ),
  absent: RING,
  absent_derived: <circle r="5" className="status-hollow" strokeDasharray="2.6 1.33" />,
  excluded: (
    <>
      {RING}
      <path d="M-3.5 3.5 3.5-3.5" className="status-line" />
    </>
  ),
  not_invited: <path d="M-4.5 0H4.5" className="status-line" />,
  not_recorded: <circle r="2" className="status-solid" />,
  seat_unclear: (
    <>
      <rect x="-5.25" y="-5.25" width="10.5" height="10.5" rx="1" className="status-hollow status-fine" />
      <path d="M-2-1.4C-2-3.9 2-3.9 2-1.4 2 .2 0 .2 0 1.7M0 2.7V3.8" className="status-hair" />
    </>
  ),
  not_a_member: <path d="M-6 3 0-3M-3 4 4-3M1 4 6-1" className="status-hair" />,
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
  guest: <path d="M0-5.5 5.5 4.5H-5.5Z" className="status-hollow" />,
};

/** The shape of a status around the point 0,0 in a box of 16 × 16; colours come from status-symbol.css. */
export function StatusShape({ name }: { name: ShapeName }) {
  return SHAPES[name];
}

/** Stands at the upper right of a contested symbol. */
export function ContestedFlag() {
  return (
    <g className="status-flag">
      <circle cx="6.5" cy="-6" r="4.75" className="status-flag-ground" />
      <path d="M6.5-9V-5.6M6.5-4.1V-3.1" className="status-flag-sign" />
    </g>
  );
}

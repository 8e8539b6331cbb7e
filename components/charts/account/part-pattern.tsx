import type { ReactNode } from 'react';
import type { AccountPart } from '@/lib/participation/account/types';

/**
 * How an area that stands for cells of a part is filled: the parts differ without their colours. Absence is solid and
 * presence pale, so that the eye lands on the absence; what nobody recorded is hardly there.
 */
const TILES: Readonly<Record<AccountPart, ReactNode>> = {
  attended: <rect width="6" height="6" className="part-pale" />,
  represented: (
    <>
      <rect width="6" height="6" className="part-pale" />
      <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" className="part-line" />
    </>
  ),
  known_absence: <rect width="6" height="6" className="part-solid" />,
  excluded: <path d="M0 0 6 6M0 6 6 0" className="part-line" />,
  not_invited: <path d="M0 3H6" className="part-line" />,
  not_recorded: <circle cx="3" cy="3" r="1" className="part-solid" />,
  guest: <circle cx="3" cy="3" r="1.9" className="part-line" />,
  seat_unclear: <path d="M3 0V3.4" className="part-line" />,
  no_seat: null,
  cancelled: <path d="M1.5 1.5 4.5 4.5" className="part-line" />,
  no_attendance_possible: <path d="M0 .5H6M3 .5V5" className="part-line" />,
  not_yet_held: <path d="M1 3H2.2M4 3H5.2" className="part-line" />,
};

export function PartPattern({ id, part }: { id: string; part: AccountPart }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" className={partClass(part)}>
        {TILES[part]}
      </pattern>
    </defs>
  );
}

/** The rule in the style sheets that colours a part. */
export const partClass = (part: AccountPart): string => `part-${part}`;

import type { ReactNode } from 'react';
import type { YearPart } from './types';

/** Solid, striped, dotted: the three parts differ without their colours. */
const TILES: Readonly<Record<YearPart, ReactNode>> = {
  attended: <rect width="6" height="6" className="mpy-solid" />,
  knownAbsent: <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" className="mpy-stripe" />,
  notRecorded: <circle cx="3" cy="3" r="1" className="mpy-solid" />,
};

export function YearPattern({ id, part }: { id: string; part: YearPart }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" className={`mpy-${part}`}>
        {TILES[part]}
      </pattern>
    </defs>
  );
}

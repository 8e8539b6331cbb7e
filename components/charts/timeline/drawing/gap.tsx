import type { ReactNode } from 'react';
import type { GapKind } from '@/lib/participation/gaps/types';
import { GAP_CLASS } from '../../status/gap-class';
import { useGapWords } from '../words/gap-words';
import type { PlacedGap } from '../layout/row-layout';
import type { PlacedSpan } from '../layout/scale';

/** A bracket where the source names a date. */
const BracketEnd = ({ x, known }: { x: number; known: boolean }) => (
  <svg x={`${x}%`}>{known && <path d="M0-4V4" className="tl-bracket" />}</svg>
);

const Caps = ({ place: { x, width } }: { place: PlacedSpan }) =>
  [x, x + width].map((end) => (
    <svg key={end} x={`${end}%`}>
      <path d="M0-3V3" className="tl-cap" />
    </svg>
  ));

/** A question mark at every end nobody named. */
const OpenEnds = ({ place: { x, width, start, end } }: { place: PlacedSpan }) => (
  <>
    {start === 'unknown' && <QuestionMark x={x} shift={-3} anchor="end" />}
    {end === 'unknown' && <QuestionMark x={x + width} shift={3} anchor="start" />}
  </>
);

const QuestionMark = ({ x, shift, anchor }: { x: number; shift: number; anchor: 'start' | 'end' }) => (
  <svg x={`${x}%`}>
    <text x={shift} y="4.5" textAnchor={anchor} className="tl-open">
      ?
    </text>
  </svg>
);

interface GapProps {
  figure: string;
  /** Ends are marked, because no symbol stands on them. */
  capped: boolean;
}

type GapDrawing = (props: PlacedGap & GapProps) => ReactNode;

const DRAWINGS: Readonly<Record<GapKind, GapDrawing>> = {
  attendance: ({ place: { x, width } }) => (
    <rect x={`${x}%`} width={`${width}%`} y="-3" height="6" className={GAP_CLASS.attendance} />
  ),
  record: ({ place, capped }) => (
    <>
      <line x1={`${place.x}%`} x2={`${place.x + place.width}%`} className={GAP_CLASS.record} />
      {capped && <Caps place={place} />}
    </>
  ),
  stated: ({ place }) => (
    <>
      <line x1={`${place.x}%`} x2={`${place.x + place.width}%`} className={GAP_CLASS.stated} />
      <BracketEnd x={place.x} known={place.start === 'known'} />
      <BracketEnd x={place.x + place.width} known={place.end === 'known'} />
      <OpenEnds place={place} />
    </>
  ),
  exclusion: ({ place, figure }) => (
    <>
      <rect
        x={`${place.x}%`}
        width={`${place.width}%`}
        y="-4"
        height="8"
        className={GAP_CLASS.exclusion}
        fill={`url(#${figure}-crossed)`}
      />
      <OpenEnds place={place} />
    </>
  ),
};

/** A bar around the line y = 0; its sentence is its text. A stated gap leads to the source that states it. */
export function TimelineGapBar({ gap, figure, capped }: GapProps & { gap: PlacedGap }) {
  const { sentence } = useGapWords();
  const text = sentence(gap.gap);
  const shape = DRAWINGS[gap.gap.kind]({ ...gap, figure, capped });
  if (gap.gap.href !== null) {
    return (
      <a href={gap.gap.href} data-gap={gap.gap.kind} className="tl-gap-link">
        <title>{text}</title>
        <rect x={`${gap.place.x}%`} width={`${gap.place.width}%`} y="-6" height="12" className="tl-hit" />
        {shape}
      </a>
    );
  }
  return (
    <g role="img" aria-label={text} data-gap={gap.gap.kind}>
      <title>{text}</title>
      {shape}
    </g>
  );
}

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

function GapShape({ gap: { kind }, place, figure, capped }: PlacedGap & GapProps) {
  const { x, width } = place;
  const [from, to] = [`${x}%`, `${x + width}%`];
  if (kind === 'attendance')
    return <rect x={from} width={`${width}%`} y="-3" height="6" className="tl-gap-attendance" />;
  if (kind === 'record') {
    return (
      <>
        <line x1={from} x2={to} className="tl-gap-record" />
        {capped && <Caps place={place} />}
      </>
    );
  }
  if (kind === 'exclusion') {
    return (
      <>
        <rect
          x={from}
          width={`${width}%`}
          y="-4"
          height="8"
          className="tl-gap-exclusion"
          fill={`url(#${figure}-crossed)`}
        />
        <OpenEnds place={place} />
      </>
    );
  }
  return (
    <>
      <line x1={from} x2={to} className="tl-gap-stated" />
      <BracketEnd x={x} known={place.start === 'known'} />
      <BracketEnd x={x + width} known={place.end === 'known'} />
      <OpenEnds place={place} />
    </>
  );
}

/** A bar around the line y = 0; its sentence is its text. A stated gap leads to the source that states it. */
export function TimelineGapBar({ gap, figure, capped }: GapProps & { gap: PlacedGap }) {
  const { sentence } = useGapWords();
  const text = sentence(gap.gap);
  const shape = <GapShape {...gap} figure={figure} capped={capped} />;
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

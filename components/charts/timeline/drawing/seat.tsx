import type { PlacedSeat, RowLayout, Stretch } from '../layout/row-layout';
import type { PlacedSpan } from '../layout/scale';

function chooseFade({ start, end, unclear }: PlacedSeat): string | null {
  if (unclear) return unclear === 'before' ? 'rise' : 'fall';
  if (start === 'unknown') return end === 'unknown' ? 'fade-both' : 'fade-start';
  return end === 'unknown' ? 'fade-end' : null;
}

function Seat({ seat, figure }: { seat: PlacedSeat; figure: string }) {
  if (seat.doubt) return <DoubtedSeat seat={seat} />;
  const fade = chooseFade(seat);
  const [from, to] = [`${seat.x}%`, `${seat.x + seat.width}%`];
  return (
    <g className="tl-seat">
      <rect
        x={from}
        width={`${seat.width}%`}
        height="100%"
        fill={fade === null ? undefined : `url(#${figure}-${fade})`}
      />
      {seat.start === 'known' && <line x1={from} x2={from} y1="0" y2="100%" />}
      {seat.end === 'known' && <line x1={to} x2={to} y1="0" y2="100%" />}
    </g>
  );
}

/** Dashed all around, as the tile of an unclear seat is; the row says in words who doubts it. */
const DoubtedSeat = ({ seat: { x, width } }: { seat: PlacedSpan }) => (
  <rect x={`${x}%`} width={`${width}%`} y="1" height="100%" className="tl-doubted" />
);

const Hatching = ({ x, width, figure }: Stretch & { figure: string }) => (
  <rect x={`${x}%`} width={`${width}%`} y="-3.5" height="7" fill={`url(#${figure}-hatched)`} />
);

/** The ground of a row: seats as bands, hatching where the member held none. */
export function TimelineGround({ layout, figure }: { layout: RowLayout; figure: string }) {
  return (
    <g aria-hidden="true">
      {layout.seats.map((seat) => (
        <Seat key={`${seat.x} ${seat.unclear}`} seat={seat} figure={figure} />
      ))}
      {layout.withoutSeat.length > 0 && (
        <svg y="50%">
          {layout.withoutSeat.map((stretch) => (
            <Hatching key={stretch.x} {...stretch} figure={figure} />
          ))}
        </svg>
      )}
      {layout.uncovered.map(({ x, width }) => (
        <rect key={x} x={`${x}%`} width={`${width}%`} height="100%" fill={`url(#${figure}-dotted)`} />
      ))}
    </g>
  );
}

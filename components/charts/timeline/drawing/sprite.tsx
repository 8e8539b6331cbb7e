import { symbolName, traitsOfShape, type ShapeName } from '../../status/shape-names';
import { ContestedFlag, StatusShape } from '../../status/status-shape';

interface SpriteProps {
  figure: string;
  shapes: readonly ShapeName[];
  /** Whether a shape brings the ground that pointer and focus show, and the flag for contested is among them. */
  whole?: boolean;
}

export const shapeId = (figure: string, name: ShapeName): string => `${figure}-${name}`;
export const flagId = (figure: string): string => `${figure}-flag`;

/** Drawn once a figure and referred to by every mark and bar. Not `display: none`: patterns would vanish with it. */
export function TimelineSprite({ figure, shapes, whole = false }: SpriteProps) {
  return (
    <svg className="tl-sprite" width="0" height="0" aria-hidden="true">
      <defs>
        {shapes.map((name) => (
          <g key={name} id={shapeId(figure, name)} data-symbol={symbolName(traitsOfShape(name))}>
            {whole && <rect className="tl-hit" x="-12" y="-12" width="24" height="24" />}
            <StatusShape name={name} />
          </g>
        ))}
        {whole && (
          <g id={flagId(figure)}>
            <ContestedFlag />
          </g>
        )}
        <pattern
          id={`${figure}-hatched`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V5" className="tl-hatch-line" />
        </pattern>
        <pattern
          id={`${figure}-crossed`}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V4M0 0H4" className="tl-cross-line" />
        </pattern>
        <pattern id={`${figure}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2.5" cy="2.5" r="0.8" className="tl-uncovered-dot" />
        </pattern>
        <Fade id={`${figure}-fade-start`} stops={[0, 1, 1, 1]} />
        <Fade id={`${figure}-fade-end`} stops={[1, 1, 1, 0]} />
        <Fade id={`${figure}-fade-both`} stops={[0, 1, 1, 0]} />
        <Fade id={`${figure}-rise`} stops={[0, 0.12, 0.88, 1]} />
        <Fade id={`${figure}-fall`} stops={[1, 0.88, 0.12, 0]} />
      </defs>
    </svg>
  );
}

type Stops = [number, number, number, number];

function Fade({ id, stops: [first, second, third, last] }: { id: string; stops: Stops }) {
  return (
    <linearGradient id={id}>
      <stop offset="0" className="tl-seat-stop" stopOpacity={first} />
      <stop offset="0.12" className="tl-seat-stop" stopOpacity={second} />
      <stop offset="0.88" className="tl-seat-stop" stopOpacity={third} />
      <stop offset="1" className="tl-seat-stop" stopOpacity={last} />
    </linearGradient>
  );
}

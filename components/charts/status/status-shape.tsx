import { contestedCorner, markParts, SYMBOL_BOX, type MarkBox, type MarkPart, type MarkPaths } from './mark-parts';
import { symbolName, traitsOfShape, type ShapeName } from './shape-names';

/** The shape of a status around the point 0,0 in a box of 16 × 16; colours come from status-symbol.css. */
export function StatusShape({ name }: { name: ShapeName }) {
  return <Parts parts={markParts(name, SYMBOL_BOX)} />;
}

/** The same in a box of its own size, where the mark alone is the figure. */
export const StatusMark = ({ name, box }: { name: ShapeName; box: MarkBox }) => (
  <g data-symbol={symbolName(traitsOfShape(name))}>
    <Parts parts={markParts(name, box)} />
  </g>
);

const Parts = ({ parts }: { parts: readonly MarkPart[] }) =>
  parts.map(({ ink, d }) => <path key={ink} d={d} className={`status-${ink}`} />);

/** Where cells are too many for a symbol each: those of a shape in as few elements as it has parts. */
export function StatusRuns({ paths }: { paths: readonly MarkPaths[] }) {
  return paths.map(({ name, parts }) => (
    <g key={name} className="status-runs" data-symbol={symbolName(traitsOfShape(name))} data-shape={name}>
      <Parts parts={parts} />
    </g>
  ));
}

/** A black corner at the upper right of a contested symbol, with a letter that is a sign. */
export function ContestedFlag() {
  return (
    <g className="status-flag">
      <path d={contestedCorner(SYMBOL_BOX)} className="status-flag-ground" />
      <path d="M6.9-8V-5.4M6.9-4.3V-3.5" className="status-flag-sign" />
    </g>
  );
}

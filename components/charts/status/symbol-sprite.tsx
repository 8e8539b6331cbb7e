import { SHAPE_ORDER, shapeName, symbolName, traitsOfShape, type SymbolTraits } from './shape-names';
import { ContestedFlag, StatusShape } from './status-shape';

interface SymbolSpriteProps {
  /** Unique on the page; symbols that refer to it are told it. */
  id: string;
  cells: readonly SymbolTraits[];
}

/** The symbols of many cells, each drawn once. */
export function SymbolSprite({ id, cells }: SymbolSpriteProps) {
  const shapes = new Set(cells.map(shapeName));
  return (
    <svg className="status-sprite" width="0" height="0" aria-hidden="true">
      {SHAPE_ORDER.filter((name) => shapes.has(name)).map((name) => (
        <symbol
          key={name}
          id={`${id}-${name}`}
          data-symbol={symbolName(traitsOfShape(name))}
          viewBox="-10 -10 20 20"
          overflow="visible"
        >
          <StatusShape name={name} />
        </symbol>
      ))}
      {cells.some(({ contested }) => contested) && (
        <symbol id={`${id}-flag`} viewBox="-10 -10 20 20" overflow="visible">
          <ContestedFlag />
        </symbol>
      )}
    </svg>
  );
}

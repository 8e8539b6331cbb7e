import { shapeName, symbolName, type SymbolTraits } from './shape-names';
import { ContestedFlag, StatusShape } from './status-shape';

type StatusSymbolProps = Pick<SymbolTraits, 'status'> &
  Partial<Omit<SymbolTraits, 'status'>> & {
    /** Id of the sprite on the page that holds the symbol; without one it is drawn here. */
    sprite?: string | undefined;
  };

/** The symbol alone, hidden from assistive technology: the word belongs beside it. */
export function StatusSymbol({ status, contested = false, derived = false, guest = false, sprite }: StatusSymbolProps) {
  const name = shapeName({ status, derived, guest });
  if (sprite !== undefined)
    return (
      <svg className="status-symbol" aria-hidden="true">
        <use href={`#${sprite}-${name}`} />
        {contested && <use href={`#${sprite}-flag`} />}
      </svg>
    );
  return (
    <svg
      className="status-symbol"
      data-symbol={symbolName({ status, guest })}
      viewBox="-10 -10 20 20"
      aria-hidden="true"
    >
      <StatusShape name={name} />
      {contested && <ContestedFlag />}
    </svg>
  );
}

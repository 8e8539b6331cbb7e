import { shapeName, symbolName, type SymbolTraits } from './shape-names';
import { ContestedFlag, StatusShape } from './status-shape';

type StatusSymbolProps = Pick<SymbolTraits, 'status'> & Partial<Omit<SymbolTraits, 'status'>>;

/** The symbol alone, hidden from assistive technology: the word belongs beside it. */
export function StatusSymbol({ status, contested = false, derived = false, guest = false }: StatusSymbolProps) {
  return (
    <svg
      className="status-symbol"
      data-symbol={symbolName({ status, guest })}
      viewBox="-10 -10 20 20"
      aria-hidden="true"
    >
      <StatusShape name={shapeName({ status, derived, guest })} />
      {contested && <ContestedFlag />}
    </svg>
  );
}

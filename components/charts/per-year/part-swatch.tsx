import { YearPattern } from './pattern';
import type { YearPart } from './types';

/** A part's sign in a key. It has its own copy of the pattern, because a chart's is not there before it is drawn. */
export function PartSwatch({ part, figure }: { part: YearPart; figure: string }) {
  const pattern = `${figure}-key-${part}`;
  return (
    <svg className="status-symbol" viewBox="0 0 20 20" aria-hidden="true">
      <YearPattern id={pattern} part={part} />
      <rect x="2" y="2" width="16" height="16" fill={`url(#${pattern})`} className={`mpy-bar mpy-${part}`} />
    </svg>
  );
}

import type { AccountPart } from '@/lib/participation/account/types';
import { partClass, PartPattern } from './part-pattern';

/** A part's sign in a key. It has its own copy of the pattern, because a chart's is not there before it is drawn. */
export function PartSwatch({ part, figure }: { part: AccountPart; figure: string }) {
  const pattern = `${figure}-key-${part}`;
  return (
    <svg className="status-symbol" viewBox="0 0 20 20" aria-hidden="true">
      <PartPattern id={pattern} part={part} />
      <rect x="2" y="2" width="16" height="16" fill={`url(#${pattern})`} className={`part-area ${partClass(part)}`} />
    </svg>
  );
}

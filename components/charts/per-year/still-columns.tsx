import { countAccount } from '@/lib/participation/account/rules-parts';
import type { AccountPart } from '@/lib/participation/account/types';
import { partClass, PartPattern } from '../account/part-pattern';
import { columnPaths, highestColumn } from '../matrix/layout/lane-paths';
import type { YearRow } from './types';

interface StillColumnsProps {
  figure: string;
  rows: readonly YearRow[];
  parts: readonly AccountPart[];
}

/** In units of a drawing that is stretched to its place. */
const VIEW = { step: 20, bar: 16, height: 200 };
const NOBODY = countAccount([]);

/** The columns as the server draws them: what stands there until they can be pointed at, or where no script runs. */
export function StillColumns({ figure, rows, parts }: StillColumnsProps) {
  const accounts = rows.map(({ account }) => account ?? NOBODY);
  const columns = rows.map(({ account }, place) =>
    account === null ? null : { x: place * VIEW.step + 2, width: VIEW.bar },
  );
  const most = highestColumn(accounts);
  const paths = columnPaths(accounts, columns, VIEW.height, most);
  return (
    <div className="mpy-still" aria-hidden="true">
      <span>{most}</span>
      <svg viewBox={`0 0 ${rows.length * VIEW.step} ${VIEW.height}`} preserveAspectRatio="none" width="100%">
        {parts.map((part) => (
          <g key={part}>
            <PartPattern id={`${figure}-still-${part}`} part={part} />
            <path
              d={paths[part]}
              fill={`url(#${figure}-still-${part})`}
              className={`part-area ${partClass(part)}`}
              vectorEffect="non-scaling-stroke"
            />
          </g>
        ))}
      </svg>
      <span>0</span>
      <span className="mpy-ends">
        <span>{rows[0]?.year}</span>
        <span>{rows.length > 1 ? rows.at(-1)?.year : null}</span>
      </span>
    </div>
  );
}

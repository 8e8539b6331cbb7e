import { MatrixGapBars } from './gap-bars';
import { blockNumbers, blockPaths, seamPath } from '../layout/block-paths';
import type { MatrixBlock } from '../layout/placed';
import type { MatrixLayout } from '../layout/layout';
import { MatrixMarks } from './marks';
import { contestedPath, matrixPaths } from '../layout/paths';
import type { MatrixSeries } from '../layout/types';
import { StatusRuns } from '../../status/status-shape';

interface MatrixDrawingProps {
  layout: MatrixLayout;
  series: MatrixSeries;
  figure: string;
}

/** Cells and gaps of all rows. Hidden from assistive technology where it holds no links: table and grid say it. */
export function MatrixDrawing({ layout, series, figure }: MatrixDrawingProps) {
  const { mode, width, height } = layout;
  return (
    <svg
      className="mx-cells"
      data-mode={mode}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden={mode === 'marks' ? undefined : true}
    >
      <g id={`${figure}-cells`}>
        {mode === 'marks' ? (
          <MatrixMarks layout={layout} series={series} figure={figure} />
        ) : (
          <>
            <StatusRuns paths={layout.blocks ? blockPaths(layout, layout.blocks) : matrixPaths(layout)} />
            <path d={contestedPath(layout)} className="mx-contested" />
            <path d={seams(layout)} className="mx-seams" />
            {layout.blocks && mode === 'bars' ? <BlockNumbers layout={layout} blocks={layout.blocks} /> : null}
          </>
        )}
      </g>
      <MatrixGapBars layout={layout} figure={figure} />
    </svg>
  );
}

/** Two meetings next to each other are two, however alike: between columns wide enough to spare it there is a seam. */
const LEAST_SEAMED = 4;

function seams({ blocks, columns, height, mode }: MatrixLayout): string {
  if (blocks) return seamPath(blocks, height);
  const placed = columns.filter((column) => column !== null);
  const areEqual = placed.every(({ width }) => width === placed[0]?.width);
  return mode === 'bars' && areEqual && (placed[0]?.width ?? 0) >= LEAST_SEAMED
    ? placed.map(({ x, width }) => `M${x + width - 0.5} 0V${height}`).join('')
    : '';
}

const BlockNumbers = ({ layout, blocks }: { layout: MatrixLayout; blocks: readonly MatrixBlock[] }) =>
  layout.rows.flatMap((row) =>
    blockNumbers(row, layout.metrics, blocks).map(({ place, text, x, y }) => (
      <text key={`${row.row.slug} ${place}`} x={x} y={y} className={`mx-block-${place}`}>
        {text}
      </text>
    )),
  );

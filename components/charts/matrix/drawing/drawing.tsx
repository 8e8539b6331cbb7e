import { MatrixGapBars } from './gap-bars';
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
            <StatusRuns paths={matrixPaths(layout)} />
            <path d={contestedPath(layout)} className="mx-contested" />
          </>
        )}
      </g>
      <MatrixGapBars layout={layout} figure={figure} />
    </svg>
  );
}

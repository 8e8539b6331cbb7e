import { MatrixGapBars } from './gap-bars';
import type { MatrixLayout } from '../layout/layout';
import { MatrixMarks } from './marks';
import { contestedPath, matrixPaths } from '../layout/paths';
import { shapeFill, shapeClass } from '../layout/runs';
import type { MatrixSeries } from '../layout/types';

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
          <>
            <path d={matrixPaths(layout).find(({ shape }) => shape === 'hair')?.d} className={shapeClass('hair')} />
            <MatrixMarks layout={layout} series={series} figure={figure} />
          </>
        ) : (
          <>
            {matrixPaths(layout).map(({ shape, d }) => (
              <path
                key={shape}
                d={d}
                className={shapeClass(shape)}
                data-shape={shape}
                fill={shapeFill(shape, figure)}
                strokeDasharray={shape === 'dots' ? `0 ${dotStep(layout)}` : undefined}
                strokeDashoffset={shape === 'dots' ? -dotStep(layout) / 2 : undefined}
              />
            ))}
            <path d={contestedPath(layout)} className="mx-contested" />
          </>
        )}
      </g>
      <MatrixGapBars layout={layout} figure={figure} />
    </svg>
  );
}

/** A dot in every cell, where cells are wide enough for one each. */
const dotStep = ({ columns }: MatrixLayout): number => Math.max(4, columns[0]?.width ?? 4);

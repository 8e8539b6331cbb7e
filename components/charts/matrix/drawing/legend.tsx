import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { GAP_KINDS } from '@/lib/participation/gaps/types';
import { meetingSign, signPath, MEETING_SIGNS } from '../layout/lane-paths';
import type { MatrixLayout } from '../layout/layout';
import { EXTENT_OF, type MatrixExtent } from '../layout/paths';
import { shapeFill, MATRIX_SHAPES, matrixShape, shapeClass, type MatrixShape } from '../layout/runs';
import type { MatrixSeries } from '../layout/types';
import { ContestedFlag, shapeName } from '../../status/status-shape';
import { useMarkWords } from '../../status/status-words';
import { StatusSymbol } from '../../status/status-symbol';
import { GapSample } from '../../timeline/legend';

interface MatrixLegendProps {
  layout: MatrixLayout;
  series: MatrixSeries;
  figure: string;
}

/** The signs a matrix uses, each with its words; nothing that it does not show. */
export function MatrixLegend({ layout, series, figure }: MatrixLegendProps) {
  const t = useTranslations('matrix');
  const charts = useTranslations('charts');
  const status = useTranslations('status');
  const cells = layout.rows.flatMap(({ row }) => row.cells);
  const gaps = new Set(layout.rows.flatMap((row) => row.gaps.map(({ gap }) => gap.kind)));
  const signs = new Set(series.meetings.map(meetingSign));
  return (
    <ul className="tl-legend" aria-label={charts('legend')}>
      {layout.mode === 'marks' ? (
        <SymbolEntries cells={cells} figure={figure} />
      ) : (
        <ShapeEntries cells={cells} figure={figure} mode={layout.mode} />
      )}
      {cells.some(({ contested }) => contested) && (
        <Entry
          sign={
            layout.mode === 'marks' ? (
              <g transform="translate(-6.5 6)">
                <ContestedFlag />
              </g>
            ) : (
              <path d="M-3-5h6l-3 5z" className="mx-contested" />
            )
          }
          words={status('mark.contestedLong')}
        />
      )}
      {GAP_KINDS.filter((kind) => gaps.has(kind)).map((kind) => (
        <Entry key={kind} sign={<GapSample kind={kind} figure={figure} />} words={status(`gapExplained.${kind}`)} />
      ))}
      {signs.size > 1 &&
        MEETING_SIGNS.filter((sign) => signs.has(sign)).map((sign) => (
          <Entry
            key={sign}
            sign={<path d={`M0 0${signPath(sign)}`} className={`mx-sign mx-sign-${sign}`} />}
            words={t(`sign.${sign}`)}
          />
        ))}
    </ul>
  );
}

type Cells = MatrixLayout['rows'][number]['row']['cells'];

function SymbolEntries({ cells, figure }: { cells: Cells; figure: string }) {
  const t = useTranslations('matrix');
  const markWords = useMarkWords();
  const shown = new Map(cells.filter(hasPart).map((cell) => [shapeName(cell), cell]));
  return (
    <>
      {[...shown].map(([name, { status: state, derived, guest }]) => (
        <li key={name}>
          <StatusSymbol status={state} derived={derived} guest={guest} />
          {markWords({ status: state, derived, guest })}
        </li>
      ))}
      {cells.some((cell) => matrixShape(cell) === 'hair') && (
        <Entry sign={<ShapeSample shape="hair" figure={figure} />} words={t('shape.hair')} />
      )}
    </>
  );
}

function ShapeEntries({ cells, figure, mode }: { cells: Cells; figure: string; mode: MatrixLayout['mode'] }) {
  const t = useTranslations('matrix');
  const shown = new Set(cells.map(matrixShape));
  return MATRIX_SHAPES.filter((shape) => shown.has(shape))
    .toReversed()
    .map((shape) => (
      <Entry key={shape} mode={mode} sign={<ShapeSample shape={shape} figure={figure} />} words={t(`shape.${shape}`)} />
    ));
}

const SAMPLE_OF: Readonly<Record<MatrixExtent, string>> = {
  whole: 'M-12-5.5h24v11h-24z',
  half: 'M-12 0h24v5.5h-24z',
  stroke: 'M-12 0h24',
};

function ShapeSample({ shape, figure }: { shape: MatrixShape; figure: string }) {
  return (
    <path
      d={SAMPLE_OF[EXTENT_OF[shape]]}
      className={shapeClass(shape)}
      fill={shapeFill(shape, figure)}
      strokeDasharray={shape === 'dots' ? '0 6' : undefined}
    />
  );
}

function Entry({ sign, words, mode }: { sign: ReactNode; words: string; mode?: string }) {
  return (
    <li>
      <svg className="tl-sample mx-sample" data-mode={mode} viewBox="-16 -10 32 20" aria-hidden="true">
        {sign}
      </svg>
      {words}
    </li>
  );
}

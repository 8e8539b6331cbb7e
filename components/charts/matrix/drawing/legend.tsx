import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import type { FigureVoice } from '@/lib/sources/rules-voice';
import { GAP_KINDS } from '@/lib/participation/gaps/types';
import { meetingSign, signPath, MEETING_SIGNS } from '../layout/lane-paths';
import type { MatrixLayout } from '../layout/layout';
import { cellWidth } from '../layout/paths';
import type { MatrixSeries } from '../layout/types';
import { useAccountWords } from '../../account/account-words';
import { contestedCorner, runPaths, type MarkBox } from '../../status/mark-parts';
import { SHAPE_ORDER, shapeName } from '../../status/shape-names';
import { ContestedFlag, StatusRuns } from '../../status/status-shape';
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
  const { letters } = useAccountWords();
  const cells = layout.rows.flatMap(({ row }) => row.cells);
  const gaps = new Set(layout.rows.flatMap((row) => row.gaps.map(({ gap }) => gap.kind)));
  const signs = new Set(series.meetings.map(meetingSign));
  return (
    <ul className="tl-legend" aria-label={charts('legend')}>
      <MarkEntries layout={layout} voice={commonAccountVoice(series.tallies)} />
      {cells.some(({ contested }) => contested) && (
        <Entry
          sign={
            layout.mode === 'marks' ? (
              <g transform="translate(-6.5 6)">
                <ContestedFlag />
              </g>
            ) : (
              <path d={contestedCorner(sampleBox(layout))} className="mx-contested" />
            )
          }
          words={status('mark.contestedLong')}
        />
      )}
      {layout.mode !== 'lines' && series.groups.some(({ rows }) => rows.some(({ metric }) => metric?.words)) && (
        <li>{t('letters', { letters: letters(series.tallies) })}</li>
      )}
      {GAP_KINDS.filter((kind) => gaps.has(kind)).map((kind) => (
        <Entry key={kind} sign={<GapSample kind={kind} figure={figure} />} words={status(`gapExplained.${kind}`)} />
      ))}
      {layout.blocks && <li>{t('blocks', { span: layout.span, voice: commonAccountVoice(series.tallies) })}</li>}
      {!layout.blocks &&
        signs.size > 1 &&
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

/** Wide enough to show several cells that are alike, as rows have them. */
const SAMPLE = 24;
const LEAST_HEIGHT = 8;

function sampleBox(layout: MatrixLayout): MarkBox {
  const height = Math.max(LEAST_HEIGHT, layout.metrics.strip);
  return { x: -SAMPLE / 2, y: -height / 2, width: SAMPLE, height, cell: layout.blocks ? 1 : cellWidth(layout) };
}

/** The marks of cells as this drawing has them: each alone, or in runs. Where there was no seat nothing is drawn. */
function MarkEntries({ layout, voice }: { layout: MatrixLayout; voice: FigureVoice }) {
  const t = useTranslations('matrix');
  const markWords = useMarkWords(voice);
  const shown = new Map(layout.rows.flatMap(({ row }) => row.cells.map((cell) => [shapeName(cell), cell])));
  return SHAPE_ORDER.flatMap((name) => {
    const cell = shown.get(name);
    if (!cell) return [];
    if (name === 'not_a_member') return [<Entry key={name} sign={null} words={t('noSeat')} />];
    const words = markWords(cell);
    if (layout.mode !== 'marks') {
      const { x, width, ...strip } = sampleBox(layout);
      const paths = runPaths([{ runs: [{ name, x, width }], strip }], [name]);
      return [<Entry key={name} sign={<StatusRuns paths={paths} />} words={words} />];
    }
    return [
      <li key={name}>
        <StatusSymbol status={cell.status} derived={cell.derived} guest={cell.guest} />
        {words}
      </li>,
    ];
  });
}

function Entry({ sign, words }: { sign: ReactNode; words: string }) {
  return (
    <li>
      <svg className="tl-sample mx-sample" viewBox="-16 -10 32 20" aria-hidden="true">
        {sign}
      </svg>
      {words}
    </li>
  );
}

import { useTranslations } from 'next-intl';
import { MatrixDrawing } from '@/components/charts/matrix/drawing/drawing';
import { BlockYears } from '@/components/charts/matrix/drawing/head';
import { MatrixOrganisers } from '@/components/charts/matrix/drawing/organisers';
import { yearTicks } from '@/components/charts/matrix/layout/axis';
import { dateLines } from '@/components/charts/timeline/layout/date-lines';
import type { MatrixLayout } from '@/components/charts/matrix/layout/layout';
import { MEETING_SIGNS, meetingSign, signPath, signPaths } from '@/components/charts/matrix/layout/lane-paths';
import { cellWidth } from '@/components/charts/matrix/layout/paths';
import type { MatrixSeries } from '@/components/charts/matrix/layout/types';
import { contestedCorner, runPaths } from '@/components/charts/status/mark-parts';
import { SHAPE_ORDER, shapeName, type ShapeName } from '@/components/charts/status/shape-names';
import { StatusRuns } from '@/components/charts/status/status-shape';
import { useMarkWords } from '@/components/charts/status/status-words';
import { TimelineSprite } from '@/components/charts/timeline/drawing/sprite';
import { GapSample } from '@/components/charts/timeline/legend';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import { GAP_KINDS } from '@/lib/participation/gaps/types';
import type { FigureVoice } from '@/lib/sources/rules-voice';
import { textLines } from './text-lines';
import type { KeyEntry, Picture } from './types';
import { KeySymbol } from './use-timeline-key';

/** Beside the cells, in a wide place and in one as narrow as a phone. */
const BESIDE = { wide: { names: 240, numbers: 150 }, narrow: { names: 112, numbers: 110 } };
const NARROW = 600;
const LANE = 20;
const DATE = { font: 11, line: 13, gap: 6, margin: 6 };
const YEARS = 22;
const NAME = { font: 13, line: 15 };

/** How much stands beside the cells and above them, for whoever has only so much room. */
export const besideMatrix = (series: MatrixSeries, layout: MatrixLayout, width: number) => {
  const { names, numbers } = width < NARROW ? BESIDE.narrow : BESIDE.wide;
  return { width: names + numbers, height: headOf(series, layout).height };
};

/** Members down, meetings across: the page's own drawing, with names and dates beside it. */
export function useMatrixPicture(): (
  figure: string,
  series: MatrixSeries,
  layout: MatrixLayout,
  width: number,
) => Picture {
  const key = useMatrixKey();
  return (figure, series, layout, width) => {
    const { names, numbers } = width < NARROW ? BESIDE.narrow : BESIDE.wide;
    const head = headOf(series, layout);
    const shapes = layout.mode === 'marks' ? layout.rows.flatMap(({ row }) => row.cells.map(shapeName)) : [];
    return {
      width: names + layout.width + numbers,
      height: head.height + layout.height,
      isFixed: true,
      key: key(figure, series, layout),
      body: (
        <>
          <TimelineSprite figure={figure} shapes={[...new Set(shapes)]} whole />
          <g transform={`translate(${names} 0)`}>
            <Head series={series} layout={layout} head={head} />
            <g transform={`translate(0 ${head.height})`}>
              <MatrixDrawing layout={layout} series={series} figure={figure} />
            </g>
          </g>
          <Names layout={layout} top={head.height} names={names} numbers={numbers} />
        </>
      ),
    };
  };
}

interface PlacedHead {
  height: number;
  /** Below organisers and signs. */
  top: number;
  organisers: number;
  dates: { x: number; text: string[]; href: string }[];
}

/** Where years are taken together, meetings of several kinds are in one. */
const signsOf = (series: MatrixSeries, layout: MatrixLayout, y: number) =>
  layout.blocks ? [] : signPaths(series.meetings, layout.columns, y);

function headOf(series: MatrixSeries, layout: MatrixLayout): PlacedHead {
  const organisers = series.organisers.length > 0 ? LANE : 0;
  const top = organisers + (signsOf(series, layout, 0).length > 0 ? LANE : 0);
  if (layout.mode !== 'marks') return { height: top + YEARS, top, organisers, dates: [] };
  const dates = series.meetings.flatMap(({ shortDateLabel, href }, place) => {
    const column = layout.columns[place];
    const text = column ? dateLines(shortDateLabel, column.width - DATE.gap, DATE.font) : [];
    return column ? [{ x: column.x + column.width / 2, text, href }] : [];
  });
  const most = dates.reduce((lines, { text }) => Math.max(lines, text.length), 0);
  return { height: top + most * DATE.line + 2 * DATE.margin, top, organisers, dates };
}

function Head({ series, layout, head }: { series: MatrixSeries; layout: MatrixLayout; head: PlacedHead }) {
  return (
    <>
      {head.organisers > 0 ? <MatrixOrganisers terms={series.organisers} layout={layout} height={LANE} /> : null}
      {signsOf(series, layout, head.organisers + LANE / 2).map(({ sign, d }) => (
        <path key={sign} d={d} className={`mx-sign mx-sign-${sign}`} />
      ))}
      {layout.mode === 'marks' ? (
        head.dates.map(({ x, text, href }) => (
          <a key={x} href={href}>
            <text transform={`translate(${x} ${head.top})`} textAnchor="middle" fontSize={DATE.font} fill="#1b1d22">
              {text.map((line, at) => (
                <tspan
                  key={`${at} ${line}`}
                  x="0"
                  y={DATE.margin + (at + 0.75) * DATE.line}
                  fontWeight={at === 0 ? 600 : 400}
                >
                  {line}
                </tspan>
              ))}
            </text>
          </a>
        ))
      ) : layout.blocks ? (
        <BlockYears blocks={layout.blocks} y={head.top + 16} />
      ) : (
        yearTicks(series, layout).map(({ x, label }) => (
          <g key={x}>
            <path d={`M${x} ${head.top + 4}V${head.height + layout.height}`} stroke="#d9d5ca" />
            <text x={x + 4} y={head.top + 16} fontSize="12" fill="#54575f">
              {label}
            </text>
          </g>
        ))
      )}
    </>
  );
}

interface NamesProps {
  layout: MatrixLayout;
  top: number;
  names: number;
  numbers: number;
}

function Names({ layout, top, names, numbers }: NamesProps) {
  const { headings, rows, metrics, mode, width } = layout;
  return (
    <g transform={`translate(0 ${top})`}>
      {headings.map(({ label, y }) => (
        <text key={y} y={y + metrics.heading - 8} fontSize={NAME.font} fontWeight="600" fill="#1b1d22">
          {label}
        </text>
      ))}
      {mode === 'lines'
        ? null
        : rows.map(({ row, y }) => (
            <g key={row.slug} data-row={row.slug}>
              <a href={row.href}>
                <text fontSize={NAME.font} fill="#1b1d22">
                  {textLines(row.label, names - 12, NAME.font).map((line, at) => (
                    <tspan key={`${at} ${line}`} x="0" y={y + metrics.top + metrics.strip / 2 + 5 + at * NAME.line}>
                      {line}
                    </tspan>
                  ))}
                </text>
              </a>
              <text
                x={names + width + numbers}
                y={y + metrics.top + metrics.strip / 2 + 4}
                textAnchor="end"
                fontSize="11"
                fill="#54575f"
              >
                {row.metric?.short}
              </text>
            </g>
          ))}
    </g>
  );
}

const SAMPLE = 24;
const LEAST_HEIGHT = 8;

function useMatrixKey(): (figure: string, series: MatrixSeries, layout: MatrixLayout) => KeyEntry[] {
  const t = useTranslations('matrix');
  const status = useTranslations('status');
  const words: Readonly<Record<FigureVoice, ReturnType<typeof useMarkWords>>> = {
    cell: useMarkWords('cell'),
    vote: useMarkWords('vote'),
    call: useMarkWords('call'),
    mixed: useMarkWords('mixed'),
  };
  return (figure, series, layout) => {
    const cells = new Map(layout.rows.flatMap(({ row }) => row.cells.map((cell) => [shapeName(cell), cell])));
    const markWords = words[commonAccountVoice(series.tallies)];
    const height = Math.max(LEAST_HEIGHT, layout.metrics.strip);
    const box = { x: -SAMPLE / 2, y: -height / 2, width: SAMPLE, height, cell: layout.blocks ? 1 : cellWidth(layout) };
    const sample = (name: ShapeName) => {
      const { x, width, ...strip } = box;
      return <StatusRuns paths={runPaths([{ runs: [{ name, x, width }], strip }], [name])} />;
    };
    const isContested = layout.rows.some(({ row }) => row.cells.some(({ contested }) => contested));
    const gaps = new Set(layout.rows.flatMap((row) => row.gaps.map(({ gap }) => gap.kind)));
    const signs = new Set(series.meetings.map(meetingSign));
    return [
      ...SHAPE_ORDER.flatMap((name): KeyEntry[] => {
        const cell = cells.get(name);
        if (!cell) return [];
        if (name === 'not_a_member') return [{ sign: null, words: t('noSeat') }];
        return [{ sign: layout.mode === 'marks' ? <KeySymbol name={name} /> : sample(name), words: markWords(cell) }];
      }),
      ...(isContested
        ? [{ sign: <path d={contestedCorner(box)} className="mx-contested" />, words: status('mark.contestedLong') }]
        : []),
      ...(layout.blocks
        ? [{ sign: null, words: t('blocks', { span: layout.span, voice: commonAccountVoice(series.tallies) }) }]
        : []),
      ...GAP_KINDS.filter((kind) => gaps.has(kind)).map((kind) => ({
        sign: <GapSample kind={kind} figure={figure} />,
        words: status(`gapExplained.${kind}`),
      })),
      ...(signs.size > 1 && !layout.blocks ? MEETING_SIGNS.filter((sign) => signs.has(sign)) : []).map((sign) => ({
        sign: <path d={`M0 0${signPath(sign)}`} className={`mx-sign mx-sign-${sign}`} />,
        words: t(`sign.${sign}`),
      })),
    ];
  };
}

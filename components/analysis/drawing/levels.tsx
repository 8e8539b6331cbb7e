import { MARK_OF_PART } from '@/components/charts/account/account-words';
import { runPaths, type MarkRun } from '@/components/charts/status/mark-parts';
import { StatusRuns } from '@/components/charts/status/status-shape';
import { SHAPE_ORDER, type ShapeName } from '@/components/charts/status/shape-names';
import { textLines } from '@/components/figure/picture/text-lines';
import { textWidth } from '@/components/charts/timeline/layout/tiers';
import type { Picture } from '@/components/figure/picture/types';
import type { Chart, LevelRow } from '@/lib/participation/charts/types';
import { labelEvery, rounded } from './scale';
import type { ChartLabels } from './types';

type Levels = Extract<Chart, { kind: 'levels' }>;

const ROW = 28;
const MARK = { height: 18, widest: 28, least: 3 };
const NAME = { font: 12, line: 14 };
const NAMES = 220;
const FOOT = 24;

/** On each row the mark that stands for it everywhere; a rank is an attendance. */
const SHAPE_OF: Readonly<Record<LevelRow, ShapeName>> = {
  head_of_government: 'present',
  minister: 'present',
  state_secretary: 'present',
  head_of_authority: 'present',
  division_head: 'present',
  officer: 'present',
  differing: 'present',
  in_words: 'present',
  no_rank: 'present',
  ...MARK_OF_PART,
};

/** A row a level, the highest above, a column a meeting; whoever was not there, or nobody knows, has rows below. */
export function drawLevels({ rows, marks }: Levels, labels: ChartLabels, width: number): Picture {
  const isWide = width >= 600;
  const left = isWide ? NAMES : 0;
  const names = rows.map((row) => textLines(labels.level(row), isWide ? NAMES - 12 : width, NAME.font));
  const above = isWide ? 0 : NAME.line + 2;
  const high = ROW + above;
  const step = (width - left) / marks.length;
  const mark = Math.max(MARK.least, Math.min(MARK.widest, step - 2));
  const x = (place: number): number => rounded(left + (place + 0.5) * step);
  const ground = rows.length * high;
  const runs = rows.map((row, place): { runs: MarkRun[]; strip: { y: number; height: number; cell: number } } => ({
    runs: marks.flatMap((one, at) =>
      one.row === row ? [{ name: SHAPE_OF[row], x: rounded(x(at) - mark / 2), width: rounded(mark) }] : [],
    ),
    strip: { y: place * high + above + (ROW - MARK.height) / 2, height: MARK.height, cell: mark },
  }));
  const years = marks.map(({ meeting }) => labels.meeting(meeting).year);
  const every = labelEvery(step, Math.max(...years.map((year) => textWidth(year, NAME.font))) + 6);
  const body = (
    <g className="an-levels">
      {rows.map((row, place) => (
        <g key={row} data-level={row}>
          <path className="an-row" d={`M${left} ${place * high + above + ROW / 2}H${width}`} />
          <text className="an-label">
            {names[place]?.map((line, at, { length }) => (
              <tspan
                key={line}
                x="0"
                y={place * high + (isWide ? ROW / 2 + 4 + (at - (length - 1) / 2) * NAME.line : NAME.line)}
              >
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
      <StatusRuns paths={runPaths(runs, SHAPE_ORDER)} />
      {marks.map(({ meeting, row }, place) => {
        const { title, href } = labels.meeting(meeting);
        const top = rows.indexOf(row) * high + above;
        return (
          <a key={meeting.id} href={href}>
            <title>{`${title}: ${labels.level(row)}`}</title>
            <rect className="tl-hit" x={rounded(x(place) - step / 2)} y={top} width={rounded(step)} height={ROW} />
          </a>
        );
      })}
      <path className="an-ground" d={`M${left} ${ground}H${width}`} />
      {years.map((year, place) =>
        place % every === 0 ? (
          <text key={marks[place]?.meeting.id} className="an-label" x={x(place)} y={ground + 16} textAnchor="middle">
            {year}
          </text>
        ) : null,
      )}
    </g>
  );
  return { width, height: ground + FOOT, isFixed: false, key: [], body };
}

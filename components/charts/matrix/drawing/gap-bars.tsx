import { completeList } from '@/lib/core/exhaustive';
import type { GapKind } from '@/lib/participation/gaps/types';
import { GAP_FONT, type PlacedMatrixGap } from '../layout/gaps';
import { GAP_CLASS } from '../../status/gap-class';
import type { MatrixLayout } from '../layout/layout';

interface MatrixGapBarsProps {
  layout: MatrixLayout;
  figure: string;
}

const BAR = 4;
/** How far the brackets of a stated gap reach beyond its bar, above and below. */
const BRACKET = 2;

/** The later lies over the earlier: lines over areas. */
const DRAWN_ORDER = completeList<GapKind>()(['attendance', 'exclusion', 'record', 'stated']);

type DrawnGap = PlacedMatrixGap & { y: number; wordsY: number };

/** Under each row: how long nobody came, nothing was recorded, a source says so, or the member was barred. */
export function MatrixGapBars({ layout: { rows, metrics }, figure }: MatrixGapBarsProps) {
  const { gap: offset } = metrics;
  if (offset === null) return null;
  const drawn: DrawnGap[] = rows.flatMap(({ y, gaps }) => {
    const hasStated = gaps.some(({ gap }) => gap.kind === 'stated');
    return gaps.map((gap) => ({
      ...gap,
      y: y + offset + (gap.gap.kind === 'stated' ? metrics.stated : 0),
      wordsY: y + offset + (hasStated ? metrics.stated + BRACKET : 0) + BAR + GAP_FONT,
    }));
  });
  const ofKind = (kind: GapKind) => drawn.filter(({ gap }) => gap.kind === kind);
  return (
    <g className="mx-gaps">
      {DRAWN_ORDER.map((kind) => (
        <path
          key={kind}
          d={ofKind(kind).map(PATH_OF[kind]).join('')}
          className={GAP_CLASS[kind]}
          fill={FILL_OF[kind]?.(figure)}
          data-gap={kind}
        />
      ))}
      <path d={ofKind('stated').map(brackets).join('')} className="tl-bracket" />
      {ofKind('stated').map(({ x, y, openStart, gap }) =>
        openStart ? (
          <text key={`${y}-${gap.fromLabel}`} x={x + 3} y={y + 6} className="tl-open">
            ?
          </text>
        ) : null,
      )}
      {drawn.map(({ x, y, wordsY, label }) =>
        label === null ? null : (
          <text key={`${x}-${y}`} x={x} y={wordsY} className="mx-gap-label" fontSize={GAP_FONT}>
            {label}
          </text>
        ),
      )}
    </g>
  );
}

const bar = ({ x, y, width }: DrawnGap): string => `M${x + 1} ${y}h${width - 2}v${BAR}h-${width - 2}z`;

/** Room for the question mark where nobody says when it began. */
const ROOM = 14;
const line = ({ x, y, width, openStart }: DrawnGap): string =>
  openStart ? `M${x + ROOM} ${y + BAR / 2}h${Math.max(1, width - ROOM)}` : `M${x + 1} ${y + BAR / 2}h${width - 2}`;
const PATH_OF: Readonly<Record<GapKind, (gap: DrawnGap) => string>> = {
  attendance: bar,
  record: line,
  stated: line,
  exclusion: bar,
};

/** null: the class alone says how it is filled. */
const FILL_OF: Readonly<Record<GapKind, ((figure: string) => string) | null>> = {
  attendance: null,
  record: null,
  stated: null,
  exclusion: (figure) => `url(#${figure}-crossed)`,
};

const brackets = ({ x, y, width, openStart, openEnd }: DrawnGap): string =>
  (openStart ? '' : `M${x + 1} ${y - BRACKET}v${BAR + 2 * BRACKET}`) +
  (openEnd ? '' : `M${x + width - 1} ${y - BRACKET}v${BAR + 2 * BRACKET}`);

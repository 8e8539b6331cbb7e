import { PartPattern, partClass } from '@/components/charts/account/part-pattern';
import { listStacked, stackHeight } from '@/components/charts/account/stack';
import { textLines } from '@/components/figure/picture/text-lines';
import { textWidth } from '@/components/charts/timeline/layout/tiers';
import type { Picture } from '@/components/figure/picture/types';
import type { AccountPart } from '@/lib/participation/account/types';
import type { Stretch } from '@/lib/participation/charts/types';
import { rounded } from './scale';
import type { ChartLabels } from './types';

const NAME = { font: 14, line: 18 };
const LINE = { font: 12, line: 16 };
const BAR = 24;
const GAP = 20;
/** However few cells a part has, it is seen. */
const LEAST = 3;

/**
 * A bar a stretch, as long as it has cells, of the parts of their account; a stretch of which no meeting is known is an
 * empty place with its name.
 */
export function drawStretches(
  stretches: readonly Stretch[],
  figure: string,
  labels: ChartLabels,
  width: number,
): Picture {
  const most = Math.max(1, ...stretches.map(({ account }) => stackHeight(account)));
  let y = 0;
  const placed = stretches.map((stretch) => {
    const { name, period, summary } = labels.stretch(stretch);
    const names = textLines(name, width, NAME.font);
    const lines = { period: textLines(period, width, LINE.font), summary: textLines(summary, width, LINE.font) };
    const at = { stretch, y, names, lines, bar: y + names.length * NAME.line + lines.period.length * LINE.line + 8 };
    y = at.bar + BAR + 6 + lines.summary.length * LINE.line + GAP;
    return at;
  });
  const parts = listStacked(stretches.map(({ account }) => account));
  const body = (
    <g className="an-stretches">
      {parts.map((part) => (
        <PartPattern key={part} id={`${figure}-${part}`} part={part} />
      ))}
      {placed.map(({ stretch, y: top, names, lines, bar }) => (
        <g key={stretch.key} data-stretch={stretch.key}>
          <Lines lines={names} y={top} size={NAME} className="an-name" />
          <Lines lines={lines.period} y={top + names.length * NAME.line} size={LINE} className="an-label" />
          {stretch.meetings.length === 0 ? (
            <>
              <rect x="0.5" y={bar} width={rounded(Math.min(width - 1, 220))} height={BAR} className="an-nothing" />
              <text x="10" y={bar + 16} className="an-label">
                {labels.noMeeting}
              </text>
            </>
          ) : (
            <Bar stretch={stretch} y={bar} width={width} most={most} figure={figure} />
          )}
          <Lines lines={lines.summary} y={bar + BAR + 6} size={LINE} className="an-label" />
        </g>
      ))}
    </g>
  );
  return { width, height: y - GAP + 4, isFixed: false, key: labels.key, body };
}

interface LinesProps {
  lines: readonly string[];
  y: number;
  size: { font: number; line: number };
  className: string;
}

const Lines = ({ lines, y, size, className }: LinesProps) => (
  <text className={className}>
    {lines.map((line, at) => (
      <tspan key={`${at} ${line}`} x="0" y={y + size.font + at * size.line}>
        {line}
      </tspan>
    ))}
  </text>
);

interface BarProps {
  stretch: Stretch;
  y: number;
  width: number;
  most: number;
  figure: string;
}

function Bar({ stretch: { account }, y, width, most, figure }: BarProps) {
  const parts = listStacked([account]);
  const free = width - 1 - LEAST * parts.length;
  const wideOf = (part: AccountPart): number => LEAST + (account[part].cells / most) * free;
  return parts.map((part, place) => {
    const { cells } = account[part];
    const wide = wideOf(part);
    const x = parts.slice(0, place).reduce((sum, before) => sum + wideOf(before), 0.5);
    const at = { x: rounded(x), width: rounded(wide) };
    const isAbsence = part === 'known_absence';
    return (
      <g key={part}>
        <rect
          {...at}
          y={y}
          height={BAR}
          fill={`url(#${figure}-${part})`}
          className={`part-area ${partClass(part)}`}
          data-part={part}
          data-cells={cells}
        />
        {isAbsence && wide >= textWidth(String(cells), LINE.font) + 8 ? (
          <text className="an-on-absence" x={rounded(at.x + wide / 2)} y={y + 16} textAnchor="middle">
            {cells}
          </text>
        ) : null}
      </g>
    );
  });
}

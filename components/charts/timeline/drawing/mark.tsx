import { shapeName, symbolName } from '../../status/shape-names';
import { ContestedFlag } from '../../status/status-shape';
import { useStatusWords } from '../../status/status-words';
import { offsetClasses } from './classes';
import type { PlacedMark } from '../layout/row-layout';
import type { TimelineRow } from '../layout/types';

const CHEVRONS = {
  closed: null,
  open_start: <path d="M-9-4.5-13 0-9 4.5" className="status-line" />,
  open_end: <path d="M9-4.5 13 0 9 4.5" className="status-line" />,
};

interface TimelineMarkProps {
  mark: PlacedMark;
  member: TimelineRow['member'];
  figure: string;
}

/** One status at one meeting, leading to the member's line there, with its sources. */
export function TimelineMark({ mark, member, figure }: TimelineMarkProps) {
  const words = useStatusWords();
  const { cell, crowded } = mark;
  return (
    <svg x={`${mark.x}%`}>
      <a
        href={`${cell.meeting.href}#${member.slug}`}
        className={`tl-mark ${offsetClasses(mark.offsets)}`.trimEnd()}
        data-symbol={symbolName(cell)}
        data-status={cell.status}
        data-member={member.slug}
        data-meeting={cell.meeting.slug}
        data-contested={cell.contested || undefined}
        data-derived={cell.derived || undefined}
      >
        <title>{`${words(cell)}, ${member.name}, ${cell.meeting.dateLabel}`}</title>
        <rect
          className="tl-hit"
          x={crowded ? -8.5 : -12}
          y={crowded ? -8.5 : -12}
          width={crowded ? 17 : 24}
          height={crowded ? 17 : 24}
        />
        {CHEVRONS[mark.openness]}
        <use href={`#${figure}-${shapeName(cell)}`} />
        {cell.contested && <ContestedFlag />}
      </a>
    </svg>
  );
}

/** The days an imprecise date can mean, under its mark. */
export function TimelineWhisker({ x, width }: { x: number; width: number }) {
  return (
    <g className="tl-whisker">
      <line x1={`${x}%`} x2={`${x + width}%`} />
      <svg x={`${x}%`}>
        <path d="M0-4V4" />
      </svg>
      <svg x={`${x + width}%`}>
        <path d="M0-4V4" />
      </svg>
    </g>
  );
}

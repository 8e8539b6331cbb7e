import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { contestedCorner, type MarkBox } from '../../status/mark-parts';
import { shapeName, symbolName } from '../../status/shape-names';
import { StatusMark } from '../../status/status-shape';
import type { TimelineCell, TimelineRow } from '../layout/types';
import { useToldWords } from './told-words';

interface ToldLinkProps {
  cell: TimelineCell;
  row: TimelineRow;
  className?: string;
  children: ReactNode;
}

/** From a mark to the member's line at the meeting, with its sources. */
export function ToldLink({ cell, row, className = '', children }: ToldLinkProps) {
  return (
    <a
      href={`${cell.meeting.href}${cell.status === 'not_a_member' && !cell.guest ? '' : `#${row.member.slug}`}`}
      className={`tl-mark ${className}`.trimEnd()}
      data-symbol={symbolName(cell)}
      data-status={cell.status}
      data-member={row.member.slug}
      data-meeting={cell.meeting.slug}
      data-contested={cell.contested || undefined}
      data-derived={cell.derived || undefined}
    >
      {children}
    </a>
  );
}

/** Letters that stand on a solid block, where colour and shape alone would have to tell it. */
const ON_BLOCK: readonly TimelineCell['status'][] = ['absent'];

/** The tile of a meeting, as large as its column. */
export function ToldTile({ cell, row, box }: { cell: TimelineCell; row: TimelineRow; box: MarkBox }) {
  const words = useToldWords();
  const letter = useTranslations('status.letter');
  const [reach, middle] = [Math.max(box.width, 12), box.x + box.width / 2];
  return (
    <>
      <title>{words.title(cell, row)}</title>
      <rect className="tl-hit" x={middle - reach / 2 - 1} y={box.y - 3} width={reach + 2} height={box.height + 6} />
      <StatusMark name={shapeName(cell)} box={box} />
      {ON_BLOCK.includes(cell.status) && !cell.guest && box.width >= 14 ? (
        <text x={middle} y={box.y + box.height / 2 + 4.5} textAnchor="middle" className="told-letter">
          {letter(cell.status)}
        </text>
      ) : null}
      {cell.contested && (
        <g className="status-flag">
          <path d={contestedCorner({ ...box, height: 16 })} className="status-flag-ground" />
        </g>
      )}
    </>
  );
}

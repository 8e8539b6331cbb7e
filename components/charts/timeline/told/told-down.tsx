import { StatusSymbol } from '../../status/status-symbol';
import type { TimelineGap, TimelineRow, TimelineTerm } from '../layout/types';
import { useTermWords } from '../words/term-words';
import { chooseAnnotated, type AnnotatedMark } from './annotated';
import { listDownParts, type DownEntry } from './down-entries';
import { ToldLink } from './told-row-mark';
import { useToldWords } from './told-words';

interface ToldDownProps {
  row: TimelineRow;
  terms: readonly TimelineTerm[];
}

/** From top to bottom, where a drawing across would have to be shrunk: time runs down, each mark with its words beside it. */
export function ToldDown({ row, terms }: ToldDownProps) {
  const annotated = chooseAnnotated(row.cells);
  const parts = listDownParts(row, terms);
  const hasStated = parts.some(({ stated }) => stated !== null);
  return (
    <div className="told-down" data-stated={hasStated || undefined}>
      {parts.map(({ stated, entries }, place) => (
        <div key={place} className="told-part" data-stated={stated ? true : undefined}>
          {stated ? <StatedBeside gap={stated} row={row} /> : null}
          <ul className="told-entries">
            {entries.map((entry, at) => (
              <Entry key={at} entry={entry} row={row} annotated={annotated} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function StatedBeside({ gap, row }: { gap: TimelineGap; row: TimelineRow }) {
  const { gaps, leftOpen } = useToldWords();
  const note = leftOpen(row, gap);
  return (
    <div
      className="told-beside"
      data-gap="stated"
      data-start={gap.from.kind === 'known' ? 'known' : 'open'}
      data-end={gap.to.kind === 'known' ? 'known' : 'open'}
    >
      <p>
        {gap.href === null ? gaps.short(gap) : <a href={gap.href}>{gaps.short(gap)}</a>}
        {note === null ? null : <span className="told-beside-note">{note}</span>}
      </p>
    </div>
  );
}

interface EntryProps {
  entry: DownEntry;
  row: TimelineRow;
  annotated: AnnotatedMark | null;
}

function Entry({ entry, row, annotated }: EntryProps) {
  const words = useToldWords();
  const termWords = useTermWords();
  if (entry.kind === 'term') return <li className="told-entry told-between">{termWords(entry.term)}</li>;
  if (entry.kind === 'no_seat') return <li className="told-entry told-between">{words.noSeat(entry.cells)}</li>;
  const { cell } = entry;
  const isAnnotated = annotated?.cell === cell;
  const { mediumDateLabel: date, kindLabel, place } = cell.meeting;
  const what = [kindLabel, place, words.status(cell)].filter((one) => one !== null).join(' · ');
  const proof = isAnnotated ? row.proofs?.get(cell.meeting.id) : undefined;
  return (
    <li className="told-entry" data-annotated={isAnnotated || undefined}>
      <ToldLink cell={cell} row={row} className="told-row">
        <StatusSymbol {...cell} />
        <span className="told-when">{date}</span> <span className="told-what">{what}</span>
      </ToldLink>
      {isAnnotated ? (
        <span className="told-because">
          {proof ? <a href={proof.href}>{words.proof('none')}</a> : null}
          {proof ? ' · ' : null}
          {words.because(annotated, row)}
        </span>
      ) : null}
    </li>
  );
}

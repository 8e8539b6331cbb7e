import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { markDay } from '../layout/days';
import type { TimelineCell, TimelineGap, TimelineRow, TimelineTerm } from '../layout/types';

/** A line of the record told from top to bottom. */
export type DownEntry =
  | { kind: 'term'; term: TimelineTerm }
  | { kind: 'meeting'; cell: TimelineCell }
  | { kind: 'no_seat'; cells: readonly TimelineCell[] };

/** Entries beside which a stated period runs, or others. */
export interface DownPart {
  stated: TimelineGap | null;
  entries: DownEntry[];
}

const dayOf = (entry: DownEntry): number | null => {
  if (entry.kind === 'term') return entry.term.from.kind === 'known' ? entry.term.from.day : -Infinity;
  return markDay((entry.kind === 'meeting' ? entry.cell : entry.cells[0])?.meeting ?? { earliest: null, latest: null });
};

function listMeetings(cells: readonly TimelineCell[]): DownEntry[] {
  const entries: DownEntry[] = [];
  for (const cell of cells) {
    const last = entries.at(-1);
    if (hasPart(cell)) entries.push({ kind: 'meeting', cell });
    else if (last?.kind === 'no_seat') entries[entries.length - 1] = { kind: 'no_seat', cells: [...last.cells, cell] };
    else entries.push({ kind: 'no_seat', cells: [cell] });
  }
  return entries;
}

/** Whoever began at an unknown time stands first; others before the first meeting of their time. */
function withTerms(entries: readonly DownEntry[], terms: readonly TimelineTerm[]): DownEntry[] {
  const all = [...entries];
  for (const term of terms) {
    const start = dayOf({ kind: 'term', term }) ?? -Infinity;
    const next = all.findIndex((entry) => (entry.kind === 'term' ? false : (dayOf(entry) ?? Infinity) >= start));
    all.splice(next < 0 ? all.length : next, 0, { kind: 'term', term });
  }
  return all;
}

/**
 * The record from top to bottom, in the order of the meetings. Beside those that the first stated period may cover it runs
 * as a line of its own; meetings at which there was no seat are one entry for each stretch.
 */
export function listDownParts({ cells, gaps }: TimelineRow, terms: readonly TimelineTerm[]): DownPart[] {
  const entries = withTerms(listMeetings(cells), terms);
  const stated = gaps.find(({ kind }) => kind === 'stated');
  if (!stated) return [{ stated: null, entries }];
  const { from, to } = stated;
  const isWithin = (entry: DownEntry): boolean => {
    const day = dayOf(entry);
    if (day === null) return false;
    return (from.kind !== 'known' || day >= from.day) && (to.kind !== 'known' || day < to.day);
  };
  const first = entries.findIndex(isWithin);
  // Nothing known lies in it: it stands before what came after it.
  if (first < 0) {
    const after = entries.findIndex((entry) => to.kind === 'known' && (dayOf(entry) ?? -Infinity) >= to.day);
    const at = after < 0 ? entries.length : after;
    return [
      { stated: null, entries: entries.slice(0, at) },
      { stated, entries: [] },
      { stated: null, entries: entries.slice(at) },
    ].filter((part) => part.stated !== null || part.entries.length > 0);
  }
  const last = entries.findLastIndex(isWithin);
  return [
    { stated: null, entries: entries.slice(0, first) },
    { stated, entries: entries.slice(first, last + 1) },
    { stated: null, entries: entries.slice(last + 1) },
  ].filter((part) => part.stated !== null || part.entries.length > 0);
}

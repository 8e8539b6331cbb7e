import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import { gridKey, type GridKey } from '@/lib/imports/grid/rules';
import type { GridPlace, GridSize } from '@/components/attendance/grid/grid-places';

/** Numbers instead of words, because there may be a hundred thousand: meeting, source, status, whether it is public. */
export type PackedVoice = readonly [meeting: number, source: number, status: number, published: 0 | 1];

export interface GridColumn {
  id: number;
  /** As short as it stands above a column. */
  label: string;
  /** As it is called in a sentence. */
  name: string;
  /** Address of its log. */
  address: string;
}

export interface GridLine {
  id: number;
  name: string;
  /** Its seats in words; empty where it has none. */
  seats: string;
  /** Columns in which it may have held a seat. */
  within: readonly (readonly [first: number, last: number])[];
  voices: readonly PackedVoice[];
  contested: readonly number[];
}

/** What is in the grid when it is opened, in the words of the page. */
export interface GridFacts {
  columns: readonly GridColumn[];
  lines: readonly GridLine[];
  /** What the sources of the voices are called. */
  sources: readonly string[];
  /** Place of the source by which attendance is entered among them; -1 where it has said nothing yet. */
  own: number;
}

/** What the source of the grid says of a cell. */
export interface OwnWord {
  status: AttendanceStatus;
  published: boolean;
}

export interface OtherVoice {
  source: string;
  status: AttendanceStatus;
  published: boolean;
}

const NO_VOICES: readonly OtherVoice[] = [];

/** Answers what is known of a cell, by its place. */
export function indexGrid({ columns, lines, sources, own }: GridFacts) {
  const ownWords = new Map<GridKey, OwnWord>();
  const others = new Map<GridKey, OtherVoice[]>();
  const contested = new Set<GridKey>();
  const keyAt = ({ row, column }: GridPlace): GridKey =>
    gridKey({ memberId: lines[row]?.id ?? 0, meetingId: columns[column]?.id ?? 0 });
  for (const [row, line] of lines.entries()) {
    for (const [column, source, code, isPublic] of line.voices) {
      const status = ATTENDANCE_STATUSES[code];
      if (!status) continue;
      const key = keyAt({ row, column });
      const published = isPublic === 1;
      if (source === own) ownWords.set(key, { status, published });
      else {
        const voice = { source: sources[source] ?? '', status, published };
        others.set(key, [...(others.get(key) ?? []), voice]);
      }
    }
    for (const column of line.contested) contested.add(keyAt({ row, column }));
  }
  const rowOfMember = new Map(lines.map(({ id }, row) => [id, row]));
  const columnOfMeeting = new Map(columns.map(({ id }, column) => [id, column]));
  return {
    size: { rows: lines.length, columns: columns.length } satisfies GridSize,
    ownWords: ownWords as ReadonlyMap<GridKey, OwnWord>,
    keyAt,
    findPlace: (memberId: number, meetingId: number): GridPlace | null => {
      const [row, column] = [rowOfMember.get(memberId), columnOfMeeting.get(meetingId)];
      return row === undefined || column === undefined ? null : { row, column };
    },
    othersAt: (place: GridPlace): readonly OtherVoice[] => others.get(keyAt(place)) ?? NO_VOICES,
    isContested: (place: GridPlace): boolean => contested.has(keyAt(place)),
    /** Whether the member may have held a seat then. */
    isSeated: ({ row, column }: GridPlace): boolean =>
      (lines[row]?.within ?? []).some(([first, last]) => column >= first && column <= last),
  };
}

export type GridIndex = ReturnType<typeof indexGrid>;

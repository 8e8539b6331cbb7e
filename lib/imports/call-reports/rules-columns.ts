import { toNameKey } from '@/lib/members/names/rules-key';
import type { GridRow, ReportTool } from '@/lib/imports/call-reports/types';

/** What a column of a report is. Bounds are the first joining and the last leaving, between which somebody may have been away. */
export type ReportColumn =
  | 'name'
  | 'first_name'
  | 'last_name'
  | 'mail'
  | 'organisation'
  | 'joined'
  | 'left'
  | 'first_joined'
  | 'last_left'
  | 'duration'
  | 'action'
  | 'moment'
  | 'checked_in'
  | 'checked_in_at'
  | 'registered';

export type ReportColumns = Partial<Record<ReportColumn, number>>;

/**
 * How programs head these columns, as header keys, in English and German. Teams, Zoom and Indico as published files and
 * readers of them show; the rest is what people and other programs write. The surest come first.
 */
const WORDS: Readonly<Record<ReportColumn, readonly string[]>> = {
  name: [
    'name original name',
    'user name original name',
    'name originalname',
    'name urspruenglicher name',
    'full name',
    'vollstaendiger name',
    'name',
    'display name',
    'anzeigename',
    'user name',
    'benutzername',
    'attendee name',
    'participant name',
    'name des teilnehmers',
    'fullname',
    'participant',
    'attendee',
    'teilnehmer in',
    'teilnehmende r',
    'teilnehmer',
    'person',
  ],
  first_name: ['first name', 'vorname', 'given name'],
  last_name: ['last name', 'nachname', 'surname', 'family name', 'familienname'],
  mail: [
    'user email',
    'email',
    'e mail',
    'mail',
    'email address',
    'e mail address',
    'e mail adresse',
    'mailadresse',
    'benutzer e mail',
    'e mail des benutzers',
    'attendee email',
    'participant email',
  ],
  organisation: [
    'affiliation',
    'zugehoerigkeit',
    'organisation',
    'organization',
    'institution',
    'company',
    'firma',
    'unternehmen',
    'behoerde',
    'dienststelle',
    'einrichtung',
  ],
  joined: [
    'join time',
    'joined',
    'joined at',
    'time joined',
    'beitrittszeit',
    'beitrittszeitpunkt',
    'beitritt',
    'beitreten',
    'zeitpunkt des beitritts',
    'uhrzeit des beitritts',
    'beigetreten um',
    'beigetreten',
  ],
  left: [
    'leave time',
    'left',
    'left at',
    'time left',
    'austrittszeit',
    'austrittszeitpunkt',
    'austritt',
    'verlassen',
    'verlassen um',
    'zeitpunkt des verlassens',
    'uhrzeit des verlassens',
    'endzeit des beitritts',
  ],
  first_joined: ['first join', 'first join time', 'erster beitritt', 'erstes beitreten', 'erste teilnahme'],
  last_left: ['last leave', 'last leave time', 'letztes verlassen', 'letzter austritt', 'zuletzt verlassen'],
  duration: [
    'in meeting duration',
    'duration minutes',
    'total duration minutes',
    'time in session minutes',
    'duration',
    'attendance duration',
    'total duration',
    'dauer minuten',
    'gesamtdauer minuten',
    'dauer in minuten',
    'gesamtdauer',
    'dauer',
    'dauer der besprechung',
    'dauer in der besprechung',
    'besprechungsdauer',
    'dauer der teilnahme',
    'teilnahmedauer',
    'anwesenheitsdauer',
    'minuten',
    'minutes',
  ],
  action: ['user action', 'action', 'benutzeraktion', 'aktion'],
  moment: ['timestamp', 'utc event timestamp', 'zeitstempel'],
  checked_in: ['checked in', 'check in', 'eingecheckt', 'attended', 'teilgenommen', 'anwesend', 'erschienen'],
  checked_in_at: [
    'check in date',
    'check in time',
    'checked in at',
    'check in datum',
    'check in zeit',
    'eingecheckt am',
  ],
  registered: ['registration state', 'registration date', 'registrierungsstatus', 'anmeldestatus', 'anmeldedatum'],
};

const COLUMN_BY_WORD = new Map<string, { column: ReportColumn; rank: number }>(
  Object.entries(WORDS).flatMap(([column, words]) =>
    words.map((word, rank) => [word, { column: column as ReportColumn, rank }] as const),
  ),
);

/**
 * What heads a duration in other words ("Dauer der Besprechungsteilnahme", "Time in meeting"): programs change them from year to year.
 * Never how long a seat, an office or the call as a whole lasted.
 */
const A_DURATION =
  /^(?:gesamt)?dauer(?: |$)|(?:teilnahme|anwesenheits|einwahl|verweil)(?:dauer|zeit)(?: |$)|(?:^| )duration(?: |$)|^(?:total )?time (?:in|attended|spent) /;
const OF_ANOTHER =
  /mitglied|(?:^| )amt|amts|mandat|sitzes|membership|(?:^| )(?:term|seat|office)|durchschnitt|average|^(?:meeting|call) duration/;

const headsDuration = (key: string): boolean => A_DURATION.test(key) && !OF_ANOTHER.test(key);

const headerKey = (cell: string): string => toNameKey(cell).exact;

const OTHER_DURATION = { column: 'duration', rank: WORDS.duration.length } as const;

/** What the cells of a row are as a header; of two for one column the surer word. */
function readColumns({ cells }: GridRow): ReportColumns {
  const ranks: Partial<Record<ReportColumn, number>> = {};
  const columns: ReportColumns = {};
  for (const [at, cell] of cells.entries()) {
    const key = headerKey(cell);
    const found = COLUMN_BY_WORD.get(key) ?? (headsDuration(key) ? OTHER_DURATION : undefined);
    if (!found || found.rank >= (ranks[found.column] ?? Infinity)) continue;
    ranks[found.column] = found.rank;
    columns[found.column] = at;
  }
  return columns;
}

const hasName = ({ name, first_name, last_name }: ReportColumns): boolean =>
  name !== undefined || (first_name !== undefined && last_name !== undefined);

const saysWhen = ({ duration, joined, first_joined, moment, action }: ReportColumns): boolean =>
  duration !== undefined || joined !== undefined || first_joined !== undefined || (moment ?? action) !== undefined;

const OF_CALL = ['topic', 'thema', 'meeting id', 'meeting identifier', 'besprechungs id'] as const;
const COUNTED = ['participants', 'teilnehmer', 'teilnehmende', 'number of participants'] as const;

/** Heads one line on the call itself, with its host and how many came. */
const isOfCall = ({ cells }: GridRow): boolean => {
  const keys = cells.map(headerKey);
  return OF_CALL.some((word) => keys.includes(word)) && COUNTED.some((word) => keys.includes(word));
};

/**
 * The columns that a row heads; null where it heads none. The head of Zoom's preamble counts participants in a column of that name:
 * below a header for persons no number stands as a name.
 */
export function readHeader(row: GridRow, below: GridRow | undefined): ReportColumns | null {
  if (isOfCall(row)) return null;
  const columns = readColumns(row);
  const { checked_in, registered, mail } = columns;
  if (!hasName(columns) || !(saysWhen(columns) || checked_in !== undefined || (registered ?? mail) !== undefined))
    return null;
  const named = below?.cells[columns.name ?? -1]?.trim() ?? '';
  return /^\d+$/.test(named) ? null : columns;
}

const isKeyed = (row: GridRow, ...words: readonly string[]): boolean =>
  row.cells.some((cell) => words.includes(headerKey(cell)));

/** A line that numbers a section, as Teams has them: "2. Participants". */
export const isSectionLine = ({ cells: [first = '', ...others] }: GridRow): boolean =>
  /^\d\.\s+\p{L}/u.test(first.trim()) && others.every((cell) => cell.trim() === '');

const TEAMS_SECTION = /^2\.\s+(?:participants|attendees|teilnehmer|teilnehmende)/i;

/**
 * Which program wrote a report, by its header; null where it might as well be an ordinary list. A list with names and times and no
 * mail addresses is a report only to somebody who says so (`asReport`).
 */
export function findTool(
  header: GridRow,
  columns: ReportColumns,
  sections: readonly GridRow[],
  asReport: boolean,
): ReportTool | null {
  const { mail, duration, joined, left, first_joined, action, moment, checked_in, registered } = columns;
  if (sections.some(({ cells }) => TEAMS_SECTION.test(cells[0]?.trim() ?? '')) || first_joined !== undefined)
    return 'teams';
  if (action !== undefined && moment !== undefined) return 'teams';
  const stays = duration !== undefined || (joined !== undefined && left !== undefined);
  if (isKeyed(header, 'name original name', 'user name original name', 'name originalname') && (stays || asReport))
    return 'zoom';
  if (isKeyed(header, 'user email', 'benutzer e mail') && stays) return 'zoom';
  if (checked_in !== undefined && registered !== undefined) return 'indico';
  if ((asReport || mail !== undefined) && stays) return 'call';
  // "Anwesend" stands in ordinary lists, too; somebody has to say that one is of registrations.
  const checksIn = isKeyed(header, 'checked in', 'check in', 'eingecheckt') && mail !== undefined;
  return checksIn || (asReport && (checked_in ?? registered) !== undefined) ? 'registration' : null;
}

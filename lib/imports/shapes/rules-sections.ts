import type { AttendanceStatus } from '@/lib/attendance/types';
import { onlyText } from '@/lib/imports/headings/rules-lines';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { guessValue } from '@/lib/imports/mapping/rules-guess-values';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { hasColumn, readCell, refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import { toNameKey } from '@/lib/members/names/rules-key';
import { inAllLanguages, wordsWithMeaning } from '@/lib/imports/words/rules';
import { CAPACITY_WORDS } from '@/lib/imports/words/rules-manner';
import { STATUS_WORDS } from '@/lib/imports/words/rules-status';

/*
 * A list may have headings in its middle: "Gäste", "Entschuldigt:", "Ehemalige Mitglieder". They say of the rows below
 * what no column does.
 */

const STATUSES: ReadonlyMap<string, AttendanceStatus> = new Map(wordsWithMeaning(STATUS_WORDS));
const NO_MEMBERS: ReadonlySet<string> = new Set([
  ...inAllLanguages(CAPACITY_WORDS.guest),
  ...inAllLanguages(CAPACITY_WORDS.observer),
]);

const LONGEST_HEADING = 60;

/** What says that rows are not like others: in another capacity, with another seat or none, another status, a meeting that was not held. */
const TELLING =
  /(?<!\p{L})(?:gast|gäste[n]?|guests?|beobacht\p{L}*|observers?|nicht\s*-?\s*stimmberechtigt\p{L}*|ohne\s+(?:stimm\p{L}*|sitz)|beratend\p{L}*|non-?voting|without\s+(?:vote|seat)|ehemalig\p{L}*|frühere?|former|ausgeschieden\p{L}*|ausgetreten\p{L}*|withdrawn|suspend\p{L}*|suspendiert\p{L}*|ruhend\p{L}*|assoziiert\p{L}*|associates?|partner(?:innen)?|kandidat\p{L}*|candidates?|anwärter\p{L}*|designiert\p{L}*|nicht\s*-?\s*mitglied\p{L}*|non-?members?|entschuldigt\p{L}*|unentschuldigt\p{L}*|abgemeldet\p{L}*|abwesend\p{L}*|fehlend\p{L}*|fehlt\p{L}*|es\s+fehl\p{L}*|verhindert\p{L}*|absent\p{L}*|absentees|apolog\p{L}*|excused|regrets|missing|nicht\s+(?:anwesend|erschienen|vertreten|teilgenommen|eingeladen)\p{L}*|not\s+(?:present|represented|invited)|did\s+not\s+attend|vertreten\p{L}*|stellvertret\p{L}*|represented|deput(?:y|ies)|alternates?|eingeladen\p{L}*|invited|angemeldet\p{L}*|zugesagt\p{L}*|registered|nachrichtlich|abgesagt\p{L}*|ausgefallen\p{L}*|verschoben\p{L}*|geplant\p{L}*|cancell?ed|postponed|planned)(?!\p{L})/iu;
/** What says that they are like most. */
const PLAIN =
  /(?<!\p{L})(?:stimmberechtigt\p{L}*|voting|(?:voll)?mitglieder|full\s+members|members|ordentliche\s+mitglieder|anwesend\p{L}*|teilnehm\p{L}*|present|attendees|participants|in\s+attendance)(?!\p{L})/iu;

/** Whether a line of its own says something of the rows below: that they are like others, or that they are not. */
function sectionSays(text: string): 'other' | 'plain' | null {
  if (text.length > LONGEST_HEADING) return null;
  if (TELLING.test(text)) return 'other';
  return PLAIN.test(text) ? 'plain' : null;
}

type SectionSetting = Pick<PlanSetting, 'readHeading'> & { mapping: Pick<ImportMapping, 'everyStatus' | 'subject'> };

interface Above {
  line: number;
  text: string;
}

/**
 * What stands below such a heading is not as the rest of the list, and is refused until a column says what it is.
 */
export function sectionKeeper({ mapping: { everyStatus, subject }, readHeading }: SectionSetting) {
  let above: Above | null = null;

  /** "20.06.2023 (ausgefallen)" says that of one meeting, and nothing of those below. */
  const namesMeeting = (text: string): boolean =>
    SUBJECTS[subject].headed !== 'status' || subject === 'attendance_turned'
      ? readHeading(text).kind !== 'none'
      : false;

  /** A list in which being named says it all: a word for what it says is no member. */
  function keepNamed(row: RowCells): boolean {
    if (everyStatus === null || hasColumn(row, 'status')) return false;
    const text = readCell(row, 'member');
    const key = toNameKey(text).exact;
    const status = STATUSES.get(key);
    if (status === undefined && !NO_MEMBERS.has(key)) return false;
    above = status === everyStatus ? null : { line: row.line, text };
    refuseCell(row, 'member', 'names_no_member');
    return true;
  }

  return (row: RowCells): void => {
    if (keepNamed(row)) return;
    const text = onlyText(row.cells);
    const says = text === null || !isHeading(text, row) || namesMeeting(text) ? null : sectionSays(text);
    if (text !== null && says !== null) {
      above = says === 'plain' ? null : { line: row.line, text };
      // In a table of marks it says nothing of anybody; elsewhere a member would be called so.
      if (SUBJECTS[subject].headed === null) refuseCell(row, 'member', 'names_no_member');
    } else if (above) refuseCell(row, 'member', 'below_heading', { value: above.text, otherLine: above.line });
  };
}

/** In a list of one column each row has one text: only what is no name at all is a heading there. */
const isHeading = (text: string, { cells }: RowCells): boolean =>
  cells.filter((cell) => cell.trim() !== '').length > 0 &&
  (cells.length > 1 || guessValue('status', text) !== undefined || guessValue('capacity', text) !== undefined);

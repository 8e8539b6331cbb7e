import {
  findTool,
  isSectionLine,
  readHeader,
  type ReportColumn,
  type ReportColumns,
} from '@/lib/imports/call-reports/rules-columns';
import { foldPersons, type PersonLine } from '@/lib/imports/call-reports/rules-fold';
import { findReportDays } from '@/lib/imports/call-reports/rules-days';
import { findDateOrder } from '@/lib/imports/call-reports/rules-times';
import {
  MOST_PERSONS,
  type CallReport,
  type GridRow,
  type NoReport,
  type ReportTool,
} from '@/lib/imports/call-reports/types';
import { refuse, succeed, type Result } from '@/lib/core/result';

/** Where a report's header is looked for. A preamble or a summary is shorter. */
const HEADER_WITHIN = 60;
const MOST_SKIPPED = 40;
const LONGEST_SKIPPED = 200;

const isBlank = ({ cells }: GridRow): boolean => cells.every((cell) => cell.trim() === '');

interface FoundHeader {
  at: number;
  tool: ReportTool;
}

function findHeader(rows: readonly GridRow[], asReport: boolean): FoundHeader | null {
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = readHeader(row, rows[at + 1]);
    const tool = columns && findTool(row, columns, rows.slice(0, at).filter(isSectionLine), asReport);
    if (tool) return { at, tool };
  }
  return null;
}

/** Whether a file is a report of a call or of registrations, and of which program, whoever sends it as what. */
export const recogniseReport = (rows: readonly GridRow[]): ReportTool | null =>
  findHeader(
    rows.filter((row) => !isBlank(row)),
    false,
  )?.tool ?? null;

const NEVER =
  /^(?:did not (?:attend|join)|not attended|never joined|no[- ]show|nicht (?:teilgenommen|beigetreten|erschienen))$/iu;
const NO_TIME = /^(?:[-–—]|n\/a)?$/i;
/** "0 mins", "00:00:00": a report that tells no duration says nothing by that. */
const NO_MINUTES = /^(?=.*0)[0:.,\s]+\p{L}*\.?$/u;

function readLine({ cells }: GridRow, columns: ReportColumns): PersonLine | null {
  const read = (column: ReportColumn): string => cells[columns[column] ?? -1]?.trim() ?? '';
  const name =
    columns.name === undefined ? [read('first_name'), read('last_name')].filter(Boolean).join(' ') : read('name');
  const mail = read('mail');
  if (name === '' && mail === '') return null;
  return {
    name,
    mail: /^\S+@\S+$/.test(mail) ? mail.toLowerCase() : '',
    organisation: read('organisation'),
    joined: read('joined'),
    left: read('left'),
    dated: [read('first_joined'), read('last_left'), read('checked_in_at')],
    duration: read('duration'),
    action: read('action'),
    moment: read('moment'),
    isTotal: columns.first_joined !== undefined,
    checkedIn: columns.checked_in === undefined ? null : read('checked_in'),
    neverCame:
      cells.some((cell) => NEVER.test(cell.trim())) ||
      (columns.joined !== undefined && NO_TIME.test(read('joined')) && NO_MINUTES.test(read('duration'))),
  };
}

/** Where programs say the day of the call itself: what stands above its persons. A registration is made on other days. */
const preambleMoments = (rows: readonly GridRow[], { at }: FoundHeader): string[] =>
  rows.slice(0, at).flatMap(({ cells }) => cells);

const momentsIn = (lines: readonly PersonLine[]): string[] =>
  lines.flatMap(({ joined, left, dated, moment }) => [joined, left, ...dated, moment]);

/** The persons of a report, and what of it is none. A report has several tables where programs write sections. */
export function readReport(given: readonly GridRow[]): Result<CallReport, NoReport> {
  const rows = given.filter((row) => !isBlank(row));
  const header = findHeader(rows, true);
  if (!header) return refuse({ kind: 'no_report' });
  const lines: PersonLine[] = [];
  const skipped: string[] = [];
  let columns: ReportColumns | null = null;
  for (const [at, row] of rows.entries()) {
    const heads = at < header.at ? null : readHeader(row, rows[at + 1]);
    if (heads) columns = heads;
    else if (isSectionLine(row)) columns = null;
    const line = heads || !columns ? null : readLine(row, columns);
    if (line) lines.push(line);
    else if (!heads)
      skipped.push(
        row.cells
          .filter((cell) => cell.trim() !== '')
          .join(' · ')
          .slice(0, LONGEST_SKIPPED),
      );
  }
  const order = findDateOrder(
    lines.flatMap(({ joined, left, moment }) => [joined, left, moment]).filter((text) => /\d:\d/.test(text)),
  );
  const persons = foldPersons(lines, order);
  if (persons.length > MOST_PERSONS) return refuse({ kind: 'too_many_persons' });
  const isRegistration = header.tool === 'indico' || header.tool === 'registration';
  if (isRegistration && !persons.some(({ checkedIn }) => checkedIn === true))
    return refuse({ kind: 'nobody_checked_in' });
  if (persons.length === 0) return refuse({ kind: 'no_report' });
  const ofPersons = findReportDays(momentsIn(lines));
  const days = ofPersons.length > 0 ? ofPersons : findReportDays(preambleMoments(rows, header));
  return succeed({ tool: header.tool, persons, days, skipped: skipped.slice(0, MOST_SKIPPED) });
}

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PARTICIPATION_MODES } from '@/lib/attendance/types';
import { attemptWrite } from '@/lib/db/attempt-write';
import { readSnapshot } from '@/lib/db/reader';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import type { Actor } from '@/lib/db/register-write';
import { writeCsv } from '@/lib/exports/writer-csv';
import { applyReport } from '@/lib/imports/call-reports/mutations';
import { listMeetingsForChoice, readAgainstRegister } from '@/lib/imports/call-reports/queries';
import { readReportRows } from '@/lib/imports/call-reports/reader';
import { asksDuration, isCounted, planReport } from '@/lib/imports/call-reports/rules';
import { choosePersons, type MemberNamer, type PersonLine } from '@/lib/imports/call-reports/rules-persons';
import { readReport } from '@/lib/imports/call-reports/rules-report';
import type { CallReport, ReportReading, ReportRefusal } from '@/lib/imports/call-reports/types';
import type { OtherDay } from '@/lib/meetings/rules-other-day';
import { openTable } from '@/lib/imports/files/reader';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { indexNames, matchName } from '@/lib/imports/names/rules-match';
import type { KnownMember } from '@/lib/imports/names/types';
import { listNamedMembers } from '@/lib/imports/paste/queries';
import type { ImportRights } from '@/lib/imports/names/types-rights';
import { listNamedMeetings } from '@/lib/imports/headings/queries';
import { readHeading } from '@/lib/imports/headings/rules';
import { headingGround } from '@/lib/imports/mapping/rules-guess-meetings';
import { confirmationKey, isConfirmed } from './confirmation';
import { CommandFailure } from './failure';
import { sourceNamed } from './mapping';
import type { ImportOptions } from './options';
import type { CommandWords } from './words';

/*
 * Reports of calls at a terminal. As on the page, nothing of the persons is stored: who came for whom stands in a file that the
 * office keeps, and no name of it is printed, because what a terminal shows may be kept.
 */

/** As little as can be: nobody else on the machine reads it. */
const FOR_ITS_OWNER = 0o600;

interface ReportCommand {
  network: { id: number };
  options: ImportOptions;
  actor: Actor;
  rights: ImportRights;
  words: CommandWords;
}

async function readBytes(file: string, words: CommandWords): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new CommandFailure(words.t('noFile', { path: file }), 2);
  }
}

async function readCallReport(file: string, words: CommandWords): Promise<CallReport> {
  try {
    const read = readReport(await readReportRows(await readBytes(file, words), path.basename(file)));
    if (read.ok) return read.value;
    throw new CommandFailure(words.report(`reason.${read.reason.kind}`), 2);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandFailure(words.failure(error.refusal), 2);
    throw error;
  }
}

/** The lines of the office's file; null where there is none yet. */
async function readPersonLines(file: string, words: CommandWords): Promise<PersonLine[] | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  try {
    const table = await openTable(new Uint8Array(bytes), path.basename(file), { header: { first: 1, last: 1 } });
    const lines: PersonLine[] = [];
    for await (const rows of table.blocks())
      for (const { line, cells } of rows) {
        const [name = '', mail = '', organisation = '', member = ''] = cells.map((cell) => cell.trim());
        lines.push({ line, name, mail, organisation, member });
      }
    return lines;
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandFailure(words.failure(error.refusal), 2);
    throw error;
  }
}

/** Writes the file for the office to fill in: every person, with the member that is proposed. Never over one that is there. */
async function writePersons(
  file: string,
  { rows }: ReportReading,
  members: readonly KnownMember[],
  words: CommandWords,
): Promise<void> {
  const slugs = new Map(members.map(({ id, slug }) => [id, slug]));
  const header = [
    words.report('command.name'),
    words.report('command.mail'),
    words.report('command.organisation'),
    words.report('command.memberColumn'),
  ];
  const cells = rows.map(({ name, mail, organisation, proposed }) => [
    name,
    mail,
    organisation,
    proposed === null ? '' : (slugs.get(proposed) ?? ''),
  ]);
  let text = '';
  for await (const chunk of writeCsv(header, cells, ';')) text += chunk;
  await writeFile(file, text, { flag: 'wx', mode: FOR_ITS_OWNER });
}

/** By address, or by a name that leaves nothing open. */
function memberNamer(members: readonly KnownMember[]): MemberNamer {
  const bySlug = new Map(members.map(({ slug, id }) => [slug, id]));
  const index = indexNames(members);
  return (written) => {
    const match = matchName(written, index);
    return bySlug.get(written) ?? (match.kind === 'match' ? match.memberId : null);
  };
}

function readLeast(written: string | undefined, report: CallReport, words: CommandWords): number | null {
  if (written === undefined) {
    if (asksDuration(report)) throw new CommandFailure(words.report('command.needsLeast'), 2);
    return null;
  }
  if (!/^\d{1,4}$/.test(written) || Number(written) > 1_440) throw new CommandFailure(words.report('fault.minutes'), 2);
  return Number(written);
}

function readMode(written: string | undefined, words: CommandWords) {
  const mode = PARTICIPATION_MODES.find((known) => known === (written ?? 'unknown'));
  if (!mode)
    throw new CommandFailure(words.t('badOption', { option: '--mode', known: PARTICIPATION_MODES.join(', ') }), 2);
  return mode;
}

function demandAnswers(
  { open, several, unknownMembers, notListed }: ReturnType<typeof choosePersons>,
  file: string,
  words: CommandWords,
): void {
  const list = (lines: readonly number[]): string => [...new Set(lines)].join(', ');
  const missing = [
    ...(open.length > 0 ? [words.report('command.personsOpen', { lines: list(open) })] : []),
    ...(unknownMembers.length > 0 ? [words.report('command.personsUnknown', { lines: list(unknownMembers) })] : []),
    ...(several.length > 0 ? [words.report('command.personsSeveral', { lines: list(several.flat()) })] : []),
    ...(notListed > 0 ? [words.report('command.personsNotListed', { count: notListed })] : []),
  ];
  if (missing.length > 0)
    throw new CommandFailure([words.report('command.personsMissing', { path: file }), ...missing].join('\n'), 1);
}

function sayOtherDay({ days, date }: OtherDay, isConfirmed: boolean, words: CommandWords): void {
  const read = days.map((day) => words.date(day.edtf)).join(words.report('otherDay.or'));
  console.log(words.report('otherDay.what', { days: read, date: words.date(date.edtf) }));
  if (!isConfirmed) console.log(words.report('command.otherDayHow'));
}

const needed = (option: string, value: string | undefined, words: CommandWords): string => {
  if (value === undefined) throw new CommandFailure(words.report('command.needs', { option }), 2);
  return value;
};

/** Refusals of a report that the page has a sentence for. */
const REASONS = [
  'other_day',
  'source_exhaustive',
  'source_kind',
  'reason_required',
  'nothing_changed',
  'changed_meanwhile',
  'invalid',
] as const;

function refusalText({ kind }: ReportRefusal | DatabaseRefusal, words: CommandWords): string {
  const own = REASONS.find((known) => known === kind);
  return own ? words.report(`reason.${own}`) : words.pages('failure.refused', { refusal: kind });
}

/** The address of the meeting that a text names as people do, as for lists: by its day, its title or its number. */
async function addressNamed(written: string, networkId: number): Promise<string | null> {
  const known = await listNamedMeetings(networkId);
  const ground = headingGround({ dayFirst: null, knowsMeeting: () => false, meetings: known });
  const reading = readHeading(written, ground);
  if (reading.kind !== 'meeting') return null;
  const { slug, date, number } = reading.meeting;
  if (slug !== null) return slug;
  const [only, ...others] = known.filter((one) => one.date.edtf === date && (number === null || one.number === number));
  return only && others.length === 0 ? only.slug : null;
}

/**
 * Takes a report over by a file that says for whom each person came. Without that file it writes one to be filled in.
 *
 * @returns the exit code
 * @throws CommandFailure
 */
export async function runReport({ network, options, actor, rights, words }: ReportCommand): Promise<number> {
  if (options.publish === true) throw new CommandFailure(words.report('command.draftsOnly'), 2);
  const report = await readCallReport(options.report ?? '', words);
  const slug = needed('--meeting', options.meeting, words);
  const sourceId = await sourceNamed(needed('--source', options.source, words), rights, words);
  const file = needed('--persons', options.persons, words);
  const meetings = await readSnapshot((reader) => listMeetingsForChoice(reader, network.id));
  const address = meetings.some((one) => one.slug === slug) ? slug : await addressNamed(slug, network.id);
  const meeting = meetings.find((one) => one.slug === address);
  if (!meeting) throw new CommandFailure(words.report('command.noMeeting', { slug }), 2);
  const where = { networkId: network.id, meetingId: meeting.id };
  const reading = await readSnapshot((reader) => readAgainstRegister(reader, where, report));
  if (!reading) throw new CommandFailure(words.report('command.noMeeting', { slug }), 2);
  console.log(
    words.report('command.read', {
      tool: words.reports(report.tool),
      persons: report.persons.length,
      skipped: report.skipped.length,
    }),
  );
  const { otherDay } = reading;
  const confirmsDay = options['confirm-other-day'] === true;
  if (otherDay) sayOtherDay(otherDay, confirmsDay, words);
  const members = await readSnapshot((reader) => listNamedMembers(reader, network.id));
  const lines = await readPersonLines(file, words);
  if (lines === null) {
    await writePersons(file, reading, members, words);
    console.log(words.report('command.personsWritten', { path: file }));
    return 1;
  }
  const least = readLeast(options.least, report, words);
  const mode = readMode(options.mode, words);
  const chosen = choosePersons(report.persons, lines, {
    namer: memberNamer(members),
    counts: (person) => isCounted(person, report.tool, least ?? 0),
  });
  demandAnswers(chosen, file, words);
  const { choices } = chosen;
  const plan = planReport(report, { choices, least, mode });
  if (!plan.ok) throw new CommandFailure(words.report('reason.invalid'), 2);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  for (const { memberId, delegation } of plan.value.entries)
    console.log(words.report('command.presence', { member: names.get(memberId)?.[words.locale] ?? '', delegation }));
  const { tooShort, notCheckedIn, leftOut } = plan.value;
  console.log(words.report('doneLeft', { tooShort, notCheckedIn, leftOut }));
  if (options.apply !== true) {
    console.log(words.t('dryRun'));
    return 0;
  }
  const rows = Object.fromEntries(choices);
  const answers = {
    ...where,
    otherDay: confirmsDay ? meeting.id : null,
    sourceId,
    version: reading.version,
    report,
    least,
    mode,
    rows,
  };
  const write = (seen: string | null) =>
    attemptWrite(actor, (step) => applyReport(step, { ...answers, reason: options.reason ?? null, seen }));
  const first = await write(null);
  const asked = !first.ok && first.reason.kind === 'to_confirm' ? first.reason.seen : null;
  const outcome = asked !== null && isConfirmed(asked, options['confirm-absences']) ? await write(asked) : first;
  if (!outcome.ok) {
    const { reason } = outcome;
    if (reason.kind !== 'to_confirm') throw new CommandFailure(refusalText(reason, words), 1);
    for (const text of words.listed(reason.consequences)) console.log(text);
    throw new CommandFailure(words.t('confirmHow', { key: confirmationKey(reason.seen) }), 1);
  }
  console.log(words.t('applied', { id: String(outcome.value.batchId), counts: words.counts(outcome.value.counts) }));
  console.log(words.report('doneForgotten'));
  return 0;
}

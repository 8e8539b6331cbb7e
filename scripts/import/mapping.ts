import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isOpenEnd } from '@/lib/core/partial-date';
import { readWrittenDate } from '@/lib/core/written-date';
import { ownAddress } from '@/lib/config/own-address';
import { readSnapshot } from '@/lib/db/reader';
import { findSourceBySlug } from '@/lib/imports/batches/queries-command';
import { findRemembered, listMeetingSlugs, listSourceNames } from '@/lib/imports/mapping/queries';
import { listNamedMeetings, listNetworkNames } from '@/lib/imports/headings/queries';
import { titlesAbove } from '@/lib/imports/files/rules-titles';
import { detectReport } from '@/lib/imports/call-reports/reader';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { missingNeeds, SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { proposeMapping, withValues } from '@/lib/imports/mapping/rules-proposal';
import { adaptRemembered } from '@/lib/imports/mapping/rules-remember';
import { namedMappingSchema } from '@/lib/imports/mapping/schema';
import type { HeaderLines } from '@/lib/imports/files/rows/types';
import type { FileInspection, TopOfFile } from '@/lib/imports/files/types-inspection';
import { COMPLETE_FOR, IMPORT_SUBJECTS, type ImportMapping } from '@/lib/imports/mapping/types';
import type { ImportRights } from '@/lib/imports/names/types-rights';
import { reportColumns } from './account';
import { CommandFailure } from './failure';
import { withMembers, withNamedColumns } from './members';
import type { ImportOptions } from './options';
import { tellShape, withShape } from './shape';
import { askHidden, askMarks, askOrder } from './questions';
import type { CommandWords } from './words';

async function readBytes(file: string, words: CommandWords): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new CommandFailure(words.t('noFile', { path: file }), 2);
  }
}

/** "4" or "4-5": the lines of the header. @throws CommandFailure where it is neither */
function headerLines(written: string | undefined, words: CommandWords): HeaderLines | undefined {
  if (written === undefined) return undefined;
  const [, first = '', last = first] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(written.trim()) ?? [];
  if (first === '' || Number(first) < 1 || Number(last) < Number(first) || Number(last) > Number(first) + 2)
    throw new CommandFailure(words.shapes('command.badHeader', { written }), 2);
  return { first: Number(first), last: Number(last) };
}

/** Reads the file once, to its end. @throws CommandFailure where it cannot be read as a table */
export async function inspectNamed(
  file: string,
  { sheet, header }: Pick<ImportOptions, 'sheet' | 'header'>,
  reportPath: string,
  words: CommandWords,
) {
  const bytes = await readBytes(file, words);
  const tool = await detectReport(bytes, path.basename(file));
  if (tool !== null)
    throw new CommandFailure(
      words.t('callReport', { path: file, tool: words.reports(tool), address: `${ownAddress()}${reportPath}` }),
      2,
    );
  const inspected = await inspectFile(bytes, path.basename(file), { sheet, header: headerLines(header, words) });
  if (!inspected.ok) throw new CommandFailure(words.failure(inspected.reason), 2);
  return { bytes, inspection: inspected.value, fileName: path.basename(file) };
}

async function mappingOfFile(
  file: string,
  inspection: FileInspection,
  knowsMeeting: (slug: string) => boolean,
  words: CommandWords,
): Promise<ImportMapping> {
  const text = new TextDecoder().decode(await readBytes(file, words));
  const read = namedMappingSchema.safeParse(parseJson(text));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new CommandFailure(
      words.t('badMapping', { path: file, problem: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}` }),
      2,
    );
  }
  const mapping = adaptRemembered(read.data, inspection.header, knowsMeeting);
  if (!mapping) throw new CommandFailure(words.t('mappingMisfit'), 2);
  return mapping;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @throws CommandFailure where there is no such document, or not for whoever asks */
export async function sourceNamed(
  slug: string,
  { citable }: Pick<ImportRights, 'citable'>,
  words: CommandWords,
): Promise<number> {
  const source = await findSourceBySlug(slug);
  if (!source || (citable !== 'all' && !citable.includes(source.id)))
    throw new CommandFailure(words.t('noSource', { slug }), 2);
  return source.id;
}

/** How the file is read: as the options say, else as the network's last file with these columns, else guessed. Says so on stdout. */
export async function mappingFor(
  networkId: number,
  inspection: FileInspection,
  options: ImportOptions,
  rights: Pick<ImportRights, 'citable'>,
  words: CommandWords,
): Promise<ImportMapping> {
  const subject =
    options.subject === undefined ? null : (IMPORT_SUBJECTS.find((known) => known === options.subject) ?? undefined);
  if (subject === undefined) {
    throw new CommandFailure(
      words.t('noSubject', { subject: options.subject ?? '', known: IMPORT_SUBJECTS.join(', ') }),
      2,
    );
  }
  const slugs = await listMeetingSlugs(networkId);
  const knowsMeeting = (slug: string) => slugs.has(slug);
  const names = await readSnapshot((reader) => listSourceNames(reader, rights.citable));
  const chosen =
    options.mapping === undefined ? null : await mappingOfFile(options.mapping, inspection, knowsMeeting, words);
  const meetings = await listNamedMeetings(networkId);
  const networkNames = await listNetworkNames(networkId);
  const more = { meetings, samples: inspection.samples, titles: titlesAbove(inspection), legend: inspection.legend };
  const remembered = await findRemembered(networkId, inspection.header, knowsMeeting, more);
  const ground = {
    inspection,
    chosen,
    remembered,
    knowsSource: (text: string) => names.has(text),
    knowsMeeting,
    meetings,
    networkNames,
    subject,
  };
  const { mapping: read, origin } = proposeMapping(ground);
  const proposed = withValues(
    withMembers(withNamedColumns(read, inspection, options, words), inspection, options, words),
    inspection,
  );
  const named: ImportMapping = {
    ...proposed,
    // A source is that of one file: the next has its own, and nobody would see the last one's.
    sourceId:
      options.source === undefined ? (chosen?.sourceId ?? null) : await sourceNamed(options.source, rights, words),
    createMembers: options['create-members'] ?? proposed.createMembers,
    createMeetings: options['create-meetings'] ?? proposed.createMeetings,
    keepPersonalTexts: options['confirm-personal-data'] === true,
  };
  const seated = options['seats-since'] === undefined ? {} : seatsFrom(options['seats-since'], named.sourceId, words);
  tell(named, inspection, options.file ?? '', words);
  try {
    const reading = { knowsMeeting, meetings, titles: more.titles };
    const ordered = askOrder(askHidden(named, inspection, options, words), inspection, options, { reading, words });
    const mapping = withShape(ordered, inspection, options, {
      reading: { ...reading, dayFirst: ordered.dayFirst },
      isGuessed: origin === 'guessed' && subject === null,
      words,
    });
    tellShape(mapping, inspection, words);
    askMarks(mapping, chosen ?? remembered, inspection, options, words);
    const missing = missingNeeds(mapping);
    if (missing.length === 0) return { ...mapping, ...seated, ...completeAsSaid(mapping, options, words) };
    const what = missing.map((need) => words.pages(`form.fault.need_${need}`)).join(' ');
    const isColumn = missing.some((need) => need !== 'source' && need !== 'headings' && need !== 'network');
    const line = inspection.top?.first;
    const place =
      isColumn && line !== undefined && options.header === undefined ? words.t('lacksHeader', { line }) : '';
    const hows = missing.flatMap((need) =>
      need === 'status' || need === 'meeting' || need === 'network' ? words.t(`lacksHow.${need}`) : [],
    );
    throw new CommandFailure([words.t('lacks', { what }), ...hows, place].join(' ').trim(), 2);
  } catch (error) {
    // What the answer is about: otherwise the columns are told when the rows are.
    reportColumns(named, inspection, null, words);
    throw error;
  }
}

/** Of whom the list is said to be complete. @throws CommandFailure where it says nothing of attendances */
function completeAsSaid(
  { subject }: ImportMapping,
  { complete, 'count-unknown-ends': counts = false, 'complete-meeting': meetings }: ImportOptions,
  words: CommandWords,
): Pick<ImportMapping, 'complete'> {
  if (complete === undefined) {
    if (counts || meetings) throw new CommandFailure(words.t('countHow'), 2);
    return {};
  }
  const completeFor = COMPLETE_FOR.find((known) => known === complete);
  if (completeFor === undefined)
    throw new CommandFailure(words.t('badOption', { option: '--complete', known: COMPLETE_FOR.join(', ') }), 2);
  if (!SUBJECTS[subject].asserts) throw new CommandFailure(words.t('completeSubject'), 2);
  return { complete: { completeFor, countUnknownEnds: counts, ...(meetings && { meetings }) } };
}

/** Seats for members without any: since a date as people write it, or since nobody knows when. */
function seatsFrom(written: string, sourceId: number | null, words: CommandWords): Pick<ImportMapping, 'newSeats'> {
  if (sourceId === null) throw new CommandFailure(words.t('badSeats', { written }), 2);
  if (written === 'unknown') return { newSeats: { since: null, sourceId } };
  const read = readWrittenDate(written, 'since');
  if (!read.ok || isOpenEnd(read.value)) throw new CommandFailure(words.t('badSeats', { written }), 2);
  return { newSeats: { since: read.value.edtf, sourceId } };
}

function tellHeader({ first, last, rows }: TopOfFile, words: CommandWords): void {
  if (last > first) console.log(`  ${words.shapes('header.isRows', { first, last })}`);
  else if (first > 1) console.log(`  ${words.shapes('header.isRow', { first })}`);
  const above = rows.filter(({ line }) => line < first).map((row) => words.shapes('header.line', row));
  if (above.length > 0) console.log(`  ${words.shapes('header.above', { rows: above.join(', ') })}`);
}

function tell(mapping: ImportMapping, inspection: FileInspection, file: string, words: CommandWords): void {
  const { subject } = mapping;
  const { sheet, sheets, hidden, top } = inspection;
  const others = [...sheets, ...(hidden?.sheets ?? [])].filter((name) => name !== sheet);
  if (sheet !== null && others.length > 0) console.log(words.t('sheet', { sheet, others: others.join(', ') }));
  if (top) tellHeader(top, words);
  console.log(words.t('read', { file, rows: inspection.rows, subject: words.pages(`subject.${subject}`) }));
}

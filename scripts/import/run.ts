import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Locale } from '@/lib/core/localised-text';
import { readSnapshot } from '@/lib/db/reader';
import { wrongRowsCsv } from '@/lib/exports/writer-errors';
import { clearOldJobs, requestCancel } from '@/lib/imports/jobs/mutations';
import { chooseMapping, rememberMapping } from '@/lib/imports/mapping/mutations';
import { applyJob, planJob } from '@/lib/imports/jobs/mutations-run';
import { storeUploadedFile } from '@/lib/imports/jobs/mutations-upload';
import { findActor, type ImportActor } from '@/lib/imports/batches/queries-actor';
import { listBatches } from '@/lib/imports/batches/queries';
import { ALL_RIGHTS, findNetworkBySlug, listNetworkSlugs } from '@/lib/imports/batches/queries-command';
import { findJob } from '@/lib/imports/jobs/queries';
import { listLines } from '@/lib/imports/jobs/queries-lines';
import { streamWrongLines } from '@/lib/imports/wrong-rows/queries';
import { faultText } from '@/lib/imports/faults/rules-sentences';
import { keepsFromComplete, replacesWhatStands, restsOnComplete } from '@/lib/imports/jobs/rules';
import { routing } from '@/lib/i18n/routing';
import { chooseSeparator, toWrongRows } from '@/lib/imports/wrong-rows/rules';
import { withoutReason } from '@/lib/imports/words/rules-reasons';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { ImportJob, PlanSummary } from '@/lib/imports/jobs/types';
import { consequencesKey } from '@/lib/imports/plan/rules-faults';
import { CONSEQUENCES } from '@/lib/imports/plan/types';
import { ROW_KINDS } from '@/lib/imports/plan/types-rows';
import { reportColumns, reportRead } from './account';
import { showBatches, undoNamed } from './batches';
import { reportChanges } from './changes';
import { confirmationKey, isConfirmed } from './confirmation';
import { discardDraft, publishDraft, showDrafts } from './drafts';
import { CommandFailure } from './failure';
import { inspectNamed, mappingFor } from './mapping';
import { reportAmbiguous } from './members';
import type { ImportOptions } from './options';
import { watchStep } from './progress';
import { runReport } from './report';
import { reportSeats } from './seats';
import type { CommandWords } from './words';

const PROGRAM = { userId: null, name: 'import command' };
const SHOWN_NEW = 20;
const SHOWN_WRONG = 10;

/** Of the page that takes reports in, on the server that runs. */
function reportAddress(network: string, locale: Locale): string {
  const page = routing.pathnames['/admin/networks/[network]/imports/call-report'][locale].replace('[network]', network);
  return locale === routing.defaultLocale ? page : `/${locale}${page}`;
}

/** In whose name the command works: an account with its own rights, or the program. */
async function actorNamed(
  email: string | undefined,
  networkId: number,
  publish: boolean,
  words: CommandWords,
): Promise<ImportActor | null> {
  if (email === undefined) return null;
  const actor = await findActor({ email: email.toLowerCase() }, networkId);
  if (!actor) throw new CommandFailure(words.t('noUser', { email }), 2);
  if (!actor.mayEdit || (publish && !actor.mayPublish)) throw new CommandFailure(words.t('notAllowed', { email }), 2);
  return actor;
}

async function jobAfter(id: number): Promise<ImportJob> {
  const job = await findJob(id);
  if (!job) throw new Error(`Import ${id} is gone.`);
  return job;
}

function demandState(job: ImportJob, state: 'planned' | 'applied' | 'proposed', words: CommandWords): void {
  if (job.state === state) return;
  if (job.state === 'cancelled') throw new CommandFailure(words.t('cancelled'), 1);
  throw new CommandFailure(words.t('failed', { why: job.failure ? words.failure(job.failure) : '' }), 1);
}

async function reportPlan(
  job: ImportJob,
  inspection: FileInspection,
  errors: string | undefined,
  words: CommandWords,
): Promise<void> {
  const { summary, mapping } = job;
  if (!summary || !mapping) return;
  reportColumns(mapping, inspection, summary, words);
  reportRead(mapping, inspection, summary, words);
  for (const kind of ROW_KINDS)
    console.log(words.t('result', { kind: words.kinds(kind), count: words.number(summary.rows[kind]) }));
  if (summary.newMemberCount > 0) console.log(words.pages('preview.newMembers', { count: summary.newMemberCount }));
  for (const { name, line, similar = [] } of summary.newMembers.slice(0, SHOWN_NEW)) {
    const where = words.pages('preview.atLine', { line });
    const hint = similar.length > 0 ? words.pages('preview.resembles', { names: similar.join(', ') }) : '';
    console.log(words.t('indented', { text: `${name[words.locale]}, ${where}${hint}` }));
  }
  if (summary.newMeetingCount > 0) console.log(words.pages('preview.newMeetings', { count: summary.newMeetingCount }));
  if ((summary.addedSeats ?? 0) > 0) console.log(words.pages('seats.added', { count: summary.addedSeats ?? 0 }));
  if (summary.rows.changed > 0) {
    console.log(words.t('changedRows'));
    await reportChanges(job.id, mapping, inspection, words);
  }
  reportPersonal(summary, mapping.keepPersonalTexts === true, inspection, words);
  await reportSeats(mapping, summary, words);
  reportConsequences(summary, (summary.seatless ?? 0) > 0 && !mapping.newSeats, words);
  reportAmbiguous(summary, words);
  if (summary.rows.wrong === 0) return;
  const textOf = faultText(words.locale, inspection.header);
  const { lines } = await readSnapshot((reader) => listLines(reader, job.id, { kind: 'wrong', page: 1 }));
  const shown = lines.slice(0, SHOWN_WRONG);
  console.log(words.t('wrongRows', { count: shown.length }));
  for (const { line, detail } of shown)
    console.log(words.t('wrongRow', { line, reason: (detail.faults ?? []).map(textOf).join(' ') }));
  if (errors === undefined) return;
  const rows = toWrongRows(streamWrongLines(job.id), inspection.header, words.locale);
  const csv = wrongRowsCsv(
    withoutReason(inspection.header),
    rows,
    words.pages('preview.reasonHeader'),
    chooseSeparator(inspection.delimiter),
  );
  await pipeline(Readable.from(csv), createWriteStream(errors));
  console.log(words.t('errorsWritten', { path: errors }));
}

/** Names exactly those who become absent by a list that does not name them; null: nobody does, or the list is refused. */
const absencesToConfirm = ({ summary }: ImportJob): string | null =>
  summary?.consequences && summary.consequences.absent_by_list.count > 0 && keepsFromComplete(summary.incomplete) === 0
    ? consequencesKey(summary.consequences)
    : null;

/** Names what the plan would do beyond what its rows say. */
function reportConsequences(summary: PlanSummary, offersSeats: boolean, words: CommandWords): void {
  const { consequences, incomplete, completed = 0 } = summary;
  for (const text of words.whyIncomplete(incomplete)) console.log(text);
  const isRefused = keepsFromComplete(summary.incomplete) > 0;
  if (completed > 0 && !isRefused) console.log(words.pages('complete.given', { count: completed }));
  for (const kind of CONSEQUENCES) {
    const { count, cells } = consequences?.[kind] ?? { count: 0, cells: [] };
    if (count === 0 || (isRefused && restsOnComplete(kind))) continue;
    console.log(words.t('consequence', { what: words.consequence(`${kind}.what`, { count }) }));
    for (const cell of cells) console.log(words.t('personalCell', { cell: words.cell(cell) }));
    if (count > cells.length)
      console.log(words.t('personalCell', { cell: words.consequence('more', { count: count - cells.length }) }));
    console.log(words.t('consequenceThen', { then: words.consequence(`${kind}.then`) }));
    // Seats are offered where some of these have none at all.
    if (kind === 'outside_seat' && offersSeats) console.log(words.t('indented', { text: words.t('seatsHow') }));
  }
}

/** Names the cells that look like a person or like health by line and column, and says what becomes of them. */
function reportPersonal(
  { personal = [], personalCount = 0 }: PlanSummary,
  isKept: boolean,
  { header }: FileInspection,
  words: CommandWords,
): void {
  if (personalCount === 0) return;
  const count = words.number(personalCount);
  console.log(words.t(isKept ? 'personalKept' : 'personalLeftOut', { count }));
  for (const { line, column, field, kind, text } of personal) {
    const named = (column === null ? undefined : header[column]) ?? words.pages(`field.${field}`);
    const cell = words.personal('list.cell', {
      line,
      column: words.personal('list.columnNamed', { column: named }),
      found: words.personal('stretch', { text, kind: words.personal(`kind.${kind}`) }),
    });
    console.log(words.t('personalCell', { cell }));
  }
}

/**
 * Does what the options ask for, and says so on stdout.
 *
 * @returns the exit code: 0 done; 1 in a dry run, that some rows are wrong
 * @throws CommandFailure with a sentence and an exit code
 */
export async function runImport(options: ImportOptions, words: CommandWords): Promise<number> {
  if (options.network === undefined) throw new CommandFailure(words.t('needsNetwork'), 2);
  const network = await findNetworkBySlug(options.network);
  if (!network)
    throw new CommandFailure(
      words.t('noNetwork', { slug: options.network, known: (await listNetworkSlugs()).join(', ') }),
      2,
    );
  const { 'publish-draft': published, 'discard-draft': discarded } = options;
  const decides = published !== undefined || discarded !== undefined;
  const named = await actorNamed(options.by, network.id, options.publish === true || decides, words);
  const actor = named ? { userId: named.userId, name: named.name } : PROGRAM;
  const rights = named?.rights ?? ALL_RIGHTS;
  const draft = { networkId: network.id, options, actor, publishable: named?.publishable ?? 'all', words } as const;
  if (options.list) return showBatches(network.id, words);
  if (options.drafts) return showDrafts(network.id, words);
  if (published !== undefined) return publishDraft({ ...draft, asked: published });
  if (discarded !== undefined) return discardDraft({ ...draft, asked: discarded });
  if (options.undo !== undefined) return undoNamed(network.id, options.undo, options, { actor, rights }, words);
  if (options.report !== undefined) return runReport({ network, options, actor, rights, words });
  if (options.file === undefined) throw new CommandFailure(words.t('needsFile'), 2);
  if (options.draft && options.publish) throw new CommandFailure(words.t('draftOrPublish'), 2);

  const { bytes, inspection, fileName } = await inspectNamed(
    options.file,
    options,
    reportAddress(network.slug, words.locale),
    words,
  );
  const mapping = await mappingFor(network.id, inspection, options, rights, words);
  await clearOldJobs();
  const id = await storeUploadedFile({ networkId: network.id, createdBy: actor.userId, fileName, bytes, inspection });
  let isApplied = false;
  try {
    await chooseMapping(id, mapping);
    await watchStep(id, inspection.rows, 'planning', words, () => planJob(id, rights));
    const planned = await jobAfter(id);
    demandState(planned, 'planned', words);
    await reportPlan(planned, inspection, options.errors, words);
    const asked = absencesToConfirm(planned);
    if (!options.apply) {
      if (asked !== null) console.log(words.t('confirmHow', { key: confirmationKey(asked) }));
      console.log(words.t('dryRun'));
      return (planned.summary?.rows.wrong ?? 0) > 0 ? 1 : 0;
    }
    if (replacesWhatStands(planned) && options.reason === undefined) throw new CommandFailure(words.t('replaces'), 2);
    if (asked !== null && !isConfirmed(asked, options['confirm-absences']))
      throw new CommandFailure(words.t('confirmHow', { key: confirmationKey(asked) }), 2);
    await rememberMapping(network.id, inspection, mapping);
    const mode = options['all-or-nothing'] ? 'all_or_nothing' : 'right_rows';
    const choice = { mode, publish: options.publish === true, reason: options.reason ?? null, ...rights } as const;
    await watchStep(id, inspection.rows, 'applying', words, () => applyJob(id, actor, choice));
    const applied = await jobAfter(id);
    demandState(applied, choice.publish ? 'applied' : 'proposed', words);
    isApplied = true;
    if (applied.proposalId !== null) {
      console.log(words.t('proposed', { id: String(applied.proposalId) }));
      return 0;
    }
    const batchId = applied.batchId ?? 0;
    const { batches } = await readSnapshot((reader) => listBatches(reader, network.id, { id: batchId }));
    console.log(words.t('applied', { id: String(batchId), counts: words.counts(batches[0]?.counts ?? {}) }));
    return 0;
  } finally {
    // What was only looked at is not kept: nobody waits for its confirmation.
    if (!isApplied) await requestCancel(id);
  }
}

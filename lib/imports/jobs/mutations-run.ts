import 'server-only';
import { proposeInstead } from '@/lib/audit/proposals/mutations';
import { attemptWriteInBulk } from '@/lib/db/attempt-write';
import { copyRows, type CopyValue } from '@/lib/db/copy-rows';
import { withDedicatedConnection, type DedicatedConnection } from '@/lib/db/dedicated-connection';
import type { Actor } from '@/lib/db/register-write';
import type { BulkWrite } from '@/lib/db/register-write-bulk';
import { applyPlan, type PlanStream } from '@/lib/imports/batches/mutations-apply';
import {
  beginStep,
  endApplied,
  endPlanning,
  endProposed,
  endUnapplied,
  putBack,
  reportProgress,
} from '@/lib/imports/jobs/mutations';
import { findLegend, findTablePlace } from '@/lib/imports/jobs/queries-inspection';
import { findJob, readJobFile } from '@/lib/imports/jobs/queries';
import { readKnownRegister } from '@/lib/imports/known/queries';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { openTable } from '@/lib/imports/files/reader';
import { consequencesKey } from '@/lib/imports/plan/rules-faults';
import { listWithheld } from '@/lib/imports/jobs/queries-withheld';
import { startPlan, type Plan, type PlannedFile } from '@/lib/imports/shapes/rules';
import { summarisePlan } from '@/lib/imports/jobs/rules-summary';
import { withoutPersonalValues } from '@/lib/imports/mapping/rules-remember';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { OpenTable, ReadRow } from '@/lib/imports/files/rows/types';
import type { ApplyChoice } from '@/lib/imports/batches/types-apply';
import type { ImportRights } from '@/lib/imports/names/types-rights';
import type { ImportJob, JobFailure, JobStep } from '@/lib/imports/jobs/types';
import type { LineDetail } from '@/lib/imports/jobs/types-lines';
import type { KnownRegister } from '@/lib/imports/known/types';
import type { PlannedRow } from '@/lib/imports/plan/types';

/** How often a job says how far it is, and looks whether somebody asked for its end; in milliseconds. */
const REPORT_EVERY_MS = 500;

/** Somebody asked for the end of a step. */
class Cancelled extends Error {}

/** The process stops in the middle of a step, which waits again. */
export class PutBack extends Error {}

/** How a step is begun: at once by whoever calls (the command), or because it was ordered and its turn has come. */
export interface StepStart {
  ordered: boolean;
  /** Fires when the process is about to stop. */
  stop?: AbortSignal;
}
const AT_ONCE: StepStart = { ordered: false };

interface Step {
  connection: DedicatedConnection;
  job: ImportJob;
  mapping: ImportMapping;
  table: OpenTable;
  signal: AbortSignal;
  report: (done: number) => void;
}

/**
 * Works the plan of a job out and keeps its lines for the preview. Whatever comes of it stands in the job.
 *
 * @throws JobIsBusy where somebody is at work on it
 */
export async function planJob(
  id: number,
  { citable }: Pick<ImportRights, 'citable'>,
  start: StepStart = AT_ONCE,
): Promise<void> {
  await runStep(id, 'planning', start, async ({ connection: { client }, job, mapping, table, signal, report }) => {
    // Lines belong to the state of the register they were planned against: read and written in one transaction.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const known = await readKnownRegister(client, job.networkId, citable);
    const planAll = async (file: PlannedFile): Promise<Plan> => {
      await client.query('DELETE FROM import_line WHERE job_id = $1', [id]);
      const plan = startPlan(mapping, known, file);
      await surveyRows(table, plan);
      await copyRows(
        client,
        'import_line (job_id, position, line, kind, cells, detail)',
        previewLines(id, table.blocks(), plan, { signal, report }),
      );
      plan.end();
      // Lines that contradict each other are known when all have been read: none of them counts, not even the first.
      const learnt = plan.learn();
      return learnt ? planAll(learnt) : plan;
    };
    const plan = await planAll({ header: table.header, legend: await findLegend(id) });
    await client.query('COMMIT');
    await endPlanning(id, {
      ...summarisePlan(plan.totals),
      rivals: [...plan.listRivals()],
      crowded: [...plan.listCrowded()],
    });
  });
}

/**
 * Applies a planned job as one batch, or keeps it as a proposal: planned again inside the transaction, on the state at
 * that time.
 */
export async function applyJob(
  id: number,
  actor: Actor,
  choice: ApplyChoice & ImportRights,
  start: StepStart = AT_ONCE,
): Promise<void> {
  const { publish, ...asked } = choice;
  await runStep(id, 'applying', start, async ({ connection, job, mapping, table, signal, report }) => {
    const change = async (write: BulkWrite) => {
      const known = await readKnownRegister(write.connection, job.networkId, choice.citable);
      const file = { name: job.fileName, sha256: job.fileSha256 };
      const kept = { ...mapping, values: withoutPersonalValues(mapping.values) };
      const { consequences } = job.summary ?? {};
      const order = {
        networkId: job.networkId,
        kind: 'file',
        title: job.fileName,
        file,
        mapping: kept,
        ...asked,
        ...(consequences && { seen: consequencesKey(consequences) }),
      } as const;
      const learnt = {
        legend: await findLegend(id),
        withheld: await listWithheld(write.transaction, id),
        rivals: job.summary?.rivals ?? [],
        crowded: job.summary?.crowded ?? [],
      };
      const stream = planStream(table, mapping, known, { header: table.header, ...learnt });
      return applyPlan(write, order, stream, report);
    };
    const author = { ...actor, confirmed: [...(choice.confirmed ?? []), ...confirmedFields(job)] };
    const result = publish
      ? await attemptWriteInBulk(connection, author, signal, change, (transaction, { batchId }) =>
          endApplied(transaction, id, batchId),
        )
      : await attemptWriteInBulk(
          connection,
          author,
          signal,
          (write) => proposeInstead(write, { networkId: job.networkId, title: job.fileName }, change),
          (transaction, { proposalId }) => endProposed(transaction, id, proposalId),
        );
    if (!result.ok) await endUnapplied(id, 'failed', toFailure(result.reason));
  });
}

/** Fields of a list whose texts looked like a person, and of which somebody has said that they name nobody. */
const confirmedFields = ({ mapping, summary }: ImportJob): string[] =>
  mapping?.keepPersonalTexts === true ? [...new Set((summary?.personal ?? []).map(({ field }) => field))] : [];

function toFailure(reason: { kind: string }): JobFailure {
  switch (reason.kind) {
    case 'nothing_changed':
    case 'wrong_rows':
    case 'shared_members':
    case 'left_outside':
    case 'list_not_complete':
    case 'consequences_changed':
      return reason as JobFailure;
    default:
      return { kind: 'refused', refusal: reason.kind };
  }
}

/** What a plan makes of the rows of a file, each read and planned once, as it is asked for. */
export function planStream(
  table: Pick<OpenTable, 'blocks'>,
  mapping: ImportMapping,
  known: KnownRegister,
  file: PlannedFile = {},
): PlanStream {
  const plan = startPlan(mapping, known, file);
  async function* planned() {
    await surveyRows(table, plan);
    for await (const rows of table.blocks()) yield plannedRows(plan, rows);
    plan.end();
  }
  return { totals: plan.totals, blocks: planned() };
}

/** Shows a plan all rows of a file, where it has to know them before it plans the first. */
async function surveyRows(table: Pick<OpenTable, 'blocks'>, { survey }: Plan): Promise<void> {
  if (survey) for await (const rows of table.blocks()) rows.forEach((row) => survey(row));
}

function* plannedRows(plan: Plan, rows: Iterable<ReadRow>): Generator<PlannedRow> {
  for (const row of rows) yield* plan.take(row);
}

const rowsPlanned = ({ summary }: ImportJob): number | null =>
  summary ? Object.values(summary.rows).reduce((sum, count) => sum + count, 0) : null;

/** Runs one step of a job over a connection of its own, and sees to it that its end is written down. */
async function runStep(
  id: number,
  state: JobStep,
  { ordered, stop }: StepStart,
  work: (step: Step) => Promise<void>,
): Promise<void> {
  const cancelling = new AbortController();
  await withDedicatedConnection(id, async (connection) => {
    const job = await findJob(id);
    const bytes = await readJobFile(id);
    if (!job?.mapping || !bytes) throw new Error(`Import ${id} has no file or no mapping.`);
    const begun = await beginStep(id, state, rowsPlanned(job), { ordered });
    if (!begun) return;
    if (begun.cancelRequested) return endUnapplied(id, 'cancelled', null);
    const putBackInstead = () => cancelling.abort(new PutBack(`Import ${id} waits again: its process stops.`));
    stop?.addEventListener('abort', putBackInstead, { once: true });
    let done = 0;
    const timer = setInterval(() => {
      reportProgress(id, done).then(
        (cancelled) => cancelled && cancelling.abort(new Cancelled()),
        (failure: unknown) => cancelling.abort(failure),
      );
    }, REPORT_EVERY_MS);
    try {
      const table = await openTable(bytes, job.fileName, await findTablePlace(id));
      await work({
        connection,
        job,
        mapping: job.mapping,
        table,
        signal: cancelling.signal,
        report: (rows) => (done = rows),
      });
    } catch (error) {
      const connected = await connection.client.query('ROLLBACK').then(
        () => true,
        () => false,
      );
      const { reason } = cancelling.signal as { reason: unknown };
      if (reason instanceof Cancelled) await endUnapplied(id, 'cancelled', null);
      else if (reason instanceof PutBack) {
        await putBack(id);
        throw reason;
      } else if (error instanceof UnreadableFile) await endUnapplied(id, 'failed', error.refusal);
      else {
        await (connected ? endUnapplied(id, 'failed', { kind: 'unexpected' }) : endUnapplied(id, 'interrupted', null));
        throw error;
      }
    } finally {
      stop?.removeEventListener('abort', putBackInstead);
      clearInterval(timer);
    }
  });
}

const ROWS_BETWEEN_REPORTS = 1_000;

async function* previewLines(
  jobId: number,
  blocks: AsyncIterable<readonly ReadRow[]>,
  plan: Plan,
  { signal, report }: Pick<Step, 'signal' | 'report'>,
): AsyncGenerator<Generator<CopyValue[]>> {
  let position = 0;
  function* within(rows: readonly ReadRow[]): Generator<CopyValue[]> {
    for (const row of rows) {
      for (const planned of plan.take(row)) {
        yield [jobId, position, planned.line, planned.kind, arrayText(row.cells), detailText(planned)];
        position += 1;
        if (position % ROWS_BETWEEN_REPORTS !== 0) continue;
        signal.throwIfAborted();
        report(position);
      }
    }
  }
  for await (const rows of blocks) yield within(rows);
}

/** Texts as PostgreSQL reads an array of them. */
const arrayText = (cells: readonly string[]): string => `{${cells.map(elementText).join(',')}}`;

/** Hardly a cell of a million holds one of these. */
const TO_ESCAPE = /["\\\0]/;
const elementText = (cell: string): string =>
  TO_ESCAPE.test(cell) ? `"${cell.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll('\0', '')}"` : `"${cell}"`;

/** What is told of rows beside their cells, by the notices of those of which nothing else is. */
const detailsOfNotices = new Map<string, string>();

function detailText(planned: PlannedRow): string {
  const isPlain = (planned.kind === 'new' || planned.kind === 'same') && planned.column === null && !planned.personal;
  if (!isPlain) return JSON.stringify(toDetail(planned));
  const notices = planned.notices.join(' ');
  const known = detailsOfNotices.get(notices);
  if (known !== undefined) return known;
  const text = JSON.stringify(toDetail(planned));
  detailsOfNotices.set(notices, text);
  return text;
}

function toDetail(planned: PlannedRow): LineDetail {
  const column = planned.column === null ? {} : { column: planned.column };
  if (planned.kind === 'wrong') return { ...column, faults: planned.faults };
  if (planned.kind === 'left_out') {
    return { ...column, reason: planned.reason, ...(planned.otherLine !== null && { otherLine: planned.otherLine }) };
  }
  const notices = {
    ...(planned.notices.length > 0 && { notices: planned.notices }),
    ...(planned.personal && { personal: planned.personal }),
  };
  return planned.kind === 'changed' ? { ...column, changes: planned.changes, ...notices } : { ...column, ...notices };
}

'use server';

import { saveDraft } from '@/lib/audit/proposals/mutations';
import { demandPermission, toActor } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { readSnapshot } from '@/lib/db/reader';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import type { RegisterWrite } from '@/lib/db/register-write';
import { showFreshPages } from '@/lib/forms/fresh-pages';
import { chosenFile } from '@/lib/forms/form-input';
import { submitStep } from '@/lib/forms/submit-step';
import { applyReport, type ReportOrder } from '@/lib/imports/call-reports/mutations';
import { readAgainstRegister } from '@/lib/imports/call-reports/queries';
import { readReportRows } from '@/lib/imports/call-reports/reader';
import { readReport } from '@/lib/imports/call-reports/rules-report';
import { reportFormSchema, type ReportForm } from '@/lib/imports/call-reports/schema';
import type { CallReport, NoReport, ReportRefusal, ReportStep } from '@/lib/imports/call-reports/types';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import type { FileRefusal } from '@/lib/imports/files/rows/types';
import { describeList } from '@/lib/meetings/queries-office';
import { mayCite } from '@/lib/networks/queries-citable';

const REPORT = {
  numbers: ['networkId', 'meetingId', 'sourceId', 'version', 'least', 'otherDay'],
  unguarded: ['report', 'mode', 'intent'],
};

/** Reads a report, or writes what was chosen for it. The report goes back with either answer, and nowhere else. */
export async function importReportAction(_previous: unknown, form: FormData) {
  return submitStep(form, {
    schema: reportFormSchema,
    shape: REPORT,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    work: (input, user, confirmed) => readOrWrite(input, chosenFile(form), user, confirmed),
  });
}

async function readFile(
  file: File | null,
): Promise<Result<CallReport, FileRefusal | NoReport | { kind: 'file_missing' }>> {
  if (!file) return refuse({ kind: 'file_missing' });
  try {
    return readReport(await readReportRows(new Uint8Array(await file.arrayBuffer()), file.name));
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.refusal);
    throw error;
  }
}

async function readOrWrite(
  { intent, report, ...input }: ReportForm,
  file: File | null,
  user: SignedInUser,
  confirmed: readonly string[],
): Promise<Result<ReportStep, ReportRefusal | DatabaseRefusal>> {
  if (!(await readSnapshot((reader) => mayCite(reader, user, { sourceId: input.sourceId }))))
    return refuse({ kind: 'unknown_reference' });
  const { networkId, meetingId } = input;
  if (intent === 'read' || !report) {
    const read = await readFile(file);
    if (!read.ok) return read;
    const reading = await readSnapshot((reader) => readAgainstRegister(reader, { networkId, meetingId }, read.value));
    return reading ? succeed({ step: 'read', reading }) : refuse({ kind: 'not_found' });
  }
  const outcome = await attemptWrite({ ...toActor(user), confirmed }, (write) =>
    takeAsDraft(write, { ...input, report }),
  );
  if (outcome.ok) await showFreshPages();
  return outcome;
}

/** What a report says is a draft: where that would change something public, it is proposed instead of written. */
async function takeAsDraft(write: RegisterWrite, order: ReportOrder): Promise<Result<ReportStep, ReportRefusal>> {
  const about = await describeList(write.transaction, order);
  if (!about) return refuse({ kind: 'not_found' });
  const saved = await saveDraft(write, about, {
    inPlace: (inside) => applyReport(inside, order),
    inForce: (inside) => applyReport(inside, { ...order, inForce: true }),
  });
  if (!saved.ok) return saved;
  const { proposalId, value } = saved.value;
  if (proposalId === null) return succeed(value);
  const { told, counts } = value;
  return succeed({ step: 'proposed', told, counts, draft: { network: about.network, proposalId } });
}

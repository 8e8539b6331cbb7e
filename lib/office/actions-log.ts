'use server';

import { logMeeting, type LogRefusal } from '@/lib/attendance/mutations-log';
import { logMeetingInForce, publishMeetingWithAttendance } from '@/lib/attendance/mutations-publish';
import { toLogEntries } from '@/lib/attendance/rules-form';
import { logFormSchema, type LogInput } from '@/lib/attendance/schema';
import type { LoggedMeeting } from '@/lib/attendance/types-log';
import { saveDraft } from '@/lib/audit/proposals/mutations';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { submitForm } from '@/lib/forms/submit-form';
import { describeList } from '@/lib/meetings/queries-office';
import { mayCite } from '@/lib/networks/queries-citable';
import type { MemberReference } from '@/lib/members/types';
import { listContestedAt } from '@/lib/participation/consequences/queries-contested';
import { askAboutList } from '@/lib/participation/consequences/queries';
import type { ListQuestion } from '@/lib/participation/consequences/types';

const LOG = { numbers: ['meetingId', 'version', 'sourceId'], flags: ['countUnknownEnds'] };
/** A draft that would have changed something public became a proposal, of which nothing is in the register yet. */
type SavedLog = LoggedMeeting & {
  draft: { network: string; proposalId: number } | null;
  /** Members of whom the sources of the meeting now contradict each other or the record. */
  contested: MemberReference[];
};

type WrittenLog = Omit<SavedLog, 'contested'>;

const NOTHING_LOGGED = { recorded: 0, changed: 0, withdrawn: 0, same: 0 };

/**
 * Logs a meeting by one source. Who would become absent by the list, and what stands against the record, is named first,
 * once. With the intent to publish, the meeting and all its drafts become public with it; otherwise nothing that is public
 * changes.
 */
export async function logMeetingAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: logFormSchema,
    shape: LOG,
    authorise: async ({ meetingId, intent }) => {
      const networkId = await findNetworkId('meeting', meetingId);
      const editor = await demandPermission('edit', networkId);
      return editor.ok && intent === 'publish' ? demandPermission('publish', networkId) : editor;
    },
    mayName: mayCite,
    change: async (
      write,
      { intent, entries, seen, countUnknownEnds, ...input },
    ): Promise<Result<SavedLog, LogRefusal | ListQuestion>> => {
      const list = { ...input, entries: toLogEntries(entries) };
      const question = await askAboutList(write.transaction, list);
      if (question && question.seen !== seen) return refuse(question);
      const counted = countUnknownEnds && question ? question.consequences.unknownEnd.map(({ id }) => id) : [];
      const whole = { ...list, counted };
      const logged = await (intent === 'save' ? saveLogAsDraft(write, whole) : publishLog(write, whole));
      if (!logged.ok) return logged;
      const { draft } = logged.value;
      // Of what is only proposed nothing stands yet.
      const contested = draft ? [] : await listContestedAt(write.transaction, list.meetingId);
      return succeed({ ...logged.value, contested });
    },
  });
}

async function publishLog(write: RegisterWrite, list: LogInput): Promise<Result<WrittenLog, LogRefusal>> {
  const logged = await logMeeting(write, list);
  // Drafts saved before are published although nothing new was typed.
  if (!logged.ok && logged.reason.kind !== 'nothing_changed') return logged;
  const published = await publishMeetingWithAttendance(write, list.meetingId);
  if (!published.ok) return logged.ok ? succeed({ ...logged.value, draft: null }) : logged;
  return succeed({ ...NOTHING_LOGGED, ...(logged.ok && logged.value), ...published.value, draft: null });
}

async function saveLogAsDraft(write: RegisterWrite, list: LogInput): Promise<Result<WrittenLog, LogRefusal>> {
  const about = await describeList(write.transaction, list);
  if (!about) return refuse({ kind: 'not_found' });
  const saved = await saveDraft(write, about, {
    inPlace: (inside) => logMeeting(inside, list),
    inForce: (inside) => logMeetingInForce(inside, list),
  });
  if (!saved.ok) return saved;
  const { proposalId, value } = saved.value;
  if (proposalId === null) return succeed({ ...value, draft: null });
  // What is only proposed has raised no version.
  const { network } = about;
  return succeed({ ...value, version: list.version, published: 0, draft: { network, proposalId } });
}

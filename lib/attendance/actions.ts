'use server';

import { correctAttendance, withdrawRecordedAttendance } from '@/lib/attendance/mutations-correct';
import { logMeeting } from '@/lib/attendance/mutations-log';
import { publishMeetingAsSeen, publishMeetingWithAttendance } from '@/lib/attendance/mutations-publish';
import { undoLog } from '@/lib/attendance/mutations-undo';
import { toLogEntries } from '@/lib/attendance/rules-form';
import { correctionInputSchema, logFormSchema, attendanceWithdrawalSchema } from '@/lib/attendance/schema';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { editTargetSchema } from '@/lib/core/schema-edit';
import { submitForm } from '@/lib/forms/submit-form';
import { mayCite } from '@/lib/networks/queries-citable';

const LOG = { numbers: ['meetingId', 'version', 'sourceId'] };
const NOTHING_LOGGED = { recorded: 0, changed: 0, withdrawn: 0, same: 0 };
const ROW = { numbers: ['id', 'version'] };
const CORRECTION = { numbers: [...ROW.numbers, 'representingMemberId', 'delegationSize'] };

/** Logs a meeting by one source. With the intent to publish, the meeting and all its drafts become public with it. */
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
    change: async (write, { intent, entries, ...input }) => {
      const logged = await logMeeting(write, { ...input, entries: toLogEntries(entries) });
      // Drafts saved before are published although nothing new was typed.
      if (intent === 'save' || (!logged.ok && logged.reason.kind !== 'nothing_changed')) return logged;
      const published = await publishMeetingWithAttendance(write, input.meetingId);
      if (!published.ok) return logged;
      return succeed({ ...NOTHING_LOGGED, ...(logged.ok && logged.value), ...published.value });
    },
  });
}

export async function undoLogAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: editTargetSchema,
    shape: ROW,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('meeting', id)),
    change: (write, input) => undoLog(write, input),
  });
}

/** Makes a meeting and all its drafts public. */
export async function publishMeetingAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: editTargetSchema,
    shape: ROW,
    authorise: async ({ id }) => demandPermission('publish', await findNetworkId('meeting', id)),
    change: publishMeetingAsSeen,
  });
}

export async function correctAttendanceAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: correctionInputSchema,
    shape: CORRECTION,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('attendance', id)),
    change: (write, input) => correctAttendance(write, input),
  });
}

export async function withdrawAttendanceAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: attendanceWithdrawalSchema,
    shape: ROW,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('attendance', id)),
    change: (write, input) => withdrawRecordedAttendance(write, input),
  });
}

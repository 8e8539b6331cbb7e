'use server';

import { correctAttendance, withdrawRecordedAttendance } from '@/lib/attendance/mutations-correct';
import { publishMeetingAsSeen } from '@/lib/attendance/mutations-publish';
import { undoLog } from '@/lib/attendance/mutations-undo';
import { correctionInputSchema, attendanceWithdrawalSchema } from '@/lib/attendance/schema';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { editTargetSchema } from '@/lib/core/schema-edit';
import { submitForm } from '@/lib/forms/submit-form';

const ROW = { numbers: ['id', 'version'] };
const CORRECTION = { numbers: [...ROW.numbers, 'representingMemberId', 'delegationSize'] };

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

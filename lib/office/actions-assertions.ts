'use server';

import { correctAttendance, withdrawRecordedAttendance } from '@/lib/attendance/mutations-correct';
import { undoLog } from '@/lib/attendance/mutations-undo';
import { attendanceWithdrawalSchema, correctionInputSchema } from '@/lib/attendance/schema';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { editTargetSchema } from '@/lib/core/schema-edit';
import { submitForm } from '@/lib/forms/submit-form';
import { findAssertionScope, findMeetingScope } from '@/lib/office/queries-scopes';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import { seenShape } from '@/lib/participation/consequences/schema';

const ROW = { numbers: ['id', 'version'] };
const CORRECTION = { numbers: [...ROW.numbers, 'representingMemberId', 'delegationSize'] };

/*
 * What a complete list no longer says of a member makes it absent. Whom that concerns is named first, once.
 */

export async function undoLogAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: editTargetSchema.extend(seenShape),
    shape: ROW,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('meeting', id)),
    change: async (write, { seen, ...input }) => {
      const scope = await findMeetingScope(write.transaction, input.id);
      return changeAsSeen(write, { scope, seen }, () => undoLog(write, input));
    },
  });
}

export async function correctAttendanceAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: correctionInputSchema.safeExtend(seenShape),
    shape: CORRECTION,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('attendance', id)),
    change: async (write, { seen, ...input }) => {
      const scope = await findAssertionScope(write.transaction, input.id);
      return changeAsSeen(write, { scope, seen }, () => correctAttendance(write, input));
    },
  });
}

export async function withdrawAttendanceAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: attendanceWithdrawalSchema.extend(seenShape),
    shape: ROW,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('attendance', id)),
    change: async (write, { seen, ...input }) => {
      const scope = await findAssertionScope(write.transaction, input.id);
      return changeAsSeen(write, { scope, seen }, () => withdrawRecordedAttendance(write, input));
    },
  });
}

'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { correctAttendance, withdrawRecordedAttendance } from '@/lib/attendance/mutations-correct';
import { undoLog } from '@/lib/attendance/mutations-undo';
import { attendanceWithdrawalSchema, correctionInputSchema } from '@/lib/attendance/schema';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { editTargetSchema } from '@/lib/core/schema-edit';
import type { RegisterWrite } from '@/lib/db/register-write';
import { submitForm } from '@/lib/forms/submit-form';
import { changeOrPropose, takeRelease } from '@/lib/networks/mutations-draft';
import { findAssertionPlace, findAssertionScope, findMeetingScope } from '@/lib/office/queries-scopes';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import { seenShape } from '@/lib/participation/consequences/schema';

const ROW = { numbers: ['id', 'version'] };
const CORRECTION = { numbers: [...ROW.numbers, 'representingMemberId', 'delegationSize'] };

/** What a draft about an attendance is called, and where it stands. */
async function describeDraft(what: 'correction' | 'withdrawnAttendance') {
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return async ({ transaction }: RegisterWrite, id: number) => {
    const { networkId, member, meeting } = await findAssertionPlace(transaction, id);
    return { networkId, title: t(what, { name: member[locale], meeting: meeting[locale] }) };
  };
}

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
  const release = takeRelease(form);
  const describe = await describeDraft('correction');
  return submitForm(form, {
    schema: correctionInputSchema.safeExtend(seenShape),
    shape: CORRECTION,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('attendance', id)),
    change: async (write, { seen, ...input }) => {
      const scope = await findAssertionScope(write.transaction, input.id);
      return changeOrPropose(
        write,
        release,
        () => describe(write, input.id),
        (inside) => changeAsSeen(inside, { scope, seen }, () => correctAttendance(inside, input)),
      );
    },
  });
}

export async function withdrawAttendanceAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const describe = await describeDraft('withdrawnAttendance');
  return submitForm(form, {
    schema: attendanceWithdrawalSchema.extend(seenShape),
    shape: ROW,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('attendance', id)),
    change: async (write, { seen, ...input }) => {
      const scope = await findAssertionScope(write.transaction, input.id);
      return changeOrPropose(
        write,
        release,
        () => describe(write, input.id),
        (inside) => changeAsSeen(inside, { scope, seen }, () => withdrawRecordedAttendance(inside, input)),
      );
    },
  });
}

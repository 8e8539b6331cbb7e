'use server';

import { logMeeting, type LogRefusal } from '@/lib/attendance/mutations-log';
import { publishMeetingWithAttendance } from '@/lib/attendance/mutations-publish';
import { toLogEntries } from '@/lib/attendance/rules-form';
import { logFormSchema } from '@/lib/attendance/schema';
import type { LoggedMeeting } from '@/lib/attendance/types-log';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import { mayCite } from '@/lib/networks/queries-citable';
import { askAboutList, isListPublic } from '@/lib/participation/consequences/queries';
import { makesAbsent } from '@/lib/participation/consequences/rules';
import type { DraftActs, ListQuestion } from '@/lib/participation/consequences/types';

const LOG = { numbers: ['meetingId', 'version', 'sourceId'], flags: ['countUnknownEnds'] };
const NOTHING_LOGGED = { recorded: 0, changed: 0, withdrawn: 0, same: 0 };

/**
 * Logs a meeting by one source. Who would become absent by the list, and what stands against the record, is named first,
 * once; as a draft it makes nobody absent. With the intent to publish, the meeting and all its drafts become public with it.
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
    ): Promise<Result<LoggedMeeting, LogRefusal | ListQuestion | DraftActs>> => {
      const list = { ...input, entries: toLogEntries(entries) };
      const question = await askAboutList(write.transaction, list);
      if (question && question.seen !== seen) return refuse(question);
      const counted = countUnknownEnds && question ? question.consequences.unknownEnd.map(({ id }) => id) : [];
      const logged = await logMeeting(write, { ...list, counted });
      if (
        intent === 'save' &&
        logged.ok &&
        makesAbsent(question, counted) &&
        (await isListPublic(write.transaction, list))
      )
        return refuse({ kind: 'draft_acts' });
      // Drafts saved before are published although nothing new was typed.
      if (intent === 'save' || (!logged.ok && logged.reason.kind !== 'nothing_changed')) return logged;
      const published = await publishMeetingWithAttendance(write, input.meetingId);
      if (!published.ok) return logged;
      return succeed({ ...NOTHING_LOGGED, ...(logged.ok && logged.value), ...published.value });
    },
  });
}

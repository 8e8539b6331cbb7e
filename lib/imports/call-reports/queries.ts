import 'server-only';
import type { Reader } from '@/lib/db/reader';
import { proposeMembers } from '@/lib/imports/call-reports/rules-proposal';
import type { CallReport, MeetingChoice, ReportReading } from '@/lib/imports/call-reports/types';
import { indexNames } from '@/lib/imports/names/rules-match';
import { listNamedMembers } from '@/lib/imports/paste/queries';
import { partialDate } from '@/lib/core/partial-date';
import { otherDay } from '@/lib/meetings/rules-other-day';

/** The meetings of a network that somebody may have called, drafts included, the newest first. */
export async function listMeetingsForChoice(reader: Reader, networkId: number): Promise<MeetingChoice[]> {
  const rows = await reader.meeting.findMany({
    where: { networkId, withdrawnAt: null },
    select: { id: true, slug: true, titleDe: true, titleEn: true, dateEdtf: true },
    orderBy: [{ earliest: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  });
  return rows.map(({ id, slug, titleDe, titleEn, dateEdtf }) => ({
    id,
    slug,
    title: { de: titleDe, en: titleEn },
    date: partialDate(dateEdtf),
  }));
}

/**
 * Holds a report against the register as it stands: whom each person may have come for. The report goes no further than this.
 * Null where the network has no such meeting.
 */
export async function readAgainstRegister(
  reader: Reader,
  { networkId, meetingId }: { networkId: number; meetingId: number },
  report: CallReport,
): Promise<ReportReading | null> {
  const meeting = await reader.meeting.findUnique({
    where: { id: meetingId, networkId, withdrawnAt: null },
    select: { version: true, dateEdtf: true },
  });
  if (!meeting) return null;
  const index = indexNames(await listNamedMembers(reader, networkId));
  return {
    report,
    otherDay: otherDay({ id: meetingId, ...meeting }, report.days),
    version: meeting.version,
    rows: proposeMembers(report, index),
  };
}

import 'server-only';
import { groupBy } from '@/lib/core/grouping';
import {
  listAccountsForExport,
  listMeetingsForExport,
  listMembersForExport,
  listSeatsForExport,
  streamAttendances,
  type NetworkExport,
} from '@/lib/exports/queries';
import {
  ACCOUNT_HEADER,
  ATTENDANCE_HEADER,
  MEETING_HEADER,
  MEMBER_HEADER,
  accountCells,
  attendanceCells,
  matrixCells,
  matrixHeader,
  meetingCells,
  memberCells,
} from '@/lib/exports/rules-tables';
import type { ExportedAttendance } from '@/lib/exports/types';
import type { TextRow, TextRows } from '@/lib/exports/writer-csv';

/** A table to be written. Its rows are read while they are written, within the snapshot that the table was opened in. */
export interface ExportTable {
  header: TextRow;
  rows: TextRows;
}

/** Long form: one row an assertion, of all sources. */
export async function attendanceTable(of: NetworkExport): Promise<ExportTable> {
  const meetings = await listMeetingsForExport(of);
  const meetingById = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const memberById = new Map((await listMembersForExport(of)).map((member) => [member.id, member]));
  async function* rows(): AsyncGenerator<TextRow> {
    for await (const attendance of streamAttendances(of, meetings, null)) {
      const [member, meeting] = [memberById.get(attendance.memberId), meetingById.get(attendance.meetingId)];
      if (member && meeting) yield attendanceCells(member, meeting, attendance);
    }
  }
  return { header: ATTENDANCE_HEADER, rows: rows() };
}

/** Members down, meetings across: what one source says. */
export async function matrixTable(of: NetworkExport, sourceSlug: string): Promise<ExportTable> {
  const meetings = await listMeetingsForExport(of);
  const attendances: ExportedAttendance[] = [];
  for await (const attendance of streamAttendances(of, meetings, sourceSlug)) attendances.push(attendance);
  const byMember = groupBy(attendances, ({ memberId }) => memberId);
  const members = await listMembersForExport(of);
  return {
    header: matrixHeader(meetings),
    rows: members.map((member) => matrixCells(member, meetings, byMember.get(member.id) ?? [])),
  };
}

export async function meetingTable(of: NetworkExport): Promise<ExportTable> {
  return { header: MEETING_HEADER, rows: (await listMeetingsForExport(of)).map(meetingCells) };
}

/** Members with their seats: one row a seat. */
export async function memberTable(of: NetworkExport): Promise<ExportTable> {
  const seats = groupBy(await listSeatsForExport(of), ({ memberId }) => memberId);
  const members = await listMembersForExport(of);
  return {
    header: MEMBER_HEADER,
    rows: members.flatMap((member) => (seats.get(member.id) ?? [null]).map((seat) => memberCells(member, seat))),
  };
}

/** How the meetings of each member divide: published facts only, whoever asks. */
export async function accountTable(of: NetworkExport): Promise<ExportTable> {
  return { header: ACCOUNT_HEADER, rows: (await listAccountsForExport(of)).map(accountCells) };
}

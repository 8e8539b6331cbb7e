import 'server-only';
import { listTotals } from '@/lib/attendance/totals/queries';
import { listAssertionVersions } from '@/lib/attendance/queries-office';
import type { AuditFilter } from '@/lib/audit/types-log';
import { officeReadScope } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { SignedInUser } from '@/lib/auth/types';
import type { EditableSubject } from '@/lib/audit/types-edit';
import type { WriteObstacle } from '@/lib/core/write-obstacle';
import { readDatabaseState } from '@/lib/db/health';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { isWriteObstacle } from '@/lib/db/refusals';
import { listMembers } from '@/lib/members/queries';
import { listMembersForChoice } from '@/lib/members/queries-office';
import { listSuccessions } from '@/lib/members/succession/queries';
import { listTerritories } from '@/lib/members/territories/queries';
import { demandShared } from '@/lib/networks/permissions';
import { findOpenMember } from '@/lib/office/closing/queries';
import { namesInChanges, readAuditLog } from '@/lib/office/queries-audit';
import { readHistory } from '@/lib/office/queries-history';
import { listOfficeNetworks } from '@/lib/office/queries-cards';
import { findMeetingForLog, findMeetingToLog } from '@/lib/office/queries-meeting';
import { readMissingOverview } from '@/lib/office/queries-missing';
import { findOfficeNetwork } from '@/lib/office/queries-network';
import { findEditable, findOfficeMember, findOfficeSource, findOfficeTerritory } from '@/lib/office/queries-records';
import { isRestorable, listNetworksOfRecord } from '@/lib/office/queries-rights';
import { listSourcesForChoice } from '@/lib/sources/queries-office';

/*
 * What the office's pages read: never cached, each for the user whom the page's gate has let in, drafts of the
 * networks of the user's grants included.
 */

function officeLoader<Args extends unknown[], Value>(
  query: (reader: Reader, scope: ReadScope, ...args: Args) => Promise<Value>,
): (user: SignedInUser, ...args: Args) => Promise<Value> {
  return (user, ...args) => readSnapshot((reader) => query(reader, officeReadScope(user), ...args));
}

/** Why nothing can be saved at the moment; null where it can. */
export async function loadWriteObstacle(): Promise<WriteObstacle | null> {
  const state = await readDatabaseState();
  return isWriteObstacle(state) ? state : null;
}

export const loadOfficeNetworks = officeLoader(listOfficeNetworks);
export const loadOfficeNetwork = officeLoader(findOfficeNetwork);
export const loadMeetingForLog = officeLoader(findMeetingForLog);
export const loadMeetingToLog = officeLoader(findMeetingToLog);
export const loadOfficeMember = officeLoader(findOfficeMember);
export const loadOfficeTerritory = officeLoader(findOfficeTerritory);
export const loadTerritories = officeLoader((reader) => listTerritories(reader));
export const loadOpenMember = officeLoader(findOpenMember);
export const loadTotals = officeLoader(listTotals);
export const loadSuccessions = officeLoader((reader, _scope, memberId: number) =>
  listSuccessions(reader, { memberIds: [memberId] }),
);
export const loadOfficeSource = officeLoader(findOfficeSource);
export const loadSourcesForChoice = officeLoader(listSourcesForChoice);
export const loadMembersForChoice = officeLoader(listMembersForChoice);
/** Members by their ids, withdrawn ones included: the past names them. */
export const loadNamedMembers = officeLoader((reader, _scope, ids: readonly number[]) => listMembers(reader, ids));
export const loadMissing = officeLoader(readMissingOverview);
export { mayChange } from '@/lib/office/queries-rights';

/** The past of a record, with the names of what its changes name. */
export const loadHistory = <Subject extends EditableSubject>(user: SignedInUser, subject: Subject, id: number) =>
  readSnapshot(async (reader) => {
    const history = await readHistory(reader, officeReadScope(user), subject, id);
    return (
      history && {
        ...history,
        names: await namesInChanges(
          reader,
          history.entries.map(({ changes }) => changes),
        ),
      }
    );
  });

/** Whether the user may restore a former state of a record: whoever may edit it, as long as the record can stand. */
export async function mayRestore(user: SignedInUser, subject: EditableSubject, id: number): Promise<boolean> {
  const networkIds = await listNetworksOfRecord(subject, id);
  if (networkIds === null || !demandShared(user, networkIds).ok) return false;
  return readSnapshot((reader) => isRestorable(reader, subject, id));
}

/** Everything ever asserted of a meeting; null outside of the user's networks. */
export const loadAssertionVersions = (user: SignedInUser, meetingId: number) =>
  readSnapshot(async (reader) =>
    (await findEditable(reader, officeReadScope(user), 'meeting', meetingId))
      ? listAssertionVersions(reader, meetingId)
      : null,
  );

/** A page of the audit log of the networks whose log the user may read. */
export const loadAuditLog = (user: SignedInUser, where: AuditFilter, page: number) =>
  readSnapshot((reader) => readAuditLog(reader, networksAllowing(user.grants, 'read_audit_log'), where, page));

import 'server-only';
import { readRow } from '@/lib/audit/queries-rows';
import type { Editable, EditableSubject } from '@/lib/audit/types-edit';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { listAliases, listEditableSeats } from '@/lib/members/queries-office';
import type { TerritoryFields } from '@/lib/members/territories/schema-row';
import { memberRowSchema } from '@/lib/members/schema-row';
import { listSourceIdsKnownTo } from '@/lib/networks/queries-citations';
import { isInScope, listNetworksInScope } from '@/lib/networks/queries-office';
import { EDITABLE_ROWS, type EditableFields } from '@/lib/office/schema-editable';
import type { OfficeMemberRecord, OfficeSourceFile, OfficeSourceRecord } from '@/lib/office/types';
import { findSourceFile } from '@/lib/sources/queries-file';
import { findPersonsInSourceFile, findSourceFilePublication } from '@/lib/sources/queries-file-publication';
import { listNetworksCiting } from '@/lib/sources/queries-office';
import { sourceRowSchema } from '@/lib/sources/schema-row';

/** A row as its form edits it; null where there is none, or none the scope may see. */
export async function findEditable<Subject extends EditableSubject>(
  reader: Reader,
  scope: ReadScope,
  subject: Subject,
  id: number,
): Promise<Editable<EditableFields[Subject]> | null> {
  const row = await readRow(reader, subject, id);
  if (row === null) return null;
  const editable: Editable<EditableFields[Subject]> = EDITABLE_ROWS[subject].parse(row);
  return (await mayKnow(reader, scope, subject, id, editable.networkId)) ? editable : null;
}

/** Whether the scope reaches a row: its network, or (a member, a document) what an office may know of at all. */
export async function mayKnow(
  reader: Reader,
  scope: ReadScope,
  subject: EditableSubject,
  id: number,
  networkId: number | null,
): Promise<boolean> {
  if (scope.audience !== 'office') return false;
  if (subject === 'member' || subject === 'territory') return true;
  if (subject === 'source') return (await listSourceIdsKnownTo(reader, scope, id)).length > 0;
  const ofNetwork = subject === 'network' ? id : networkId;
  return ofNetwork !== null && isInScope(scope, ofNetwork);
}

/** The admin page of a member, with its seats in the networks of the scope. */
export async function findOfficeMember(
  reader: Reader,
  scope: ReadScope,
  slug: string,
): Promise<OfficeMemberRecord | null> {
  const found = await reader.member.findUnique({ where: { slug, withdrawnAt: null }, select: { id: true } });
  if (!found || scope.audience !== 'office') return null;
  const networks = await listNetworksInScope(reader, scope);
  const seats = await listEditableSeats(
    reader,
    networks.map(({ id }) => id),
    found.id,
  );
  return {
    member: memberRowSchema.parse(await readRow(reader, 'member', found.id)),
    aliases: await listAliases(reader, found.id),
    seats: networks.flatMap((network) =>
      seats.filter((seat) => seat.networkId === network.id).map((seat) => ({ network, seat })),
    ),
  };
}

async function findOfficeFile(reader: Reader, sourceId: number): Promise<OfficeSourceFile | null> {
  const facts = await findSourceFile(reader, sourceId);
  if (!facts) return null;
  const publication = await findSourceFilePublication(reader, sourceId);
  return { facts, publication, findings: publication ? null : await findPersonsInSourceFile(reader, sourceId, facts) };
}

/** A territory as its form edits it; null where there is none of the address. */
export async function findOfficeTerritory(
  reader: Reader,
  scope: ReadScope,
  slug: string,
): Promise<Editable<TerritoryFields> | null> {
  const found = await reader.territory.findUnique({ where: { slug }, select: { id: true } });
  return found && findEditable(reader, scope, 'territory', found.id);
}

/** The admin page of a document; null for one that foreign drafts alone rest on. */
export async function findOfficeSource(
  reader: Reader,
  scope: ReadScope,
  slug: string,
): Promise<OfficeSourceRecord | null> {
  const found = await reader.source.findUnique({ where: { slug }, select: { id: true } });
  if (!found || !(await mayKnow(reader, scope, 'source', found.id, null))) return null;
  return {
    source: sourceRowSchema.parse(await readRow(reader, 'source', found.id)),
    file: await findOfficeFile(reader, found.id),
    networks: await listNetworksInScope(reader, scope, { ids: await listNetworksCiting(reader, found.id) }),
  };
}

import 'server-only';
import { findNetworkId, readRow } from '@/lib/audit/queries-rows';
import { isRemovable, type EditableSubject } from '@/lib/audit/types-edit';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { isFormerHolderStanding, listNetworksOfTerritory, listNetworksUsing } from '@/lib/members/queries-office';
import type { SignedInUser } from '@/lib/auth/types';
import { demandShared } from '@/lib/networks/permissions';
import { listNetworksCiting } from '@/lib/sources/queries-office';

/** The networks that one must be allowed to edit to change a record; null where there never was such a record. */
export async function listNetworksOfRecord(subject: EditableSubject, id: number): Promise<readonly number[] | null> {
  switch (subject) {
    case 'network':
      return [id];
    case 'territory':
      return readSnapshot((reader) => listNetworksOfTerritory(reader, id));
    case 'member':
      return readSnapshot((reader) => listNetworksUsing(reader, [id]));
    case 'source':
      return readSnapshot((reader) => listNetworksCiting(reader, id));
    case 'membership':
    case 'organiser_term':
    case 'meeting': {
      const networkId = await findNetworkId(subject, id);
      return networkId === null ? null : [networkId];
    }
  }
}

/** Whether the user may change a record of the whole register: it may belong to networks that others run. */
export const mayChange = async (
  user: SignedInUser,
  subject: 'member' | 'source' | 'territory',
  id: number,
): Promise<boolean> => demandShared(user, (await listNetworksOfRecord(subject, id)) ?? []).ok;

/**
 * Whether a record stands, or was removed and can come back. What was withdrawn with an import is restored only with
 * another import, and so do the seats of such a member.
 */
export async function isRestorable(reader: Reader, subject: EditableSubject, id: number): Promise<boolean> {
  if ((await readRow(reader, subject, id)) !== null) return true;
  if (!isRemovable(subject)) return false;
  return subject === 'membership' ? isFormerHolderStanding(reader, id) : true;
}

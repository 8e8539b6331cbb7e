import 'server-only';
import { networkIdOf } from '@/lib/audit/queries-rows';
import type { EditableSubject } from '@/lib/audit/types-edit';
import { readSnapshot } from '@/lib/db/reader';
import { listNetworksUsing } from '@/lib/members/queries-office';
import { listNetworksCiting } from '@/lib/sources/queries-office';

/** The networks that one must be allowed to edit to change a record; null where there never was such a record. */
export async function listNetworksBehind(subject: EditableSubject, id: number): Promise<readonly number[] | null> {
  switch (subject) {
    case 'network':
      return [id];
    case 'member':
      return readSnapshot((reader) => listNetworksUsing(reader, id));
    case 'source':
      return readSnapshot((reader) => listNetworksCiting(reader, id));
    case 'membership':
    case 'organiser_term':
    case 'meeting': {
      const networkId = await networkIdOf(subject, id);
      return networkId === null ? null : [networkId];
    }
  }
}

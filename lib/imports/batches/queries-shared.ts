import 'server-only';
import type { Reader } from '@/lib/db/reader';
import type { PlannedMember } from '@/lib/imports/plan/types';
import { MEMBER_USES } from '@/lib/members/queries-office';

/**
 * Of the members that would be edited or be given a name more, those on which something rests in a network whose facts the user may not edit.
 *
 * @returns their German names
 */
export async function findSharedMembers(
  reader: Reader,
  planned: readonly PlannedMember[],
  editable: readonly number[] | 'all',
): Promise<string[]> {
  if (editable === 'all') return [];
  const edited = planned.flatMap(({ member, content, addsAliases }) =>
    'id' in member
      ? [
          {
            id: member.id,
            kind: content.kind,
            name_de: content.name.de,
            name_en: content.name.en,
            iso_code: content.isoCode,
            named: addsAliases.length > 0,
          },
        ]
      : [],
  );
  if (edited.length === 0) return [];
  const rows = await reader.$queryRaw<{ name: string }[]>`
    SELECT m.name_de AS name FROM member m
    JOIN jsonb_to_recordset(${JSON.stringify(edited)}::jsonb) AS w (id int, kind member_kind, name_de text, name_en text, iso_code text, named boolean)
      ON w.id = m.id AND (w.named OR (w.kind, w.name_de, w.name_en, w.iso_code) IS DISTINCT FROM (m.kind, m.name_de, m.name_en, m.iso_code))
    WHERE EXISTS (
      SELECT FROM (${MEMBER_USES}) u WHERE u.member_id = m.id AND NOT u.network_id = ANY (${[...editable]}::int[]))
    GROUP BY m.name_de ORDER BY m.name_de`;
  return rows.map(({ name }) => name);
}

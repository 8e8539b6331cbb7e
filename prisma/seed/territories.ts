import type { RegisterWrite } from '@/lib/db/register-write';
import { createMember } from '@/lib/members/mutations';
import { ownTerritoryKind } from '@/lib/members/rules-territory';
import type { MemberInput } from '@/lib/members/schema';
import { createTerritory } from '@/lib/members/territories/mutations';

/** Codes of the Länder among the members: ISO 3166-2 and the first two digits of the Amtlicher Gemeindeschlüssel. */
const LAND_CODES: Readonly<Record<string, { isoSubdivision: string; ags: string }>> = {
  berlin: { isoSubdivision: 'DE-BE', ags: '11' },
  hamburg: { isoSubdivision: 'DE-HH', ags: '02' },
  bremen: { isoSubdivision: 'DE-HB', ags: '04' },
};

/** A member, and the territory of its name where it is one itself. @returns the member's id */
export async function createSeededMember(write: RegisterWrite, member: MemberInput): Promise<number> {
  const { slug, name, isoCode } = member;
  const kind = ownTerritoryKind(member.kind);
  if (kind === null) return createMember(write, member);
  const codes = (kind === 'land' ? LAND_CODES[slug] : undefined) ?? { isoSubdivision: null, ags: null };
  const territory = { slug, kind, name, isoState: kind === 'state' ? isoCode : null, ...codes };
  return createMember(write, { ...member, territoryId: await createTerritory(write, territory) });
}

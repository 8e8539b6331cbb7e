import type { TerritoryKind } from '@/lib/members/territories/types';
import type { MemberKind, MemberProfile } from '@/lib/members/types';

/** The kind of territory that a member of a kind is itself; null for offices and bodies, which only belong to one. */
const OWN_TERRITORY: Readonly<Record<MemberKind, TerritoryKind | null>> = {
  land: 'land',
  city: 'city',
  district: 'district',
  state: 'state',
  ministry: null,
  authority: null,
  federal_body: null,
  association: null,
  agency: null,
  foundation: null,
  research_institute: null,
};

export const ownTerritoryKind = (kind: MemberKind): TerritoryKind | null => OWN_TERRITORY[kind];

/** The territory that a member's name does not tell: "authority in Berlin", but not "Land in Berlin" of Berlin itself. */
export const territoryBeside = ({ name, territory }: Pick<MemberProfile, 'name' | 'territory'>) =>
  territory !== null && territory.name.de !== name.de ? territory : null;

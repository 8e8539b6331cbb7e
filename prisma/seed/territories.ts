import type { RegisterWrite } from '@/lib/db/register-write';
import { stateName } from '@/lib/i18n/state-names';
import { createMember } from '@/lib/members/mutations';
import { ownTerritoryKind } from '@/lib/members/rules-territory';
import type { MemberInput } from '@/lib/members/schema';
import { createTerritory } from '@/lib/members/territories/mutations';
import type { TerritoryInput } from '@/lib/members/territories/schema';

/** The Länder: name, ISO 3166-2 and the first two digits of the Amtlicher Gemeindeschlüssel. */
const LAENDER: Readonly<Record<string, { de: string; en: string; isoSubdivision: string; ags: string }>> = {
  'baden-wuerttemberg': { de: 'Baden-Württemberg', en: 'Baden-Württemberg', isoSubdivision: 'DE-BW', ags: '08' },
  bayern: { de: 'Bayern', en: 'Bavaria', isoSubdivision: 'DE-BY', ags: '09' },
  berlin: { de: 'Berlin', en: 'Berlin', isoSubdivision: 'DE-BE', ags: '11' },
  brandenburg: { de: 'Brandenburg', en: 'Brandenburg', isoSubdivision: 'DE-BB', ags: '12' },
  bremen: { de: 'Bremen', en: 'Bremen', isoSubdivision: 'DE-HB', ags: '04' },
  hamburg: { de: 'Hamburg', en: 'Hamburg', isoSubdivision: 'DE-HH', ags: '02' },
  hessen: { de: 'Hessen', en: 'Hesse', isoSubdivision: 'DE-HE', ags: '06' },
  'mecklenburg-vorpommern': {
    de: 'Mecklenburg-Vorpommern',
    en: 'Mecklenburg-Western Pomerania',
    isoSubdivision: 'DE-MV',
    ags: '13',
  },
  niedersachsen: { de: 'Niedersachsen', en: 'Lower Saxony', isoSubdivision: 'DE-NI', ags: '03' },
  'nordrhein-westfalen': {
    de: 'Nordrhein-Westfalen',
    en: 'North Rhine-Westphalia',
    isoSubdivision: 'DE-NW',
    ags: '05',
  },
  'rheinland-pfalz': { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate', isoSubdivision: 'DE-RP', ags: '07' },
  saarland: { de: 'Saarland', en: 'Saarland', isoSubdivision: 'DE-SL', ags: '10' },
  sachsen: { de: 'Sachsen', en: 'Saxony', isoSubdivision: 'DE-SN', ags: '14' },
  'sachsen-anhalt': { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt', isoSubdivision: 'DE-ST', ags: '15' },
  'schleswig-holstein': { de: 'Schleswig-Holstein', en: 'Schleswig-Holstein', isoSubdivision: 'DE-SH', ags: '01' },
  thueringen: { de: 'Thüringen', en: 'Thuringia', isoSubdivision: 'DE-TH', ags: '16' },
};

const NO_CODES = { isoState: null, isoSubdivision: null, ags: null };

/** Ids of the territories that a write has created, by address. The register is empty before. */
const created = new WeakMap<RegisterWrite, Map<string, number>>();

/** Several networks of the seed name offices of one territory, in whatever order they are asked for. */
async function findOrCreateTerritory(write: RegisterWrite, territory: TerritoryInput): Promise<number> {
  const known = created.get(write) ?? new Map<string, number>();
  created.set(write, known);
  const id = known.get(territory.slug) ?? (await createTerritory(write, territory));
  known.set(territory.slug, id);
  return id;
}

/** The territory of a German office: a Land by its German name, or the Federation's (`Bund`). @returns its id */
export async function seededTerritory(write: RegisterWrite, land: { slug: string; isFederation: boolean }) {
  if (land.isFederation) {
    const germany = { slug: 'deutschland', kind: 'state' as const, name: stateName('DE') };
    return findOrCreateTerritory(write, { ...germany, ...NO_CODES, isoState: 'DE' });
  }
  const known = LAENDER[land.slug];
  if (!known) throw new Error(`The seed refers to the Land "${land.slug}" but does not know it.`);
  const { de, en, ...codes } = known;
  return findOrCreateTerritory(write, { slug: land.slug, kind: 'land', name: { de, en }, isoState: null, ...codes });
}

/** A member, and the territory of its name where it is one itself. @returns the member's id */
export async function createSeededMember(write: RegisterWrite, member: MemberInput): Promise<number> {
  const { slug, name, isoCode } = member;
  const kind = ownTerritoryKind(member.kind);
  if (kind === null) return createMember(write, member);
  const land = kind === 'land' ? LAENDER[slug] : undefined;
  const codes = { isoSubdivision: land?.isoSubdivision ?? null, ags: land?.ags ?? null };
  const territory = { slug, kind, name, isoState: kind === 'state' ? isoCode : null, ...codes };
  return createMember(write, { ...member, territoryId: await findOrCreateTerritory(write, territory) });
}

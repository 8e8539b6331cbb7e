import { toSlug } from '@/lib/core/slug';
import type { RegisterWrite } from '@/lib/db/register-write';
import { createMember } from '@/lib/members/mutations';
import { seededTerritory } from './territories';

interface Authority {
  /** As the minutes call it: by its Land. */
  land: string;
  en: string;
  /** Official names; none is in the collection of Niedersachsen. Their holders change, so that titles stand in both forms. */
  offices: readonly string[];
}

/**
 * The authorities that hold the seats. They are independent: none is a government, and none speaks for one. The minutes
 * name Länder, which is why a Land stands first in the register's own name of each.
 */
const AUTHORITIES: readonly Authority[] = [
  {
    land: 'Bund',
    en: 'Federation',
    offices: ['Bundesbeauftragte/r für den Datenschutz und die Informationsfreiheit', 'BfDI'],
  },
  {
    land: 'Baden-Württemberg',
    en: 'Baden-Württemberg',
    offices: ['Landesbeauftragte/r für den Datenschutz und die Informationsfreiheit Baden-Württemberg'],
  },
  {
    land: 'Bayern',
    en: 'Bavaria',
    offices: ['Bayerische/r Landesbeauftragte/r für den Datenschutz', 'Bayerisches Landesamt für Datenschutzaufsicht'],
  },
  {
    land: 'Berlin',
    en: 'Berlin',
    offices: ['Berliner Beauftragte/r für Datenschutz und Informationsfreiheit'],
  },
  {
    land: 'Brandenburg',
    en: 'Brandenburg',
    offices: ['Landesbeauftragte/r für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg'],
  },
  {
    land: 'Bremen',
    en: 'Bremen',
    offices: ['Landesbeauftragte/r für Datenschutz und Informationsfreiheit Bremen'],
  },
  {
    land: 'Hamburg',
    en: 'Hamburg',
    offices: ['Hamburgische/r Beauftragte/r für Datenschutz und Informationsfreiheit'],
  },
  { land: 'Hessen', en: 'Hesse', offices: ['Hessische/r Beauftragte/r für Datenschutz und Informationsfreiheit'] },
  {
    land: 'Mecklenburg-Vorpommern',
    en: 'Mecklenburg-Western Pomerania',
    offices: ['Landesbeauftragte/r für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern'],
  },
  { land: 'Niedersachsen', en: 'Lower Saxony', offices: [] },
  {
    land: 'Nordrhein-Westfalen',
    en: 'North Rhine-Westphalia',
    offices: ['Landesbeauftragte/r für Datenschutz und Informationsfreiheit Nordrhein-Westfalen'],
  },
  {
    land: 'Rheinland-Pfalz',
    en: 'Rhineland-Palatinate',
    offices: ['Landesbeauftragte/r für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz'],
  },
  { land: 'Saarland', en: 'Saarland', offices: ['Unabhängiges Datenschutzzentrum Saarland'] },
  { land: 'Sachsen', en: 'Saxony', offices: ['Sächsische/r Datenschutz- und Transparenzbeauftragte/r'] },
  {
    land: 'Sachsen-Anhalt',
    en: 'Saxony-Anhalt',
    offices: ['Landesbeauftragte/r für den Datenschutz und für die Informationsfreiheit Sachsen-Anhalt'],
  },
  {
    land: 'Schleswig-Holstein',
    en: 'Schleswig-Holstein',
    offices: ['Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein'],
  },
  {
    land: 'Thüringen',
    en: 'Thuringia',
    offices: ['Landesbeauftragte/r für den Datenschutz und die Informationsfreiheit Thüringen'],
  },
];

/** The address of the authority that the minutes call by its Land. */
const authoritySlug = (land: string): string => `${toSlug(land)}-datenschutzbehoerde`;

/** Both conferences are of the same authorities: whichever is loaded first creates them. @returns the member's id */
export async function seededAuthority(write: RegisterWrite, land: string): Promise<number> {
  const authority = AUTHORITIES.find((one) => one.land === land);
  if (!authority) throw new Error(`The seed refers to the authority of "${land}" but does not hold it.`);
  const slug = authoritySlug(land);
  const known = await write.transaction.member.findUnique({ where: { slug }, select: { id: true } });
  if (known) return known.id;
  const isFederation = land === 'Bund';
  // Bayern has two authorities and, in the minutes, one seat.
  const isSeveral = land === 'Bayern';
  return createMember(write, {
    slug,
    kind: isFederation ? 'federal_body' : 'authority',
    name: {
      de: `${land} (Datenschutz${isSeveral ? 'behörden' : 'behörde'})`,
      en: `${authority.en} (data protection ${isSeveral ? 'authorities' : 'authority'})`,
    },
    isoCode: null,
    territoryId: await seededTerritory(write, { slug: toSlug(land), isFederation }),
    aliases: [...authority.offices],
  });
}

import type { LocalisedText } from '@/lib/core/localised-text';

export const TERRITORY_KINDS = ['state', 'land', 'region', 'district', 'city'] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/** What an office that holds a seat belongs to: a ministry to its state, a city to itself. */
export interface TerritoryReference {
  id: number;
  slug: string;
  name: LocalisedText;
  kind: TerritoryKind;
}

/** With the codes under which lists name it; null where it has none, or nobody has entered it. */
export interface Territory extends TerritoryReference {
  /** ISO 3166-1 alpha-2. */
  isoState: string | null;
  /** ISO 3166-2. */
  isoSubdivision: string | null;
  /** Amtlicher Gemeindeschlüssel. */
  ags: string | null;
}

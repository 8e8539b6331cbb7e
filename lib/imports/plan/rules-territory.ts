import { toNameKey } from '@/lib/members/names/rules-key';
import { readCell, refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import type { KnownRegister } from '@/lib/imports/known/types';
import type { Territory } from '@/lib/members/territories/types';

/** What a cell may call a territory, the surest first: its address, its codes, its names. */
export interface TerritoryIndex {
  byKey: ReadonlyMap<string, readonly Territory[]>;
}

const keysFor = ({ slug, isoState, isoSubdivision, ags, name }: Territory): string[] =>
  [slug, isoState, isoSubdivision, ags, name.de, name.en].flatMap((text) =>
    text === null ? [] : [toNameKey(text).exact],
  );

export function territoryIndex({ territories }: Pick<KnownRegister, 'territories'>): TerritoryIndex {
  const byKey = new Map<string, Territory[]>();
  for (const territory of territories)
    for (const key of new Set(keysFor(territory))) byKey.set(key, [...(byKey.get(key) ?? []), territory]);
  return { byKey };
}

/**
 * The territory that a row names. null where it names none; one that is not on record, or several of a name, are
 * noted as faults: a list creates no territories.
 */
export function readTerritory(row: RowCells, { byKey }: TerritoryIndex): number | null {
  const written = readCell(row, 'territory');
  if (written === '') return null;
  const found = byKey.get(toNameKey(written).exact) ?? [];
  const ofAddress = found.filter(({ slug }) => slug === written);
  const [only, ...others] = ofAddress.length > 0 ? ofAddress : found;
  if (!only) refuseCell(row, 'territory', 'territory_unknown');
  else if (others.length > 0)
    refuseCell(row, 'territory', 'territory_ambiguous', { names: [only, ...others].map(({ slug }) => slug) });
  else return only.id;
  return null;
}

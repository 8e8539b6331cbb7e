/**
 * A state or a German Land, by the code that the register keeps: ISO 3166-1 alpha-2 in use or withdrawn ("DE", "SU"),
 * ISO 3166-2 of a Land ("DE-BW"), or a key of our own for a state that ISO never told apart (rules-former-names).
 */
export type TerritoryKey = string;

/** What a written name comes to in the lists of territories. */
export interface ListedName {
  keys: readonly TerritoryKey[];
  /** The name alone is never enough, whichever of them the register knows: somebody has to say which is meant. */
  asked: boolean;
}

/**
 * The systems of codes that lists name members by. `own`: the list's own numbers or signs, which nobody else's lists know.
 * `ags`: the official keys of Länder, districts and municipalities; `land_letters`: the two letters of a Land, and what
 * offices write for it.
 */
export const CODE_SYSTEMS = [
  'iso_alpha2',
  'iso_alpha3',
  'iso_numeric',
  'cow_number',
  'cow_letters',
  'ags',
  'land_letters',
  'own',
] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** What one system of codes takes a code for; of a state under two names in its history, both. */
export interface CodeReading {
  kind: 'state' | 'land';
  system: Exclude<CodeSystem, 'own'>;
  keys: readonly TerritoryKey[];
  /** The code alone is never enough, whichever of them the register knows. */
  asked: boolean;
}

/** Where a text stands: alone in a column for members, or among other words. */
export type NameSetting = 'column' | 'text';

import { isNobodysName, listedName, namesBeginning, namesMeaning } from '@/lib/members/names/rules-listed-names';
import type { TerritoryKey } from '@/lib/members/names/types-territory';

/** What lists of territories take a text for: their codes, each with the name by which it is meant. */
export interface MeantTerritories {
  codes: TerritoryKey[];
  names: string[];
  /** Of a whole name, all that lists call the same territories: some members are known by name alone. */
  sameNames: string[];
  /** The text is a whole name, not only the beginning of one. */
  isName: boolean;
  /** It is no state's own name ("Kongo"): somebody has to say which is meant. */
  isAsked: boolean;
}

/** More begin alike only where hardly anything has been typed yet. */
const MOST_BEGINNING = 20;

/**
 * The states and Länder that a text names in some list of names, whichever the register calls them by: "Elfenbeinküste" is
 * Côte d'Ivoire. The same lists as of what is brought in, so that both find the same.
 */
export function readMeantTerritories(written: string): MeantTerritories {
  const listed = listedName(written);
  const meant = listed
    ? listed.keys.map((code) => ({ code, name: written }))
    : namesBeginning(written)
        .slice(0, MOST_BEGINNING)
        .flatMap(({ keys, name }) => keys.map((code) => ({ code, name })));
  return {
    codes: meant.map(({ code }) => code),
    names: meant.map(({ name }) => name),
    sameNames: listed ? [...namesMeaning(listed.keys)] : [],
    isName: listed !== null,
    isAsked: isNobodysName(written),
  };
}

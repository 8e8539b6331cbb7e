import { iso31663 } from 'iso-3166';
import { stateName } from '@/lib/i18n/state-names';
import { LAENDER } from '@/lib/members/names/rules-laender';
import { dependsOnTime } from '@/lib/imports/names/rules-lifetimes';
import { readCode, readCodeIn } from '@/lib/imports/names/rules-listed-codes';
import { listedName } from '@/lib/members/names/rules-listed-names';
import type { CodeReading, CodeSystem, TerritoryKey } from '@/lib/members/names/types-territory';

/*
 * Words of one row that name two states, or two Länder: "Germany" beside "CD", "Germany (COD)". Whether the register has
 * either of them makes no difference: nobody can tell from here which is meant.
 */

/** A row's words for its member, as it writes them. */
export interface WrittenMember {
  code: string;
  /** ISO 3166-1 alpha-2. */
  iso: string;
  names: readonly string[];
}

/** Two words that name different states: where the second stands, and whom each names, in German; the second first. */
export interface AtOdds {
  field: 'code' | 'iso' | 'name';
  names: readonly [string, string];
}

interface Meant {
  field: AtOdds['field'];
  kind: CodeReading['kind'];
  keys: readonly TerritoryKey[];
}

/** States that changed nothing but name and code ("Zaire"): either word means both. */
const RENAMED = new Map<TerritoryKey, TerritoryKey>(
  iso31663.flatMap(({ type, from, to }) => {
    const [after] = to;
    return type === 'change' && after && from.alpha2 !== after.alpha2 && !dependsOnTime([from.alpha2, after.alpha2])
      ? [[from.alpha2, after.alpha2] as const]
      : [];
  }),
);
/** Codes that were given to somebody else since: today's state is meant. */
const GIVEN_ANEW: ReadonlySet<TerritoryKey> = new Set(['AI', 'BY', 'GE']);
const today = (key: TerritoryKey): TerritoryKey => (GIVEN_ANEW.has(key) ? key : (RENAMED.get(key) ?? key));

const kindOf = (key: TerritoryKey): CodeReading['kind'] => (key.startsWith('DE-') ? 'land' : 'state');

/** States that ISO never told apart. */
const OWN_NAMES: Readonly<Record<TerritoryKey, string>> = {
  YAR: 'Jemenitische Arabische Republik',
  RVN: 'Republik Vietnam',
  SCG: 'Serbien und Montenegro',
  ZAN: 'Sansibar',
};
const ownNames = new Map(Object.entries(OWN_NAMES));
const LAND_NAMES = new Map<TerritoryKey, string>(LAENDER.map(({ key, names }) => [key, names[0] ?? key]));

const territoryName = (key: TerritoryKey): string => LAND_NAMES.get(key) ?? ownNames.get(key) ?? stateName(key).de;

/** "Germany (COD)", "Germany [COD]", "Germany, COD": the name, and the code behind it. */
const WITH_CODE = /^(.+?)\s*(?:[([]\s*([A-Z]{2,3}|\d{3}|[A-Z]-[A-Z])\s*[)\]]|,\s*([A-Z]{2,3}))$/u;

/** The name and the code behind it; null where a text has none. */
export function codeBehindName(written: string): { name: string; code: string } | null {
  // Most names end in a small letter.
  const last = written.charCodeAt(written.length - 1);
  if (last >= 97 && last <= 122) return null;
  const [, name, inBrackets, behindComma] = WITH_CODE.exec(written.trim()) ?? [];
  const code = inBrackets ?? behindComma;
  return name === undefined || code === undefined ? null : { name, code };
}

/** Whom a word means, states and Länder apart. */
function toMeant(field: AtOdds['field'], keys: readonly TerritoryKey[]): Meant[] {
  const distinct = [...new Set(keys)];
  return (['state', 'land'] as const).flatMap((kind) => {
    const own = distinct.filter((key) => kindOf(key) === kind);
    return own.length > 0 ? [{ field, kind, keys: own }] : [];
  });
}

/** Numbers are the list's own, unless a whole column of them fits a system. */
const codeKeys = (code: string, system: CodeSystem | undefined): TerritoryKey[] =>
  (system === undefined && /^[\d ]+$/.test(code)
    ? []
    : system === undefined
      ? readCode(code, 'column')
      : readCodeIn(system, code)
  ).flatMap(({ keys }) => keys);

function nameMeant(written: string): Meant[] {
  const parts = codeBehindName(written);
  const keys = listedName(parts?.name ?? written)?.keys ?? [];
  return [
    ...toMeant('name', keys),
    ...(parts && keys.length > 0 ? toMeant('name', codeKeys(parts.code, undefined)) : []),
  ];
}

function disagree(one: Meant, other: Meant): boolean {
  if (one.kind !== other.kind) return false;
  const meant = new Set(one.keys.map(today));
  return !other.keys.some((key) => meant.has(today(key)));
}

/**
 * The first two words of a row that name different states or Länder; null where there are none. A Land and a state are not
 * held against each other: what stands behind a Land in two letters is as often its ministry.
 *
 * @param system of the codes; left out: none is sure, and a code is at odds only where no system fits
 */
export function wordsAtOdds({ code, iso, names }: WrittenMember, system: CodeSystem | undefined): AtOdds | null {
  // Most rows have one word for their member, and nothing to hold it against.
  const words = [code, iso, ...names].filter((word) => word !== '');
  if (words.length < 2 && !names.some((name) => codeBehindName(name))) return null;
  const meant = [
    ...names.flatMap((name) => (name === '' ? [] : nameMeant(name))),
    ...(code === '' || system === 'own' ? [] : toMeant('code', codeKeys(code, system))),
    ...(iso === ''
      ? []
      : toMeant(
          'iso',
          readCodeIn('iso_alpha2', iso).flatMap(({ keys }) => keys),
        )),
  ];
  for (const [at, other] of meant.entries())
    for (const one of meant.slice(0, at))
      if (disagree(one, other))
        return {
          field: other.field,
          names: [other, one].map(({ keys }) => keys.map(territoryName).join(' / ')) as [string, string],
        };
  return null;
}

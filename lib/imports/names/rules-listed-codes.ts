import { iso31661, iso31661NumericToAlpha2, iso31662, iso31663 } from 'iso-3166';
import { readAgs } from '@/lib/imports/names/rules-ags';
import { COW_STATES } from '@/lib/imports/names/rules-cow';
import { LAENDER, laenderWithCode, PLAIN_LETTERS } from '@/lib/members/names/rules-laender';
import type { CodeReading, CodeSystem, NameSetting, TerritoryKey } from '@/lib/members/names/types-territory';

/** Of former codes with two alphabets: Czechoslovakia and Serbia with Montenegro shared one, and we tell them apart. */
const OWN_KEY: Readonly<Record<string, TerritoryKey>> = { SCG: 'SCG' };

const ALPHA_3 = new Map<string, TerritoryKey>([
  ...iso31663.map(({ from }) => [from.alpha3, OWN_KEY[from.alpha3] ?? from.alpha2] as const),
  ...iso31661.map(({ alpha2, alpha3 }) => [alpha3, alpha2] as const),
]);
/** In use, or withdrawn and given to nobody since. */
const ALPHA_2 = new Set([...iso31663.map(({ from }) => from.alpha2), ...iso31661.map(({ alpha2 }) => alpha2)]);
const COW = new Map<string, readonly TerritoryKey[]>(
  COW_STATES.flatMap(([number, abbreviation, ...keys]) => [
    [String(number), keys],
    [abbreviation, keys],
  ]),
);
/** As it is written, and in capitals. */
const LAND_SHORTS = new Set(
  LAENDER.flatMap(({ short }) => short.flatMap((code) => [code, code.toLocaleUpperCase('de')])),
);
const LAND_BY_AGS = new Map(LAENDER.map(({ ags, key }) => [ags.padEnd(8, '0'), key]));
const SUBDIVISIONS = new Map(iso31662.map(({ code, name }) => [code, name]));

const LONGEST_CODE = 14;

type Found = readonly TerritoryKey[] | TerritoryKey | undefined;

/** One reading, where the system has the code. */
function reading(system: CodeReading['system'], kind: CodeReading['kind'], found: Found, asked = false): CodeReading[] {
  const keys = found === undefined ? [] : typeof found === 'string' ? [found] : found;
  return keys.length === 0 ? [] : [{ system, kind, keys, asked }];
}

function alphabetic(written: string): CodeReading[] {
  const isIso = /^[A-Z]{2,3}$/.test(written);
  const lands = laenderWithCode(written, { inAnyCase: true });
  const [two, three] = [isIso && written.length === 2, isIso && written.length === 3];
  return [
    ...reading('land_letters', 'land', lands, lands.length > 1),
    ...reading('iso_alpha2', 'state', two && ALPHA_2.has(written) ? written : undefined),
    ...reading('iso_alpha3', 'state', three ? ALPHA_3.get(written) : undefined),
    ...reading('cow_letters', 'state', three ? COW.get(written) : undefined),
  ];
}

/** ISO's numbers have three digits; a number as COW has it has no nought in front. */
function numeric(written: string): CodeReading[] {
  const ags = readAgs(written);
  return [
    ...reading('ags', 'land', ags === null ? undefined : LAND_BY_AGS.get(ags)),
    ...reading('iso_numeric', 'state', written.length === 3 ? iso31661NumericToAlpha2[written] : undefined),
    ...reading('cow_number', 'state', COW.get(written)),
  ];
}

/**
 * Among other words two capitals that are a word or a mark ("HE", "BE", "IN") say nothing, and the codes of states are left out:
 * too many are words of one language or the other. In a column for members they are codes.
 */
function isCodeIn(written: string, setting: NameSetting): boolean {
  if (written === '' || written.length > LONGEST_CODE) return false;
  if (setting === 'column') return true;
  if (PLAIN_LETTERS.has(written)) return true;
  return LAND_SHORTS.has(written);
}

/** One entry for each system that has the code: ISO 3166, COW, the official key, what the Länder are called for short. */
export function readCode(code: string, setting: NameSetting): readonly CodeReading[] {
  const written = code.trim();
  if (!isCodeIn(written, setting)) return [];
  if (/^[\d ]+$/.test(written)) return numeric(written.replaceAll(' ', ''));
  const [, subdivision] = /^([A-Z]{2}-[A-Z0-9]{1,3})$/.exec(written) ?? [];
  if (subdivision?.startsWith('DE-')) return alphabetic(subdivision);
  // A letter by itself is a mark, whatever the column. "ja" is a word, "NW" a code.
  if (written.replaceAll(/[^\p{L}]/gu, '').length < 2 || /^\p{Ll}{1,2}$/u.test(written)) return [];
  return alphabetic(written);
}

/**
 * What one system takes a code for, in a column of which it is known that it holds the codes of this system: the noughts that
 * a spreadsheet drops are put back.
 */
export function readCodeIn(system: CodeSystem, code: string): readonly CodeReading[] {
  const written = system === 'iso_numeric' && /^\d{1,2}$/.test(code.trim()) ? code.trim().padStart(3, '0') : code;
  return readCode(written, 'column').filter((each) => each.system === system);
}

/** The name of a subdivision by its ISO 3166-2 code ("AT-9"); null where there is none, or it is a Land of ours. */
export const subdivisionName = (code: string): string | null =>
  code.startsWith('DE-') ? null : (SUBDIVISIONS.get(code) ?? null);

/** ISO 3166-1 alpha-2 of a three-letter or three-digit code of the standard, as the register keeps it; otherwise as written. */
export function toAlpha2(written: string): string {
  const key = /^\d{3}$/.test(written) ? iso31661NumericToAlpha2[written] : ALPHA_3.get(written);
  return key !== undefined && /^[A-Z]{2}$/.test(key) ? key : written;
}

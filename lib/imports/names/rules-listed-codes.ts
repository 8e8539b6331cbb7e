import { iso31661, iso31661NumericToAlpha2, iso31662, iso31663 } from 'iso-3166';
import { readAgs } from '@/lib/imports/names/rules-ags';
import { COW_STATES } from '@/lib/imports/names/rules-cow';
import { LAENDER, PLAIN_LETTERS } from '@/lib/imports/names/rules-laender';
import type { CodeReading, NameSetting, TerritoryKey } from '@/lib/imports/names/types-territory';

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
const LAND_CODES = new Map<string, TerritoryKey>(
  LAENDER.flatMap(({ key, short }) => [
    [key, key] as const,
    [key.slice(3), key] as const,
    ...short.map((code) => [letterKey(code), key] as const),
  ]),
);
/** As it is written, and in capitals. */
const LAND_SHORTS = new Set(
  LAENDER.flatMap(({ short }) => short.flatMap((code) => [code, code.toLocaleUpperCase('de')])),
);
const LAND_BY_AGS = new Map(LAENDER.map(({ ags, key }) => [ags.padEnd(8, '0'), key]));
const SUBDIVISIONS = new Map(iso31662.map(({ code, name }) => [code, name]));

/** "S-H", "Schl.-H." and "M-V" without what stands between the letters. */
function letterKey(code: string): string {
  return code.toLocaleUpperCase('de').replaceAll(/[^\p{L}]/gu, '');
}

const LONGEST_CODE = 14;

function alphabetic(written: string): CodeReading[] {
  const letters = letterKey(written);
  const isIso = /^[A-Z]{2,3}$/.test(written);
  const land = LAND_CODES.get(written) ?? LAND_CODES.get(letters);
  const state = !isIso
    ? undefined
    : written.length === 2
      ? ALPHA_2.has(written)
        ? written
        : undefined
      : ALPHA_3.get(written);
  const cow = isIso && written.length === 3 ? COW.get(written) : undefined;
  return [
    ...(land === undefined ? [] : [{ kind: 'land' as const, keys: [land] }]),
    ...(state === undefined ? [] : [{ kind: 'state' as const, keys: [state] }]),
    ...(cow === undefined ? [] : [{ kind: 'state' as const, keys: cow }]),
  ];
}

/** ISO's numbers have three digits; a number as COW has it has no nought in front. */
function numeric(written: string): CodeReading[] {
  const iso = written.length === 3 ? iso31661NumericToAlpha2[written] : undefined;
  const cow = COW.get(written);
  const ags = readAgs(written);
  const land = ags === null ? undefined : LAND_BY_AGS.get(ags);
  return [
    ...(land === undefined ? [] : [{ kind: 'land' as const, keys: [land] }]),
    ...(iso === undefined ? [] : [{ kind: 'state' as const, keys: [iso] }]),
    ...(cow === undefined ? [] : [{ kind: 'state' as const, keys: cow }]),
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
  if (letterKey(written).length < 2 || /^\p{Ll}{1,2}$/u.test(written)) return [];
  return alphabetic(written);
}

/** The name of a subdivision by its ISO 3166-2 code ("AT-9"); null where there is none, or it is a Land of ours. */
export const subdivisionName = (code: string): string | null =>
  code.startsWith('DE-') ? null : (SUBDIVISIONS.get(code) ?? null);

/** ISO 3166-1 alpha-2 of a three-letter or three-digit code of the standard, as the register keeps it; otherwise as written. */
export function toAlpha2(written: string): string {
  const key = /^\d{3}$/.test(written) ? iso31661NumericToAlpha2[written] : ALPHA_3.get(written);
  return key !== undefined && /^[A-Z]{2}$/.test(key) ? key : written;
}

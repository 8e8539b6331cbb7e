import { headerKey, lastName } from '@/lib/imports/mapping/rules-guess-headers';
import { distinctValues } from '@/lib/imports/mapping/rules-guess-values';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { readCode, readCodeIn } from '@/lib/imports/names/rules-listed-codes';
import { listedName } from '@/lib/members/names/rules-listed-names';
import { readAgs } from '@/lib/imports/names/rules-ags';
import { CODE_SYSTEMS, type CodeSystem, type TerritoryKey } from '@/lib/members/names/types-territory';
import type { ImportMapping } from '@/lib/imports/mapping/types';

export interface CodeSample extends Partial<Pick<FileInspection, 'values' | 'codes'>> {
  header: readonly string[];
  samples: readonly (readonly string[])[];
}

type Columns = Pick<ImportMapping, 'columns'>;

/** The column whose codes name the members: one of its own, or else that of the members. */
export const codeColumn = ({ columns }: Columns): number | null => columns.member_code ?? columns.member ?? null;

/** Headings that say of which system the codes below them are. */
const HEADINGS: Readonly<Record<CodeSystem, readonly string[]>> = {
  iso_alpha2: ['iso2', 'iso2c', 'alpha 2', 'alpha2', 'iso 3166 1 alpha 2'],
  iso_alpha3: ['iso3', 'iso3c', 'alpha 3', 'alpha3', 'iso 3166 1 alpha 3'],
  iso_numeric: ['iso3n', 'iso numeric', 'iso 3166 1 numeric'],
  cow_number: ['ccode', 'cow code', 'cowcode', 'cown'],
  cow_letters: ['cowc', 'stateabb'],
  ags: ['ags', 'ars', 'gemeindeschluessel', 'amtlicher gemeindeschluessel', 'regionalschluessel'],
  land_letters: ['laenderkuerzel', 'landeskuerzel', 'iso 3166 2'],
  own: [],
};

/** Of a hundred codes those that a system may lack: new states, a slip, a total. */
const MISSING_IN_A_HUNDRED = 10;
const few = (some: number, all: number): boolean => some * 100 <= all * MISSING_IN_A_HUNDRED;

interface Evidence {
  system: CodeSystem;
  /** The territories of each code; empty where the system does not have it. */
  readings: ReadonlyMap<string, readonly TerritoryKey[]>;
  missing: number;
  /** Codes beside a name that lists take for the same territory, or for another. */
  agreeing: number;
  contradicting: number;
}

const knows = (system: CodeSystem, code: string): boolean =>
  system === 'ags' ? readAgs(code) !== null : readCodeIn(system, code).length > 0;

function evidenceFor(system: CodeSystem, codes: readonly string[], named: ReadonlyMap<string, string>): Evidence {
  const readings = new Map(codes.map((code) => [code, readCodeIn(system, code).flatMap(({ keys }) => keys)] as const));
  const evidence = { system, readings, missing: 0, agreeing: 0, contradicting: 0 };
  for (const code of codes) {
    if (!knows(system, code)) evidence.missing += 1;
    const keys = readings.get(code) ?? [];
    const ofName = listedName(named.get(code) ?? '')?.keys ?? [];
    if (keys.length === 0 || ofName.length === 0) continue;
    if (ofName.some((key) => keys.includes(key))) evidence.agreeing += 1;
    else evidence.contradicting += 1;
  }
  return evidence;
}

/** The name that stands beside each code, in the rows that were looked at. */
function namesBeside({ columns }: Columns, column: number, samples: CodeSample['samples']): Map<string, string> {
  const names = columns.member === column ? undefined : (columns.member ?? columns.member_en);
  if (names === undefined) return new Map();
  return new Map(
    samples.flatMap((cells) => {
      const [code, name] = [(cells[column] ?? '').trim(), (cells[names] ?? '').trim()];
      return code === '' || name === '' ? [] : [[code, name] as const];
    }),
  );
}

const sayTheSame = (all: readonly Evidence[], codes: readonly string[]): boolean =>
  codes.every((code) => new Set(all.map(({ readings }) => [...(readings.get(code) ?? [])].sort().join())).size === 1);

const ORDER = CODE_SYSTEMS.filter((system) => system !== 'own');

/**
 * The system of a file's codes, by all of them together: the heading's, where they are in it; else the one that knows them
 * and that the names beside them fit. Numbers that fit no list are the list's own, where names stand beside them. null where
 * several systems fit that say different things, where letters are mixed of several, and where there are no codes.
 */
export function decideCodeSystem(mapping: Columns, sample: CodeSample): CodeSystem | null {
  const column = codeColumn(mapping);
  if (column === null) return null;
  const inNames = mapping.columns.member_code === undefined;
  const codes = sample.codes?.[column] ?? sample.values?.[column] ?? distinctValues(sample.samples, column);
  if (codes.length === 0) return null;
  const named = namesBeside(mapping, column, sample.samples);
  const heading = headerKey(lastName(sample.header[column] ?? ''));
  const all = ORDER.map((system) => evidenceFor(system, codes, named));
  const fitting = all.filter(
    ({ missing, agreeing, contradicting }) =>
      // Among names a code is one only where all of them are.
      (inNames ? missing === 0 : few(missing, codes.length)) && few(contradicting, agreeing + contradicting),
  );
  const headed = fitting.find(({ system }) => HEADINGS[system].includes(heading));
  if (headed) return headed.system;
  const most = Math.max(0, ...fitting.map(({ agreeing }) => agreeing));
  const best = fitting.filter(({ agreeing }) => agreeing === most);
  const [first, ...others] = best;
  // Beside names that no list has, numbers may be anything: they are others' only where nothing else can be.
  const isAlone = first !== undefined && others.length === 0;
  if (isAlone && (most > 0 || named.size === 0 || areTelling(first.system, codes))) return first.system;
  if (first && (most > 0 || named.size === 0) && sayTheSame(best, codes)) return first.system;
  // Letters of which some are a system's, beside the names that it knows them for, are mixed and not the list's own.
  const areMixed = all.some(({ agreeing, contradicting }) => agreeing > contradicting) && areLetters(codes);
  return named.size > 0 && most === 0 && !areMixed ? 'own' : null;
}

const areLetters = (codes: readonly string[]): boolean => codes.every((code) => !/^\d/.test(code));

/** A whole key of a district or municipality, without the nought in front that a spreadsheet drops. */
const SHORTEST_MUNICIPAL = 4;

/** Whether such codes can hardly be anything else: letters are no running numbers, and a municipality's key is long. */
function areTelling(system: CodeSystem, codes: readonly string[]): boolean {
  if (system === 'ags') return codes.every((code) => code.length >= SHORTEST_MUNICIPAL);
  return areLetters(codes);
}

/** Capitals that are no word: "BMWi", "GER", "SUI". */
const LIKE_CODES = /^\p{Lu}{2,5}\p{Ll}?\p{Lu}?$/u;
const FEWEST_STRANGERS = 2;

/** Whether any list of names or codes has a text of the column for members. */
const isListed = (text: string): boolean =>
  listedName(text) !== null || readCode(text, 'column').length > 0 || readAgs(text) !== null;

/**
 * Whether several words of the column look like codes that no list of codes has: it is of another list, or of none. So is a
 * code among names that for the most part no list has ("BMU" among ministries).
 */
function hasStrangers(mapping: Columns, sample: CodeSample): boolean {
  const column = codeColumn(mapping);
  if (column === null) return false;
  const words = sample.codes?.[column] ?? sample.values?.[column] ?? distinctValues(sample.samples, column);
  const unlisted = words.filter((word) => !isListed(word));
  const strangers = unlisted.filter((word) => LIKE_CODES.test(word.trim()));
  return strangers.length >= FEWEST_STRANGERS || unlisted.length * 2 > words.length;
}

/** A mapping with the system that its file shows, unless somebody has said which it is. */
export function withCodeSystem(mapping: ImportMapping, sample: CodeSample): ImportMapping {
  if (mapping.codeSystem !== undefined) return mapping;
  const system = decideCodeSystem(mapping, sample);
  if (system !== null) return { ...mapping, codeSystem: system };
  return hasStrangers(mapping, sample) ? { ...mapping, doubtsCodes: true } : mapping;
}

export type Season =
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'quarter_1'
  | 'quarter_2'
  | 'quarter_3'
  | 'quarter_4'
  | 'half_1'
  | 'half_2'
  | PartOfYear;

/** A third of a year, never meant exactly: "early 2012". EDTF's code alone would be exact and is not taken. */
export type PartOfYear = 'early' | 'middle' | 'late';

const PARTS_OF_YEAR: readonly string[] = ['early', 'middle', 'late'] satisfies PartOfYear[];
export const isPartOfYear = (season: Season | null): season is PartOfYear =>
  season !== null && PARTS_OF_YEAR.includes(season);

/** The same of EDTF's code. */
export const isPartOfYearCode = (code: number): boolean => isPartOfYear(DAYS[code]?.season ?? null);

const BY_NATURE: readonly string[] = ['spring', 'summer', 'autumn', 'winter'] satisfies Season[];

/** Meteorological and astronomical usage differ on where it begins and ends. */
export const isSeasonOfNature = (season: Season | null): boolean => season !== null && BY_NATURE.includes(season);

/**
 * First and last day of EDTF's season codes, as month-day; `nextYear` when the last day lies in the next year.
 * ISO 8601-2 gives the seasons no dates. The register speaks of the northern hemisphere and takes the widest
 * reading, meteorological or astronomical, and for winter either end of the year: nothing is ruled out that
 * the author may have meant. Quarters and halves are exact.
 */
const DAYS: Readonly<Record<number, { season: Season; first: string; last: string; nextYear?: true }>> = {
  21: { season: 'spring', first: '03-01', last: '06-21' },
  22: { season: 'summer', first: '06-01', last: '09-23' },
  23: { season: 'autumn', first: '09-01', last: '12-22' },
  24: { season: 'winter', first: '01-01', last: '03-21', nextYear: true },
  33: { season: 'quarter_1', first: '01-01', last: '03-31' },
  34: { season: 'quarter_2', first: '04-01', last: '06-30' },
  35: { season: 'quarter_3', first: '07-01', last: '09-30' },
  36: { season: 'quarter_4', first: '10-01', last: '12-31' },
  37: { season: 'early', first: '01-01', last: '04-30' },
  38: { season: 'middle', first: '05-01', last: '08-31' },
  39: { season: 'late', first: '09-01', last: '12-31' },
  40: { season: 'half_1', first: '01-01', last: '06-30' },
  41: { season: 'half_2', first: '07-01', last: '12-31' },
};

/** Null for the codes the register does not take (southern seasons, seasons of no hemisphere). */
export function seasonDays(year: number, code: number): { season: Season; earliest: string; latest: string } | null {
  const days = DAYS[code];
  if (!days) return null;
  return {
    season: days.season,
    earliest: `${year}-${days.first}`,
    latest: `${days.nextYear ? year + 1 : year}-${days.last}`,
  };
}

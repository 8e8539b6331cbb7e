/** The part of `edtf` the register uses; the package ships no types. */
declare module 'edtf' {
  export interface EdtfDate {
    type?: 'Date';
    /** Year, month from 0, day from 1, then hours and finer if a time of day was given. */
    values: number[];
    /** Digits given as X, one bit each: year 1–8 from the left, month 16–32, day 64–128. */
    unspecified?: number;
    approximate?: boolean | number;
    uncertain?: boolean | number;
  }
  export interface EdtfSeason {
    type: 'Season';
    /** Year and code. */
    values: number[];
    approximate?: boolean | number;
    uncertain?: boolean | number;
  }
  export interface EdtfOther {
    type: 'Interval' | 'Year' | 'Century' | 'Decade' | 'Set' | 'List';
    values: unknown[];
  }
  /**
   * Throws on whatever is not EDTF; does not notice 29 February of a common year. Seasons with a qualifier are read
   * only where asked for.
   */
  export function parse(input: string, options?: { seasonUncertainty?: boolean }): EdtfDate | EdtfSeason | EdtfOther;
}

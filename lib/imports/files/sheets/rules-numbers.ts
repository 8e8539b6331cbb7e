/** Spreadsheet programs keep 15 digits and some write more, which are noise: 0.1 stands in a file as 0.10000000000000001. */
const WHOLE = /^-?\d{1,15}$/;

export const plainNumber = (written: string): string =>
  WHOLE.test(written) ? written : String(Number(Number(written).toPrecision(15)));

/** Spreadsheet programs keep 15 digits and some write more, which are noise: 0.1 stands in a file as 0.10000000000000001. */
const WHOLE = /^-?\d{1,15}$/;

const plainNumber = (written: string): string =>
  WHOLE.test(written) ? written : String(Number(Number(written).toPrecision(15)));

/** Whether what stands in a cell of numbers is one. */
export const isNumber = (written: string): boolean => written.trim() !== '' && Number.isFinite(Number(written));

/** The text of a number. @param digits to which its format fills it up with zeros, where it does */
export function numberAsShown(written: string, digits = 0): string {
  const plain = plainNumber(written);
  return /^\d+$/.test(plain) ? plain.padStart(digits, '0') : plain;
}

/*
 * The official municipality key (AGS) of the Federal Statistical Office: two digits are a Land, five a district or a city that is
 * its own district, eight a municipality, twelve the regional key, which has four digits for the union of municipalities in between.
 */

/** A Land is all it has of it: the city states' keys end in noughts. */
const AGS_LENGTHS = [2, 5, 8] as const;

/**
 * A key in full length (eight digits); null where the text is none. A spreadsheet drops the nought in front, so that one
 * digit less is taken for the next length: "8111000" is 08111000, "8111" is 08111.
 */
export function readAgs(written: string): string | null {
  const digits = written.replaceAll(/\s/g, '');
  if (!/^\d{1,12}$/.test(digits)) return null;
  const regional = digits.length === 12 ? digits : digits.length === 11 ? `0${digits}` : null;
  if (regional !== null) return `${regional.slice(0, 5)}${regional.slice(9)}`;
  const length = AGS_LENGTHS.find((each) => digits.length === each || digits.length === each - 1);
  if (length === undefined) return null;
  const whole = digits.padStart(length, '0');
  const land = Number(whole.slice(0, 2));
  return land >= 1 && land <= 16 ? whole.padEnd(8, '0') : null;
}

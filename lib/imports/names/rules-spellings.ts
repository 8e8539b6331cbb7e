/** Rivers that tell towns of one name apart, with the word before them: "am Main", "an der Saale". */
const RIVERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    main: 'am',
    neckar: 'am',
    rhein: 'am',
    inn: 'am',
    lech: 'am',
    oder: 'an der',
    saale: 'an der',
    ruhr: 'an der',
    lahn: 'an der',
    weser: 'an der',
    havel: 'an der',
    elbe: 'an der',
    donau: 'an der',
    spree: 'an der',
    mosel: 'an der',
    ilm: 'an der',
  }),
);

/** How the rivers and landscapes in names of towns are shortened. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    m: 'main',
    n: 'neckar',
    rh: 'rhein',
    o: 'oder',
    s: 'saale',
    d: 'donau',
    w: 'weser',
  }),
);

const WITH_RIVER = /^(.+?)\s*(?:\/\s*|\(\s*|\s(?:am|an der|a\. ?d\.|a\.|a\. ?d)\s*)(\p{L}+)\.?\s*\)?$/iu;

/**
 * Other ways in which the name of a town on a river is written: "Frankfurt/Main" is "Frankfurt am Main" and
 * "Frankfurt (Main)". Empty for any other name.
 */
export function otherSpellings(written: string): string[] {
  const [, town, river] = WITH_RIVER.exec(written.trim()) ?? [];
  if (town === undefined || river === undefined) return [];
  const small = river.toLowerCase();
  const name = RIVERS.has(small) ? small : SHORT.get(small);
  if (name === undefined) return [];
  const shown = name.charAt(0).toUpperCase() + name.slice(1);
  return [`${town} ${RIVERS.get(name) ?? ''} ${shown}`, `${town} (${shown})`, `${town}/${shown}`, `${town} ${shown}`];
}

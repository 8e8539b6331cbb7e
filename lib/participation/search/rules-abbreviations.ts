/*
 * What networks are called for short. Most is told by their names ("UN General Assembly" is UNGA, "World Heritage Committee"
 * WHC); here stands only what no initials tell, each with its reason.
 */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  // German and English names of the organisation, whose bodies bear the one, the other, or the short form.
  UN: ['vereinte nationen', 'vereinten nationen', 'united nations', 'un'],
  UNO: ['vereinte nationen', 'vereinten nationen', 'united nations', 'un'],
  VN: ['vereinte nationen', 'vereinten nationen', 'united nations', 'un'],
  // Initials of the parts of one German word.
  DSK: ['datenschutzkonferenz'],
  IFK: ['informationsfreiheitskonferenz'],
  MPK: ['ministerpraesidentenkonferenz'],
  IMK: ['innenministerkonferenz'],
  KMK: ['kultusministerkonferenz'],
  IntMK: ['integrationsministerkonferenz'],
};

const phrases = new Map(Object.entries(PHRASES).map(([short, names]) => [short.toUpperCase(), names]));

const SHORTEST = 2;
const SHORTEST_INITIALS = 3;
const LONGEST = 10;

const toWords = (name: string): string =>
  ` ${name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The capitals of a name; what is an abbreviation already stays whole: "UN General Assembly" is UN, G, A. */
function listInitials(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    if (/^\p{Lu}{2,}$/u.test(word)) return [word];
    const [first = ''] = word;
    return /\p{Lu}/u.test(first) ? [first] : [];
  });
}

/** Whether a text can be an abbreviation at all: a few letters without a space. */
export const mayAbbreviate = (written: string): boolean =>
  written.length >= SHORTEST && written.length <= LONGEST && /^\p{L}+$/u.test(written);

/** Whether it is written as abbreviations are, so that nobody who types it begins another word. */
export const isInCapitals = (written: string): boolean => mayAbbreviate(written) && written === written.toUpperCase();

/** Whether a text is short for a name, for the end of it, or for what it begins with: "UNGA", "WHC" and "UNESCO". */
export function abbreviates(written: string, name: string): boolean {
  if (!mayAbbreviate(written)) return false;
  const short = written.toUpperCase();
  const words = toWords(name);
  if (phrases.get(short)?.some((phrase) => words.includes(` ${phrase} `))) return true;
  const initials = listInitials(name);
  // Two initials begin too many words.
  if (short.length < SHORTEST_INITIALS) return false;
  return initials[0] === short || initials.some((_, from) => initials.slice(from).join('').toUpperCase() === short);
}

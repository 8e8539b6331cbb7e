import { toNameKey } from '@/lib/members/names/rules-key';
import { LAENDER, laenderWithCode, type LandKey } from '@/lib/members/names/rules-laender';

interface Form {
  /** Words as a key. */
  words: string;
  land: LandKey;
  pattern: RegExp;
}

/** @param ending what may follow the words in one word */
const toForm = (words: string, land: LandKey, ending: string): Form => ({
  words,
  land,
  pattern: new RegExp(` ${words}${ending}(?= )`, 'g'),
});

/** The longest first: "Sachsen-Anhalt" holds "Sachsen". */
const FORMS: readonly Form[] = LAENDER.flatMap(({ key, names, adjectives, shortened }) => [
  ...names.flatMap((name): Form[] => {
    const words = toNameKey(name).exact;
    // The genitive: "des Saarlandes", "Hessens", "Hesse's".
    return [words, `${words}s`, `${words}es`].map((form) => toForm(form, key, ''));
  }),
  ...adjectives.map((words) => toForm(words, key, '[a-z]{0,3}')),
  ...shortened.map((words) => toForm(words, key, '')),
]).sort((a, b) => b.words.length - a.words.length);

const EXACT: ReadonlyMap<string, LandKey> = new Map(
  LAENDER.flatMap(({ key, names }) => names.map((name): [string, LandKey] => [toNameKey(name).exact, key])),
);

/** The Land whose whole name this is, in either language. */
export const landWithName = (written: string): LandKey | null =>
  EXACT.get(toNameKey(written).exact.replace(/^(?:land|freistaat|state of|free state of) /, '')) ?? null;

/** Every Land that a text names in any form, each as whole words: "Niedersachsen" does not name Sachsen. */
export function laenderIn(text: string): readonly LandKey[] {
  let rest = ` ${toNameKey(text).exact} `;
  const found = new Set<LandKey>();
  for (const { words, land, pattern } of FORMS) {
    if (!rest.includes(words)) continue;
    const without = rest.replaceAll(pattern, ' ·');
    if (without !== rest) found.add(land);
    rest = without;
  }
  // In a text two capitals may be anything ("IN", "BE"): there only longer codes count, and those with a hyphen.
  for (const word of text.split(/[\s,;:()[\]/]+/))
    if (/^[A-ZÜ]{3,}$|^[A-Z]-[A-Z]$/.test(word)) for (const land of laenderWithCode(word)) found.add(land);
  return [...found];
}

/** Words of an office that acts for its Land. */
const OFFICE =
  /(?:beauftragte|ministeri(?:um|en)|minister\b|senator|senats?(?:verwaltung|kanzlei)|senat\b|staatskanzlei|landesregierung|regierung|\blfdi?\b|datenschutz|landesamt|landeszentrale|aufsichtsbeh|behörde|ministry|commissioner|chancellery|government|authority|department)/iu;

/** Bodies that only bear the name of a Land. */
const OTHER_BODY =
  /(?:bundes(?!land)|verband|verein|gesellschaft|universität|hochschule|institut|kammer|landkreis|bezirk|stadtwerke|bund\b|gewerkschaft|university|association|society|union)/iu;

/** The one Land for which the office acts that a text names ("LfD Saarland"); null where it names none, or two. */
export function landOfOffice(text: string): LandKey | null {
  if (!OFFICE.test(text) || OTHER_BODY.test(text)) return null;
  const [land, ...others] = laenderIn(text);
  return land && others.length === 0 ? land : null;
}

/** "Ministerium für Arbeit …", "Hessisches Ministerium …": the beginning of an office's name. */
export const beginsOffice = (text: string): boolean => OFFICE.test(text) && !OTHER_BODY.test(text);

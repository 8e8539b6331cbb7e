import { toNameKey } from '@/lib/imports/names/rules-key';

/** ISO 3166-2:DE without its prefix. */
export const LAENDER = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;
export type Land = (typeof LAENDER)[number];

interface LandWords {
  /** German and English, also as they are written without a special letter. */
  names: readonly string[];
  /** "Hessisches Ministerium", "Bavarian State Office": stems, to which any ending may be added. */
  adjectives: readonly string[];
  /** Beside the ISO code; written in capitals, or exactly so. */
  codes: readonly string[];
}

/**
 * What the Länder are called. No package has their short forms: those with subdivisions of ISO 3166-2 know the two
 * letters and one name, and the platform's tables of names have no subdivisions at all.
 */
const WORDS: Readonly<Record<Land, LandWords>> = {
  BW: {
    names: ['Baden-Württemberg', 'Baden-Wurttemberg'],
    adjectives: ['baden wuerttembergisch'],
    codes: ['BaWü', 'Ba-Wü', 'B-W'],
  },
  BY: { names: ['Bayern', 'Bavaria'], adjectives: ['bayerisch', 'bayrisch', 'bavarian'], codes: ['BAY', 'Bay.'] },
  BE: { names: ['Berlin'], adjectives: ['berlinisch', 'berliner'], codes: ['BLN', 'Bln.'] },
  BB: { names: ['Brandenburg'], adjectives: ['brandenburgisch', 'brandenburger'], codes: ['BRB', 'BBG', 'Bbg.'] },
  HB: { names: ['Bremen'], adjectives: ['bremisch', 'bremer'], codes: [] },
  HH: { names: ['Hamburg'], adjectives: ['hamburgisch', 'hamburger'], codes: [] },
  HE: { names: ['Hessen', 'Hesse'], adjectives: ['hessisch', 'hessian'], codes: ['HES', 'Hess.'] },
  MV: {
    names: ['Mecklenburg-Vorpommern', 'Mecklenburg-Western Pomerania', 'Mecklenburg-West Pomerania'],
    adjectives: ['mecklenburg vorpommersch', 'mecklenburgisch'],
    codes: ['M-V', 'MeckPomm', 'Meck-Pomm'],
  },
  NI: { names: ['Niedersachsen', 'Lower Saxony'], adjectives: ['niedersaechsisch'], codes: ['NDS', 'Nds.', 'NS'] },
  NW: {
    names: ['Nordrhein-Westfalen', 'North Rhine-Westphalia', 'Northrhine-Westphalia'],
    adjectives: ['nordrhein westfaelisch'],
    codes: ['NRW'],
  },
  RP: {
    names: ['Rheinland-Pfalz', 'Rhineland-Palatinate'],
    adjectives: ['rheinland pfaelzisch'],
    codes: ['RLP', 'RPF', 'Rh-Pf', 'R-P'],
  },
  SL: { names: ['Saarland'], adjectives: ['saarlaendisch'], codes: ['SAL', 'Saar'] },
  SN: { names: ['Sachsen', 'Saxony'], adjectives: ['saechsisch', 'saxon'], codes: ['SAC', 'SACHS'] },
  ST: {
    names: ['Sachsen-Anhalt', 'Saxony-Anhalt'],
    adjectives: ['sachsen anhaltisch', 'sachsen anhaltinisch'],
    codes: ['LSA', 'S-Anh'],
  },
  SH: { names: ['Schleswig-Holstein'], adjectives: ['schleswig holsteinisch'], codes: ['S-H', 'SLH', 'SWH'] },
  TH: {
    names: ['Thüringen', 'Thuringia'],
    adjectives: ['thueringisch', 'thueringer', 'thuringian'],
    codes: ['THÜ', 'Thür.'],
  },
};

/** Used for either: older lists mean Saxony, newer ones Saxony-Anhalt. Whoever reads has to say which. */
const OF_TWO: ReadonlyMap<string, readonly Land[]> = new Map([['SA', ['SN', 'ST']]]);

const signs = (written: string): string => written.replaceAll(/[\s.–-]/g, '');

const BY_CODE: ReadonlyMap<string, Land> = new Map(
  LAENDER.flatMap((land) => [land, ...WORDS[land].codes].map((code): [string, Land] => [signs(code), land])),
);

/** The Länder whose code this is: "NRW", "S-H", "DE-BY". Small letters make no code: "be" is a word. */
export function laenderWithCode(written: string): readonly Land[] {
  const code = signs(written.trim().replace(/^DE-/, ''));
  const land = BY_CODE.get(code);
  return land ? [land] : (OF_TWO.get(code) ?? []);
}

interface Form {
  /** Words as a key. */
  words: string;
  land: Land;
  pattern: RegExp;
}

/** @param ending what may follow the words in one word */
const toForm = (words: string, land: Land, ending: string): Form => ({
  words,
  land,
  pattern: new RegExp(` ${words}${ending}(?= )`, 'g'),
});

/** "Nds. Ministerium", "Sächs. Staatskanzlei": as keys, whole words. */
const SHORTENED: readonly (readonly [words: string, land: Land])[] = [
  ['nds', 'NI'],
  ['nieders', 'NI'],
  ['saechs', 'SN'],
  ['bay', 'BY'],
  ['hess', 'HE'],
  ['thuer', 'TH'],
  ['bbg', 'BB'],
  ['hmb', 'HH'],
  ['meckl vorp', 'MV'],
  ['rhld pf', 'RP'],
  ['saarl', 'SL'],
  ['schl holst', 'SH'],
];

/** The longest first: "Sachsen-Anhalt" holds "Sachsen". */
const FORMS: readonly Form[] = LAENDER.flatMap((land) => [
  ...WORDS[land].names.flatMap((name): Form[] => {
    const words = toNameKey(name).exact;
    // The genitive: "des Saarlandes", "Hessens", "Hesse's".
    return [words, `${words}s`, `${words}es`].map((form) => toForm(form, land, ''));
  }),
  ...WORDS[land].adjectives.map((words) => toForm(words, land, '[a-z]{0,3}')),
])
  .concat(SHORTENED.map(([words, land]) => toForm(words, land, '')))
  .sort((a, b) => b.words.length - a.words.length);

const EXACT: ReadonlyMap<string, Land> = new Map(
  LAENDER.flatMap((land) => WORDS[land].names.map((name): [string, Land] => [toNameKey(name).exact, land])),
);

/** The Land whose whole name this is, in either language. */
export const landWithName = (written: string): Land | null =>
  EXACT.get(toNameKey(written).exact.replace(/^(?:land|freistaat|state of|free state of) /, '')) ?? null;

/** Every Land that a text names in any form, each as whole words: "Niedersachsen" does not name Sachsen. */
export function laenderIn(text: string): readonly Land[] {
  let rest = ` ${toNameKey(text).exact} `;
  const found = new Set<Land>();
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
export function landOfOffice(text: string): Land | null {
  if (!OFFICE.test(text) || OTHER_BODY.test(text)) return null;
  const [land, ...others] = laenderIn(text);
  return land && others.length === 0 ? land : null;
}

/** "Ministerium für Arbeit …", "Hessisches Ministerium …": the beginning of an office's name. */
export const beginsOffice = (text: string): boolean => OFFICE.test(text) && !OTHER_BODY.test(text);

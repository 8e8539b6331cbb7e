/*
 * The sixteen Länder: ISO 3166-2, the official key (AGS) of the Federal Statistical Office, and what they are called. The one
 * table of them: lists, minutes and display names ask it. The two letters are those of ISO 3166-2:DE, which federal
 * statistics and the Bundesrat use, too. Facts, no database.
 */

/** ISO 3166-2 of a Land. */
export type LandKey = `DE-${
  | 'BW'
  | 'BY'
  | 'BE'
  | 'BB'
  | 'HB'
  | 'HH'
  | 'HE'
  | 'MV'
  | 'NI'
  | 'NW'
  | 'RP'
  | 'SL'
  | 'SN'
  | 'ST'
  | 'SH'
  | 'TH'}`;

interface LandWords {
  key: LandKey;
  ags: string;
  /** Ordinary and official names in German and English, also as they are written without a special letter. */
  names: readonly string[];
  /** What offices write for short, beside the letters of the key; none that is a word, or a city on number plates ("HAM"). */
  short: readonly string[];
  /** "Hessisches Ministerium", "Bavarian State Office": stems as keys, to which any ending may be added. */
  adjectives: readonly string[];
  /** "Nds. Ministerium", "Sächs. Staatskanzlei": as keys, whole words. */
  shortened: readonly string[];
}

export const LAENDER: readonly LandWords[] = [
  {
    key: 'DE-SH',
    ags: '01',
    names: ['Schleswig-Holstein', 'Sleswick-Holstein'],
    short: ['S-H', 'SLH', 'SWH', 'Schl.-H.', 'Schl.-Holst.'],
    adjectives: ['schleswig holsteinisch'],
    shortened: ['schl holst'],
  },
  {
    key: 'DE-HH',
    ags: '02',
    names: ['Hamburg', 'Freie und Hansestadt Hamburg', 'Free and Hanseatic City of Hamburg'],
    short: ['FHH'],
    adjectives: ['hamburgisch', 'hamburger'],
    shortened: ['hmb'],
  },
  {
    key: 'DE-NI',
    ags: '03',
    names: ['Niedersachsen', 'Lower Saxony'],
    short: ['NDS', 'Nds.', 'NS', 'Nieders.'],
    adjectives: ['niedersaechsisch'],
    shortened: ['nds', 'nieders'],
  },
  {
    key: 'DE-HB',
    ags: '04',
    names: ['Bremen', 'Freie Hansestadt Bremen', 'Free Hanseatic City of Bremen'],
    short: ['FHB'],
    adjectives: ['bremisch', 'bremer'],
    shortened: [],
  },
  {
    key: 'DE-NW',
    ags: '05',
    names: ['Nordrhein-Westfalen', 'North Rhine-Westphalia', 'Northrhine-Westphalia'],
    short: ['NRW', 'N-W', 'Nordrh.-Westf.'],
    adjectives: ['nordrhein westfaelisch'],
    shortened: [],
  },
  {
    key: 'DE-HE',
    ags: '06',
    names: ['Hessen', 'Hesse', 'Hessia'],
    short: ['HES', 'Hess.'],
    adjectives: ['hessisch', 'hessian'],
    shortened: ['hess'],
  },
  {
    key: 'DE-RP',
    ags: '07',
    names: ['Rheinland-Pfalz', 'Rhineland-Palatinate'],
    short: ['RLP', 'R-P', 'RPF', 'Rh-Pf', 'Rhl.-Pf.'],
    adjectives: ['rheinland pfaelzisch'],
    shortened: ['rhld pf'],
  },
  {
    key: 'DE-BW',
    ags: '08',
    names: ['Baden-Württemberg', 'Baden-Wurttemberg'],
    short: ['B-W', 'BaWü', 'BWÜ', 'Ba-Wü', 'Bad.-Württ.'],
    adjectives: ['baden wuerttembergisch'],
    shortened: [],
  },
  {
    key: 'DE-BY',
    ags: '09',
    names: ['Bayern', 'Freistaat Bayern', 'Bavaria', 'Free State of Bavaria'],
    short: ['BAY', 'Bay.'],
    adjectives: ['bayerisch', 'bayrisch', 'bavarian'],
    shortened: ['bay'],
  },
  {
    key: 'DE-SL',
    ags: '10',
    names: ['Saarland'],
    short: ['SLD', 'SAL', 'Saar'],
    adjectives: ['saarlaendisch'],
    shortened: ['saarl'],
  },
  {
    key: 'DE-BE',
    ags: '11',
    names: ['Berlin'],
    short: ['BLN', 'Bln.'],
    adjectives: ['berlinisch', 'berliner'],
    shortened: [],
  },
  {
    key: 'DE-BB',
    ags: '12',
    names: ['Brandenburg'],
    short: ['BRB', 'BBG', 'Bbg.', 'Brandenb.'],
    adjectives: ['brandenburgisch', 'brandenburger'],
    shortened: ['bbg'],
  },
  {
    key: 'DE-MV',
    ags: '13',
    names: ['Mecklenburg-Vorpommern', 'Mecklenburg-Western Pomerania', 'Mecklenburg-West Pomerania'],
    short: ['M-V', 'MVP', 'Meck-Pomm', 'MeckPomm', 'Meckl.-Vorp.'],
    adjectives: ['mecklenburg vorpommersch', 'mecklenburgisch'],
    shortened: ['meckl vorp'],
  },
  {
    key: 'DE-SN',
    ags: '14',
    names: ['Sachsen', 'Freistaat Sachsen', 'Saxony', 'Free State of Saxony'],
    short: ['SAC', 'SACHS'],
    adjectives: ['saechsisch', 'saxon'],
    shortened: ['saechs'],
  },
  {
    key: 'DE-ST',
    ags: '15',
    names: ['Sachsen-Anhalt', 'Saxony-Anhalt'],
    short: ['LSA', 'S-A', 'S-Anh', 'S-Anhalt', 'Sachs.-Anh.'],
    adjectives: ['sachsen anhaltisch', 'sachsen anhaltinisch'],
    shortened: [],
  },
  {
    key: 'DE-TH',
    ags: '16',
    names: ['Thüringen', 'Freistaat Thüringen', 'Thuringia', 'Free State of Thuringia'],
    short: ['THÜ', 'Thür.'],
    adjectives: ['thueringisch', 'thueringer', 'thuringian'],
    shortened: ['thuer'],
  },
];

/**
 * Written for either: older lists mean Saxony by "SA", newer ones Saxony-Anhalt. Whoever reads has to say which. With the
 * hyphen it is Saxony-Anhalt.
 */
const OF_TWO: ReadonlyMap<string, readonly LandKey[]> = new Map([['SA', ['DE-SN', 'DE-ST']]]);

/** "S-H", "Schl.-H." and "M-V" without what stands between the letters. */
const lettersAlone = (written: string): string => written.replaceAll(/[\s.–-]/g, '');
const inCapitals = (code: string): string => code.toLocaleUpperCase('de');

const CODES: readonly (readonly [code: string, land: LandKey])[] = LAENDER.flatMap(({ key, short }) =>
  [key.slice(3), ...short, ...short.map(lettersAlone)].map((code) => [code, key] as const),
);
const BY_CODE: ReadonlyMap<string, LandKey> = new Map(CODES);
const BY_CAPITALS: ReadonlyMap<string, LandKey> = new Map(CODES.map(([code, key]) => [inCapitals(code), key]));

/**
 * The Länder that a code or an abbreviation stands for: "NRW", "S-H", "DE-BY", "Thür.".
 *
 * @param inAnyCase in a column of codes; elsewhere small letters make none: "be" is a word
 */
export function laenderWithCode(written: string, { inAnyCase = false } = {}): readonly LandKey[] {
  const trimmed = written.trim().replace(/^DE-/, '');
  const [code, codes] = inAnyCase ? [inCapitals(trimmed), BY_CAPITALS] : [trimmed, BY_CODE];
  const land = codes.get(code);
  // A hyphen tells the two apart.
  if (OF_TWO.has(code)) return OF_TWO.get(code) ?? [];
  const bare = land ?? codes.get(lettersAlone(code));
  return bare ? [bare] : [];
}

/**
 * Länder and provinces that were, and bits of names: whoever writes one today may mean the Land of today or the one of
 * then. Always asked. "Saar" is none of them: lists call the Land so, and what was there before 1957 has its own names.
 */
export const FORMER_LAENDER: Readonly<Record<string, readonly LandKey[]>> = {
  Baden: ['DE-BW'],
  Südbaden: ['DE-BW'],
  Württemberg: ['DE-BW'],
  'Württemberg-Baden': ['DE-BW'],
  'Württemberg-Hohenzollern': ['DE-BW'],
  'Groß-Berlin': ['DE-BE'],
  'West-Berlin': ['DE-BE'],
  'Berlin (West)': ['DE-BE'],
  'Berlin (Ost)': ['DE-BE'],
  'Ost-Berlin': ['DE-BE'],
  Mecklenburg: ['DE-MV'],
  Vorpommern: ['DE-MV'],
  Rheinland: ['DE-NW', 'DE-RP'],
  Westfalen: ['DE-NW'],
  Pfalz: ['DE-RP'],
  Saargebiet: ['DE-SL'],
  Saarprotektorat: ['DE-SL'],
  Anhalt: ['DE-ST'],
  'Provinz Sachsen': ['DE-ST'],
  Kurhessen: ['DE-HE'],
  'Groß-Hessen': ['DE-HE'],
};

/** Two letters that are no word, no mark and no abbreviation of anything that minutes say: a code also among other words. */
export const PLAIN_LETTERS: ReadonlySet<string> = new Set([
  'BW',
  'MV',
  'NW',
  'RP',
  'SL',
  'SN',
  'SH',
  'NI',
  'HH',
  'HB',
  'BB',
]);

/*
 * The sixteen Länder: ISO 3166-2, the official key (AGS) of the Federal Statistical Office, and what they are called.
 * The two letters are those of ISO 3166-2:DE, which federal statistics and the Bundesrat use, too. Facts, no database.
 */

interface Land {
  /** ISO 3166-2. */
  key: `DE-${string}`;
  ags: string;
  /** Ordinary and official names in German and English. */
  names: readonly string[];
  /** What offices write for short, beside the letters of the key; none that is a word, or a city on number plates ("HAM"). */
  short: readonly string[];
}

export const LAENDER: readonly Land[] = [
  {
    key: 'DE-SH',
    ags: '01',
    names: ['Schleswig-Holstein', 'Sleswick-Holstein'],
    short: ['S-H', 'SLH', 'Schl.-H.', 'Schl.-Holst.'],
  },
  {
    key: 'DE-HH',
    ags: '02',
    names: ['Hamburg', 'Freie und Hansestadt Hamburg', 'Free and Hanseatic City of Hamburg'],
    short: ['FHH'],
  },
  { key: 'DE-NI', ags: '03', names: ['Niedersachsen', 'Lower Saxony'], short: ['NDS', 'Nieders.'] },
  {
    key: 'DE-HB',
    ags: '04',
    names: ['Bremen', 'Freie Hansestadt Bremen', 'Free Hanseatic City of Bremen'],
    short: ['FHB'],
  },
  {
    key: 'DE-NW',
    ags: '05',
    names: ['Nordrhein-Westfalen', 'North Rhine-Westphalia', 'Northrhine-Westphalia'],
    short: ['NRW', 'N-W', 'Nordrh.-Westf.'],
  },
  { key: 'DE-HE', ags: '06', names: ['Hessen', 'Hesse', 'Hessia'], short: [] },
  {
    key: 'DE-RP',
    ags: '07',
    names: ['Rheinland-Pfalz', 'Rhineland-Palatinate'],
    short: ['RLP', 'R-P', 'RPF', 'Rhl.-Pf.'],
  },
  {
    key: 'DE-BW',
    ags: '08',
    names: ['Baden-Württemberg', 'Baden-Wurttemberg'],
    short: ['B-W', 'BaWü', 'BWÜ', 'Ba-Wü', 'Bad.-Württ.'],
  },
  {
    key: 'DE-BY',
    ags: '09',
    names: ['Bayern', 'Freistaat Bayern', 'Bavaria', 'Free State of Bavaria'],
    short: [],
  },
  { key: 'DE-SL', ags: '10', names: ['Saarland'], short: ['SLD'] },
  { key: 'DE-BE', ags: '11', names: ['Berlin'], short: ['BLN'] },
  { key: 'DE-BB', ags: '12', names: ['Brandenburg'], short: ['BRB', 'BBG', 'Brandenb.'] },
  {
    key: 'DE-MV',
    ags: '13',
    names: ['Mecklenburg-Vorpommern', 'Mecklenburg-Western Pomerania', 'Mecklenburg-West Pomerania'],
    short: ['M-V', 'MVP', 'Meck-Pomm', 'MeckPomm', 'Meckl.-Vorp.'],
  },
  {
    key: 'DE-SN',
    ags: '14',
    names: ['Sachsen', 'Freistaat Sachsen', 'Saxony', 'Free State of Saxony'],
    short: [],
  },
  {
    key: 'DE-ST',
    ags: '15',
    names: ['Sachsen-Anhalt', 'Saxony-Anhalt'],
    short: ['LSA', 'S-A', 'S-Anhalt', 'Sachs.-Anh.'],
  },
  {
    key: 'DE-TH',
    ags: '16',
    names: ['Thüringen', 'Freistaat Thüringen', 'Thuringia', 'Free State of Thuringia'],
    short: ['THÜ', 'Thür.'],
  },
];

/**
 * Länder and provinces that were, and bits of names: whoever writes one today may mean the Land of today or the one of
 * then. Always asked.
 */
export const FORMER_LAENDER: Readonly<Record<string, readonly Land['key'][]>> = {
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
  Saar: ['DE-SL'],
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

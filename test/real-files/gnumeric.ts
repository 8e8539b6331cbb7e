import type { RealFile } from '@/test/real-files/types';

const SUMS: Omit<RealFile, 'file'> = {
  members: 'laender',
  subject: 'attendance_matrix',
  header: [2, 2],
  cells: {
    '2018-01-25': 'Berlin present, Hamburg present, Saarland present',
    '2018-06-14': 'Berlin present, Hamburg absent, Saarland present',
    '2018-11-08': 'Berlin excused, Hamburg present, Saarland present',
  },
  leftOut: { total: 1 },
  ignored: ['Anzahl'],
};

const COVERED: Omit<RealFile, 'file'> = {
  members: 'cities',
  subject: 'attendance_matrix',
  header: [1, 2],
  cells: {
    '2015-03-12 @Kiel': 'Kiel present, Bonn excused, Jena present',
    '2015-09-10 @Bonn': 'Kiel present, Bonn present, Jena absent',
    '2016-02-29 @Ulm': 'Kiel present, Bonn present, Jena present',
  },
  leftOut: { hidden: 1 },
  ignored: ['Vermerk'],
  hiddenColumns: ['Vermerk'],
};

const SEATS: Omit<RealFile, 'file'> = {
  members: 'states',
  subject: 'members',
  seats: ['Frankreich full 1889-06-30..', 'Italien observer 1951..1960-02-29', 'Spanien full 1986-01-01..'],
  ignored: ['Contribution'],
};

export const GNUMERIC: RealFile[] = [
  { file: 'gnumeric/sums.xlsx', ...SUMS },
  { file: 'gnumeric/sums.ods', ...SUMS },
  { file: 'gnumeric/covered-hidden.ods', ...COVERED, hiddenSheets: ['Adressen'] },
  // Gnumeric 1.12.55 writes hidden sheets of XLSX as visible ones: see findings/gnumeric-xlsx-hidden-sheets.sh.
  { file: 'gnumeric/covered-hidden.xlsx', ...COVERED },
  {
    file: 'gnumeric/month-first.txt',
    members: 'states',
    subject: 'attendances',
    cells: {
      '2014-03-04': 'Deutschland present minister, Frankreich excused',
      '2014-10-28': 'Italien present state_secretary, Deutschland represented_by_deputy officer',
    },
  },
  {
    file: 'gnumeric/truths.csv',
    members: 'states',
    subject: 'attendances',
    cells: { '#3 2004-02-29': 'Deutschland present', '#4 2004-09-30': 'Italien present' },
    leftOut: { not_recorded: 1 },
  },
  { file: 'gnumeric/seats.ods', ...SEATS },
  { file: 'gnumeric/seats.xlsx', ...SEATS },
  {
    file: 'gnumeric/years.xlsx',
    members: 'states',
    subject: 'membership_years',
    seats: ['Frankreich full 1950..', 'Italien observer 1951..1952', 'Italien full 1953..', 'Spanien partner 1953..'],
  },
  {
    file: 'gnumeric/openpyxl-gedreht.ods',
    members: 'cities',
    subject: 'attendance_turned',
    cells: {
      '2021-04-15': 'Kiel present, Lübeck present, Bonn excused',
      '2021-10-07': 'Kiel present, Lübeck absent, Bonn present',
      '2022-04-21': 'Kiel absent, Lübeck present, Bonn present',
    },
    ignored: ['Anwesend gesamt'],
  },
];

import type { RealFile } from '@/test/real-files/types';

const SUMS: Omit<RealFile, 'file'> = {
  members: 'laender',
  subject: 'attendance_matrix',
  header: [3, 3],
  cells: {
    '2022-01-20': 'Bayern present, Berlin present, Bremen represented_by_deputy, Sachsen present',
    '2022-05-12': 'Bayern present, Berlin absent, Bremen present, Sachsen present',
    '2022-09-22': 'Bayern excused, Berlin present, Bremen present, Sachsen present',
    '2022-11-24': 'Bayern present, Berlin present, Bremen excused, Sachsen present',
  },
  leftOut: { total: 1, legend: 1 },
  ignored: ['Anwesend gesamt', 'Quote'],
};

const MONTHS: Omit<RealFile, 'file'> = {
  members: 'cities',
  subject: 'attendance_matrix',
  asked: ['XXXX-11 no_year'],
  answers: { shape: { leftOut: [{ column: 3, why: 'chosen' }] } },
  cells: { '2011-05': 'Kiel present, Bonn present', '2012': 'Kiel present, Bonn excused' },
  ignored: ['XXXX-11'],
};

const DOUBLE_HEADER: Omit<RealFile, 'file'> = {
  members: 'laender',
  subject: 'attendance_matrix',
  header: [1, 2],
  cells: {
    '2023-03-15 @Kiel': 'Bremen present, Hamburg present, Bayern excused, Hessen present',
    '2023-09-20 @Bonn': 'Bremen present, Hamburg excused, Bayern present, Hessen present',
    '2024-02-29 @Mainz': 'Bremen present, Hamburg present, Bayern present, Hessen absent',
    '2024-09-26 @Erfurt': 'Bremen excused, Hamburg present, Bayern present, Hessen present',
  },
  ignored: ['Gruppe'],
};

export const LIBREOFFICE: RealFile[] = [
  { file: 'libreoffice/summen-quote.ods', ...SUMS },
  { file: 'libreoffice/summen-quote.xlsx', ...SUMS },
  {
    file: 'libreoffice/gefiltert-verborgen.ods',
    members: 'cities',
    subject: 'attendances',
    cells: { '2014-04-10': 'Kiel present, Bonn present, Ulm excused' },
    leftOut: { filtered: 2, hidden: 1 },
    ignored: ['Jahrgang'],
    hiddenColumns: ['Jahrgang'],
    hiddenSheets: ['Verteiler'],
  },
  { file: 'libreoffice/doppelkopf.xlsx', ...DOUBLE_HEADER },
  { file: 'gnumeric/libreoffice-doppelkopf.ods', ...DOUBLE_HEADER },
  {
    file: 'libreoffice/wahrheiten.csv',
    members: 'laender',
    subject: 'attendances',
    cells: { '2008-02-29': 'Bayern present ×2, Thüringen present ×1', '2008-10-16': 'Bayern present ×3' },
    leftOut: { not_recorded: 1 },
  },
  {
    file: 'libreoffice/gedreht-gleiche-zeilen.ods',
    members: 'cities',
    subject: 'attendance_turned',
    cells: {
      '2017-01-15': 'Kiel present, Bonn present, Ulm present, Jena present, Mainz present',
      '2017-02-15': 'Kiel present, Bonn present, Ulm present, Jena present, Mainz present',
      '2017-03-15': 'Kiel present, Bonn present, Ulm present, Jena present, Mainz present',
      '2017-04-12': 'Kiel present, Mainz present',
      '2017-06-14': 'Kiel present, Bonn excused, Ulm excused, Jena excused, Mainz present',
    },
  },
  {
    file: 'libreoffice/eine-sitzung.xlsx',
    members: 'cities',
    subject: 'attendances',
    header: [3, 3],
    answers: { shape: { meeting: { date: '2012-02-29', number: null, slug: null, title: null } } },
    cells: { '2012-02-29': 'Kiel present officer, Bonn present division_head, Jena excused' },
    leftOut: { not_recorded: 1 },
    ignored: ['Lfd. Nr.'],
  },
  { file: 'libreoffice/monate.ods', ...MONTHS },
  { file: 'libreoffice/monate.xlsx', ...MONTHS },
  {
    file: 'libreoffice/early-seats.ods',
    members: 'states',
    subject: 'members',
    seats: [
      'Frankreich full 1889-06-30..',
      'Italien full 1900-01-15..1950-12-31',
      'Schweiz full 1900-03-01..',
      'Belgien full 1904-02-29..',
    ],
  },
  {
    file: 'libreoffice/early-seats.xlsx',
    members: 'states',
    subject: 'members',
    seats: ['Schweiz full 1900-03-01..', 'Belgien full 1904-02-29..'],
    // 16 is the 15th of January 1900 to LibreOffice and the 16th to Excel.
    wrong: ['2 day_before_1900', '3 day_of_early_1900'],
  },
  {
    file: 'libreoffice/personen.xlsx',
    members: 'laender',
    subject: 'delegates',
    cells: { '2019-03-27 3. Fachtagung': 'Bayern present ×2, Bremen present ×1' },
    leftOut: { same_delegation: 1, one_person: 1 },
  },
];

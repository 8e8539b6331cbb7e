import type { RealFile } from '@/test/real-files/types';

const GERMAN = {
  '2004-02-29':
    'Baden-Württemberg present "Baden-Württemberg; vertreten wie üblich", Nordrhein-Westfalen excused ""entschuldigt" laut Protokoll"',
  '2004-09-30': 'Mecklenburg-Vorpommern absent',
};

const NO_DAYS: Omit<RealFile, 'file'> = {
  members: 'laender',
  subject: 'meetings',
  wrong: ['2 date_not_understood', '3 date_not_understood', '4 date_not_understood'],
  ignored: ['Bayern', 'Berlin', 'Bremen'],
};

export const SHEETJS: RealFile[] = [
  {
    file: 'sheetjs/matrix-dates.xlsx',
    members: 'cities',
    subject: 'attendance_matrix',
    header: [2, 2],
    cells: {
      '2015-03-26': 'Kiel present, Bonn present, Ulm absent',
      '2015-10-29': 'Kiel present, Ulm present',
      '2016-02-29': 'Kiel excused, Bonn present, Ulm present',
    },
  },
  {
    file: 'sheetjs/turned.ods',
    members: 'laender',
    subject: 'attendance_turned',
    cells: {
      '2010-01-14 @Mainz': 'Bayern present, Berlin present, Bremen excused',
      '2010-07-08 @Bremen': 'Bayern present, Bremen present',
      '2012-02-29 @Kiel': 'Bayern absent, Berlin present, Bremen present',
    },
    leftOut: { not_recorded: 1 },
  },
  // Where SheetJS was given days it has written numbers, and instants of another zone: no day is made of them.
  { file: 'sheetjs/turned-numbers.ods', ...NO_DAYS },
  {
    file: 'sheetjs/turned-instants.ods',
    ...NO_DAYS,
    wrong: ['2 date_time_of_day', '3 date_time_of_day', '4 date_time_of_day'],
  },
  {
    file: 'sheetjs/objects.xlsx',
    members: 'states',
    subject: 'attendances',
    cells: {
      '#1 2019-05-06': 'Deutschland present ×3, Frankreich present ×1',
      '#2 2019-11-25': 'Deutschland present ×2',
    },
    leftOut: { not_recorded: 2 },
    hiddenSheets: ['Settings'],
  },
  { file: 'sheetjs/german.csv', members: 'laender', subject: 'attendances', cells: GERMAN },
  { file: 'sheetjs/unicode.txt', members: 'laender', subject: 'attendances', cells: GERMAN },
  {
    file: 'sheetjs/formulas.xlsx',
    members: 'cities',
    subject: 'attendance_matrix',
    cells: {
      '2020-03-12': 'Kiel present, Bonn excused, Ulm present',
      '2020-09-24': 'Kiel present, Bonn present, Ulm excused',
    },
    leftOut: { total: 1 },
    ignored: ['Summe'],
  },
  {
    file: 'sheetjs/seats-1904.xlsx',
    members: 'cities',
    subject: 'members',
    // Not the days that SheetJS was given, but those that the file says: see findings/sheetjs-1904-dates.sh.
    seats: ['Kiel full 2004-03-01..', 'Bonn guest 2009-06-02..2017-01-01'],
    leftOut: { hidden: 1 },
    ignored: ['intern'],
    hiddenColumns: ['intern'],
  },
  {
    file: 'sheetjs/years-as-text.ods',
    members: 'states',
    subject: 'membership_years',
    seats: [
      'Deutschland full 2001..',
      'Österreich observer 2002..2003',
      'Österreich full 2004..',
      'Schweiz full ../2003..',
    ],
  },
  {
    file: 'sheetjs/share-legend.xlsx',
    members: 'laender',
    subject: 'attendance_matrix',
    cells: {
      '2021-04-22': 'Hessen present, Sachsen absent, Bayern present',
      '2021-11-18': 'Hessen present, Sachsen present, Bayern excused',
    },
    leftOut: { legend: 1 },
    ignored: ['Quote'],
  },
  {
    file: 'sheetjs/persons.csv',
    members: 'states',
    subject: 'delegates',
    answers: { everyStatus: 'present' },
    cells: { '2018-06-12 Technical expert group 4': 'Deutschland present ×2, Polen present ×1' },
    leftOut: { same_delegation: 1 },
    ignored: ['Function'],
  },
];

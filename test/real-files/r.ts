import type { RealFile } from '@/test/real-files/types';

const ATTENDANCE = {
  '2012-02-29': 'Deutschland present, Frankreich excused',
  '2012-10-04': 'Deutschland present, Frankreich absent, Polen present',
};
const MATRIX = {
  '2014-03-20': 'Deutschland present, Frankreich excused, Polen present',
  '2014-10-16': 'Deutschland present, Frankreich present, Polen absent',
};

export const R: RealFile[] = [
  {
    file: 'r/write-csv.csv',
    members: 'states',
    subject: 'attendances',
    cells: ATTENDANCE,
    leftOut: { not_recorded: 1 },
    ignored: ['Column 1'],
  },
  {
    file: 'r/write-csv2.csv',
    members: 'laender',
    subject: 'attendance_matrix',
    cells: {
      '2019-03-14': 'Bayern present, Bremen excused, Hessen present',
      '2019-09-19': 'Bayern present, Bremen present',
      '2020-02-29': 'Bremen present, Hessen present',
    },
    ignored: ['Anteil'],
  },
  {
    file: 'r/mended-names.csv',
    members: 'laender',
    subject: 'attendance_matrix',
    cells: {
      '2019-03-14': 'Bayern present, Bremen excused, Hessen present',
      '2019-09-19': 'Bayern present, Bremen present, Hessen excused',
    },
  },
  {
    file: 'r/write-table.txt',
    members: 'states',
    subject: 'attendances',
    cells: ATTENDANCE,
    leftOut: { not_recorded: 1 },
    ignored: ['Column 1'],
  },
  {
    // Whether the name that is missing is the first or the last one, nothing in the file says.
    file: 'r/matrix.csv',
    members: 'states',
    subject: 'attendance_matrix',
    wrong: ['2 too_many_cells', '3 too_many_cells', '4 too_many_cells'],
  },
  { file: 'r/matrix-with-corner.csv', members: 'states', subject: 'attendance_matrix', cells: MATRIX },
  {
    file: 'r/namibia.csv',
    members: 'states',
    subject: 'attendances',
    cells: { '1999-11-30': 'Deutschland present, Namibia present' },
    leftOut: { not_recorded: 1 },
    ignored: ['note'],
  },
  {
    file: 'r/early-meetings.csv.gz',
    members: 'states',
    subject: 'meetings',
    meetings: [
      '1889-06-29 First conference, Paris, regular held',
      '1892-02-29 Second conference, Bern, regular held',
      '1899-08-02 Third conference, Oslo, regular cancelled',
    ],
  },
  {
    file: 'r/openxlsx-na.xlsx',
    members: 'cities',
    subject: 'attendances',
    cells: { '2018-05-03': 'Kiel present in_person, Bonn present online' },
    wrong: ['4 error_value', '5 error_value'],
  },
  {
    file: 'r/openxlsx-table.xlsx',
    members: 'cities',
    subject: 'members',
    header: [3, 3],
    seats: ['Kiel full 2000-02-29..', 'Bonn full 2004-01-01..2011-12-31', 'Ulm guest 2008-02-29..'],
    ignored: ['Raum'],
    hiddenColumns: ['Raum'],
  },
  {
    file: 'r/reshaped-years.csv',
    members: 'states',
    subject: 'membership_years',
    seats: ['Frankreich full 1998..', 'Deutschland observer 1999..', 'Polen full ../1999..'],
  },
];

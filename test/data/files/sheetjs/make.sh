#!/bin/sh
# Writes the files of this folder with SheetJS 0.18.5, the last release on the npm registry. It is installed in a
# folder of its own that is removed at the end: it is no part of this project.
set -eu
target=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact xlsx@0.18.5
cat >write.cjs <<'JS'
const XLSX = require('xlsx');
const { utils } = XLSX;
console.log('SheetJS', XLSX.version);

function save(name, sheets, options = {}, workbookOptions = {}) {
  const book = utils.book_new();
  for (const [title, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, title);
  Object.assign(book, workbookOptions);
  XLSX.writeFile(book, `${process.argv[2]}/${name}`, { compression: true, ...options });
}
/** Points between date parts have to be marked as text, or SheetJS stops. */
const POINTS = 'dd"."mm"."yyyy';
/** A day as people of the server's zone write it. */
const day = (year, month, date) => new Date(year, month - 1, date);

// Dates of JavaScript as headings, kept as numbers with a format, a title merged over the table.
const matrix = utils.aoa_to_sheet([
  ['Teilnahme am Erfahrungsaustausch'],
  ['Stadt', day(2015, 3, 26), day(2015, 10, 29), day(2016, 2, 29)],
  ['Kiel', 'x', 'x', 'entschuldigt'],
  ['Bonn', 'x', '', 'x'],
  ['Ulm', 'fehlt', 'x', 'x'],
], { dateNF: POINTS });
matrix['!merges'] = [utils.decode_range('A1:D1')];
save('matrix-dates.xlsx', { Blatt1: matrix });

// Through ODS, turned: with dates as texts; and as dates of JavaScript, which SheetJS writes as bare numbers of days, or,
// asked to keep them, as instants of Greenwich, which lie on the day before.
const turned = (toCell) => [
  ['Datum', 'Ort', 'Bayern', 'Berlin', 'Bremen'],
  [toCell(2010, 1, 14), 'Mainz', 'ja', 'ja', 'entsch.'],
  [toCell(2010, 7, 8), 'Bremen', 'ja', 'nein', 'ja'],
  [toCell(2012, 2, 29), 'Kiel', 'fehlt', 'ja', 'ja'],
];
save('turned.ods', { Tabelle1: utils.aoa_to_sheet(turned((year, month, date) => `${date}.${month}.${year}`)) });
save('turned-numbers.ods', { Tabelle1: utils.aoa_to_sheet(turned(day)) });
save('turned-instants.ods', { Tabelle1: utils.aoa_to_sheet(turned(day), { cellDates: true }) });

// Objects as a programmer has them, with shared texts, a filter, a note, a hidden sheet, truths and missing values.
const rows = [
  { 'Meeting no': 1, Date: day(2019, 5, 6), Country: 'Germany', Attended: true, 'Size of delegation': 3 },
  { 'Meeting no': 1, Date: day(2019, 5, 6), Country: 'France', Attended: true, 'Size of delegation': 1 },
  { 'Meeting no': 1, Date: day(2019, 5, 6), Country: 'Poland', Attended: false },
  { 'Meeting no': 2, Date: day(2019, 11, 25), Country: 'Germany', Attended: true, 'Size of delegation': 2 },
  { 'Meeting no': 2, Date: day(2019, 11, 25), Country: 'France', Attended: null },
];
const long = utils.json_to_sheet(rows, { dateNF: 'yyyy-mm-dd' });
long['!autofilter'] = { ref: 'A1:E6' };
utils.cell_add_comment(long.D4, 'No reply to the invitation: absent?', 'Secretariat');
save('objects.xlsx', { Attendance: long, Settings: utils.aoa_to_sheet([['key', 'value'], ['mail', 'off']]) },
  { bookSST: true }, { Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] } });

// A list for German Excel, as text with semicolons, dates as they are shown.
const german = utils.aoa_to_sheet([
  ['Land', 'Datum', 'Teilnahme', 'Zitat'],
  ['BW', day(2004, 2, 29), 'anwesend', 'Baden-Württemberg; vertreten wie üblich'],
  ['NRW', day(2004, 2, 29), 'entschuldigt', '"entschuldigt" laut Protokoll'],
  ['MV', day(2004, 9, 30), 'abwesend', ''],
], { dateNF: POINTS });
const fs = require('fs');
fs.writeFileSync(`${process.argv[2]}/german.csv`, utils.sheet_to_csv(german, { FS: ';', RS: '\r\n' }));
// "Unicode text", as Excel copies and saves it.
save('unicode.txt', { Tabelle1: german }, { bookType: 'txt' });

// Formulas: with the result last shown, and without any.
const sums = utils.aoa_to_sheet([
  ['Mitglied', '12.03.2020', '24.09.2020', 'Summe'],
  ['Kiel', 'x', 'x'],
  ['Bonn', 'e', 'x'],
  ['Ulm', 'x', 'e'],
  ['Summe'],
]);
for (const [row, value] of [[2, 2], [3, 1], [4, 1]]) sums[`D${row}`] = { t: 'n', v: value, f: `COUNTIF(B${row}:C${row},"x")` };
for (const column of ['B', 'C']) sums[`${column}5`] = { t: 'n', f: `COUNTIF(${column}2:${column}4,"x")` };
sums['!ref'] = 'A1:D5';
save('formulas.xlsx', { Blatt1: sums });

// Seats in a workbook of the date system of 1904: SheetJS says so and counts from 1900 all the same, so that the file
// says other days (1462 days later) than it was given. The range claims more than there is; a row and a column are hidden.
const seats = utils.aoa_to_sheet([
  ['Mitglied', 'Sitzart', 'Seit', 'Bis', 'intern'],
  ['Kiel', 'Mitglied', day(2000, 2, 29), null, 1],
  ['Bonn', 'Gast', day(2005, 6, 1), day(2012, 12, 31), 2],
  ['Ulm', 'Mitglied', day(2007, 1, 1), null, 3],
], { dateNF: POINTS, date1904: true });
seats['!ref'] = 'A1:Z40';
seats['!cols'] = [{}, {}, {}, {}, { hidden: true }];
seats['!rows'] = [{}, {}, {}, { hidden: true }];
save('seats-1904.xlsx', { Sitze: seats }, {}, { Workbook: { WBProps: { date1904: true } } });

// Membership by year: numbers as text, and codes of ISO.
const years = utils.aoa_to_sheet([
  ['iso3', '2001', '2002', '2003', '2004'],
  ['DEU', '1', '1', '1', '1'],
  ['AUT', '0', '3', '3', '1'],
  ['CHE', '0', '-9', '1', '1'],
]);
save('years-as-text.ods', { igo: years });

// A share with its format; marks explained by a legend, an X among them; shared texts.
const shares = utils.aoa_to_sheet([
  ['Land', '2021-04-22', '2021-11-18', 'Quote'],
  ['Hessen', 'X', 'X', 1],
  ['Sachsen', 'A', 'X', 0.5],
  ['Bayern', 'X', 'E', 0.5],
  [],
  ['X = anwesend, A = abwesend, E = entschuldigt'],
]);
for (const row of [2, 3, 4]) shares[`D${row}`].z = '0%';
save('share-legend.xlsx', { Blatt1: shares }, { bookSST: true });

// One row a person: two delegations, one meeting told by its title.
const persons = utils.json_to_sheet([
  { Meeting: 'Technical expert group 4', Date: '2018-06-12', Country: 'Germany', 'Name of delegate': 'Delegate 1', Function: 'Head of division' },
  { Meeting: 'Technical expert group 4', Date: '2018-06-12', Country: 'Germany', 'Name of delegate': 'Delegate 2', Function: 'Officer' },
  { Meeting: 'Technical expert group 4', Date: '2018-06-12', Country: 'Poland', 'Name of delegate': 'Delegate 3', Function: 'Officer' },
]);
save('persons.csv', { Persons: persons }, { bookType: 'csv' });
JS
TZ=Europe/Berlin node write.cjs "$target"

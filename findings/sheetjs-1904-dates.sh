#!/bin/sh
# One would guess that SheetJS reads the days of a workbook that counts from 1904 (older Excel for Mac, still an option)
# as the workbook shows them, since it knows the option: its own text for the cell (`w`) is right.
# What happens: with `cellDates`, the Date of the same cell is four years and a day early; and Dates written into such a
# workbook are counted from 1900, so that Excel shows them four years and a day late. No error, and every day is a
# possible one.
# Who is hurt: whoever takes terms of office or meetings out of old workbooks with a script: a seat from 2005 begins 2001.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact xlsx@0.18.5
cat >look.cjs <<'JS'
const XLSX = require('xlsx');
const toDay = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
function newBook(sheet) {
  const book = XLSX.utils.book_new();
  book.Workbook = { WBProps: { date1904: true } };
  XLSX.utils.book_append_sheet(book, sheet, 'Seats');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
}
const read = (bytes, options) => XLSX.read(bytes, { dateNF: 'yyyy-mm-dd', ...options }).Sheets.Seats.A1;
// 37000 days after 1 January 1904: 20 April 2005.
const bytes = newBook({ A1: { t: 'n', v: 37000, z: 'yyyy-mm-dd' }, '!ref': 'A1' });
const cell = read(bytes, { cellDates: true });
const written = read(newBook(XLSX.utils.aoa_to_sheet([[new Date(2005, 3, 20)]], { dateNF: 'yyyy-mm-dd' })), {});
const seen = {
  version: XLSX.version,
  'day of the cell, by the file': '2005-04-20',
  'its text': cell.w,
  'its Date': toDay(cell.v),
  'Date of 2005-04-20 written there, as the file then shows it': written.w,
};
console.log(seen);
const asSeen = cell.w === '2005-04-20' && toDay(cell.v) === '2001-4-19' && written.w === '2009-04-21';
console.log(asSeen ? 'As seen: the same cell is two days.' : 'Changed: look again.');
process.exit(asSeen ? 0 : 1);
JS
node look.cjs

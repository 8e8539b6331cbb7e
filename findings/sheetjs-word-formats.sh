#!/bin/sh
# One would guess that a cell which shows "fehlt" (absent) is read as "fehlt", or at least alike by all functions of a library.
# What happens: offices give marks a number format with words ("fehlt" for 1, "da" for 0). SheetJS' sheet_to_csv says the
# words, its sheet_to_json says 1 and 0 unless asked for raw: false, and exceljs gives "1" even as the cell's text.
# Who is hurt: whoever takes 1 for present and 0 for absent, as most lists mean it: everybody is turned round, in silence.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5
cat >read.cjs <<'JS'
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');
(async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('List');
  sheet.addRow(['Land', 'Sitzung']);
  for (const [name, mark] of [['Bayern', 1], ['Berlin', 0]]) sheet.addRow([name, mark]).getCell(2).numFmt = '"fehlt";;"da"';
  await book.xlsx.writeFile('list.xlsx');
  const again = new ExcelJS.Workbook();
  await again.xlsx.readFile('list.xlsx');
  const cells = ['B2', 'B3'].map((place) => again.getWorksheet('List').getCell(place).text);
  const read = XLSX.readFile('list.xlsx').Sheets.List;
  const rows = (options) => XLSX.utils.sheet_to_json(read, options).map((row) => row.Sitzung);
  const csv = XLSX.utils.sheet_to_csv(read).trim().split('\n').slice(1).map((line) => line.split(',')[1]);
  const seen = { exceljsText: cells, sheetToJson: rows({}), sheetToJsonNotRaw: rows({ raw: false }), sheetToCsv: csv };
  console.log(`exceljs ${require('exceljs/package.json').version}, SheetJS ${XLSX.version}`);
  console.log(JSON.stringify(seen, null, 1));
  const expected = { exceljsText: ['1', '0'], sheetToJson: [1, 0], sheetToJsonNotRaw: ['fehlt', 'da'], sheetToCsv: ['fehlt', 'da'] };
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
})();
JS
node read.cjs || { echo 'Changed: look again.'; exit 1; }
echo 'As seen: what a cell shows and what is read of it differ, and within one library too.'

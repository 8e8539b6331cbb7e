#!/bin/sh
# One would guess that a day in a CSV file, written as ISO 8601 has it (2012-09-13), is that day wherever it is read.
# What happens: SheetJS makes a point in time of it, midnight in Greenwich, and keeps the local time: west of Greenwich the
# cell is the evening before, and shows and exports 12 September. East of it the same cell gets hours that no file has.
# Who is hurt: whoever reads or passes on lists of meetings in New York, Washington or Montevideo: every meeting is moved by
# a day, so that lists of two offices no longer agree on one date.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact xlsx@0.18.5
cat >look.cjs <<'JS'
const XLSX = require('xlsx');
const sheet = XLSX.read('date\n2012-09-13\n', { type: 'string' }).Sheets.Sheet1;
const given = XLSX.utils.sheet_to_csv(sheet).trim().split('\n')[1];
console.log(`${XLSX.version} in ${process.env.TZ}: 2012-09-13 is the number ${sheet.A2.v} and is given back as ${given}`);
process.exit(given === process.argv[2] ? 0 : 1);
JS
TZ=UTC node look.cjs 9/13/12 && TZ=America/New_York node look.cjs 9/12/12 ||
  { echo 'Changed: look again.'; exit 1; }
echo 'As seen: the day depends on where the file is read.'

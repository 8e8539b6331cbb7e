#!/bin/sh
# One would guess that a table with Dates that SheetJS writes as XLSX with dates in it is one with dates as ODS, too.
# What happens: in ODS each is a bare number (41165) that no program shows as a day; only the text beside it, which readers
# ignore, looks like one. Asked to keep Dates (`cellDates`), it writes the instant in Greenwich: east of it, local midnight,
# which is how a Date is made from a day, lies on the evening before, and LibreOffice shows that day.
# Who is hurt: offices that moved to ODS and make their lists of meetings with it: no dates, or each one a day early.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact xlsx@0.18.5
cat >write.cjs <<'JS'
const XLSX = require('xlsx');
console.log('SheetJS', XLSX.version, 'in', process.env.TZ);
for (const [name, options] of [['plain', {}], ['kept', { cellDates: true }]]) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[new Date(2012, 8, 13)]], options), 'Meetings');
  XLSX.writeFile(book, `${name}.ods`);
}
JS
TZ=Europe/Berlin node write.cjs
soffice --version
for name in plain kept; do
  soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to csv:'Text - txt - csv (StarCalc)':44,34,76 $name.ods >/dev/null 2>&1
  echo "13 September 2012, $name: $(unzip -p $name.ods content.xml | grep -o 'office:[a-z-]*value="[^"]*"' | head -1), shown as $(cat $name.csv)"
done
if grep -q '^41165$' plain.csv && grep -q '^09/12/2012 22:00:00$\|^09/12/2012$\|^09/12/12$' kept.csv; then
  echo 'As seen: no day, or the day before.'
else
  echo 'Changed: look again.'
  exit 1
fi
